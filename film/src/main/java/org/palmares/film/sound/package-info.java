/// What is heard: how loud a film is, and what is wrong with its sound.
///
/// Knows nothing of files and processes: it reads the words of ffmpeg's loudness meter and the
/// sound itself at 8000 samples a second, whoever brings them.
@NullMarked
package org.palmares.film.sound;

import org.jspecify.annotations.NullMarked;
