/// What people would rather look at than read: which pictures stand for a film and for its shots,
/// how they lie on a sheet, the colours of the whole film, and its course on a line of time.
///
/// Knows no files and starts nothing: it looks at small frames, chooses, and draws.
@NullMarked
package org.palmares.film.pictures;

import org.jspecify.annotations.NullMarked;
