/// Who takes part in the festival, in which role, and how they come in.
@NullMarked
package org.palmares.festival.people;

import org.jspecify.annotations.NullMarked;
