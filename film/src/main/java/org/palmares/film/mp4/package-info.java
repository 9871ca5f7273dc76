/// MPEG-4 files as far as a preview needs them (ISO/IEC 14496-12 and 14496-14): the index of a file
/// that ffmpeg wrote, and one file out of many that plays by itself and as HTTP Live Streaming.
@NullMarked
package org.palmares.film.mp4;

import org.jspecify.annotations.NullMarked;
