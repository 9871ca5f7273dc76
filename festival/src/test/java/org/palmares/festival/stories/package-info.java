/// What people do with the house from beginning to end, in real browsers: one class for each story.
@NullMarked
package org.palmares.festival.stories;

import org.jspecify.annotations.NullMarked;
