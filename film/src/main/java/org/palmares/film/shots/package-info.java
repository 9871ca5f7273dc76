/// Where one shot ends and the next begins: cuts, dissolves, fades, dips and wipes, and the rhythm
/// that they make.
///
/// Sees a film only as the frames of [org.palmares.film.frames.Miniature].
@NullMarked
package org.palmares.film.shots;

import org.jspecify.annotations.NullMarked;
