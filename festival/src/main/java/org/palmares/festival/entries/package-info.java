/// A film's way through an edition, from draft to decision.
@NullMarked
package org.palmares.festival.entries;

import org.jspecify.annotations.NullMarked;
