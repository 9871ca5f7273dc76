/// The film made small: every frame at 128 x 72, which is all that most measures need to see.
///
/// Knows nothing of files and processes; whoever looks at frames can be tried with made-up ones.
@NullMarked
package org.palmares.film.frames;

import org.jspecify.annotations.NullMarked;
