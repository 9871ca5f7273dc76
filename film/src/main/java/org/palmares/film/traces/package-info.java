/// What is kept of every frame when the film has gone by: its fingerprint, a few figures and a very
/// small picture, 124 bytes in all.
///
/// Faults and consistency are both read from it, after the last frame and as often as one likes.
@NullMarked
package org.palmares.film.traces;

import org.jspecify.annotations.NullMarked;
