/// What is in a film: one guarded look at a file by ffmpeg, in words a festival uses.
@NullMarked
package org.palmares.film;

import org.jspecify.annotations.NullMarked;
