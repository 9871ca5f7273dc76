/// Subtitles in files of their own: what they say, when, and whether anybody can read them in time.
///
/// A parser of SubRip and WebVTT that takes any bytes as an answer, in bounded time and memory.
@NullMarked
package org.palmares.film.subtitles;

import org.jspecify.annotations.NullMarked;
