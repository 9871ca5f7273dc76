/// What is wrong, or may be wrong, with a picture: black and frozen stretches, frames that are
/// doubled or missing, flashes that can harm, colour bars, bars of black around the picture.
///
/// Works on miniatures alone and knows no files; every fault says where it is and how much.
@NullMarked
package org.palmares.film.faults;

import org.jspecify.annotations.NullMarked;
