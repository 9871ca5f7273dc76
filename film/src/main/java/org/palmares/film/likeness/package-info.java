/// Which films are the same, or share footage: fingerprints of picture, sound and edit, compared
/// and found again among thousands.
///
/// [FingerprintMaker] looks at every frame and hears the sound; [Likeness] says which seconds of
/// two films match; [Duplicates] does it for all of a handful of films. Pure computation: no files,
/// no processes, no clock, no chance.
@NullMarked
package org.palmares.film.likeness;

import org.jspecify.annotations.NullMarked;
