package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How this ffmpeg writes H.264, which every browser plays: with openh264, which the bundled one
/// has, else with x264.
enum H264 {
  OPENH264("libopenh264", "-rc_mode bitrate -allow_skip_frames 0 -profile:v high"),
  X264("libx264", "-preset veryfast -profile:v high");

  private static final int KEY_FRAME_SECONDS = 2;

  /// Enough for openh264 at the sizes of a preview.
  private static final double BITS_PER_PIXEL = 0.11;

  private static final long MOST_BITS = 4_000_000;
  private static final long LEAST_BITS = 200_000;

  private final String encoder;
  private final String options;

  H264(String encoder, String options) {
    this.encoder = encoder;
    this.options = options;
  }

  /// The encoder of this ffmpeg.
  ///
  /// @throws FfmpegMissing when it has none
  static H264 of(Ffmpeg ffmpeg) {
    for (var each : values()) {
      if (ffmpeg.encodes(each.encoder)) {
        return each;
      }
    }
    throw new FfmpegMissing(
        "%s cannot write H.264.".formatted(ffmpeg), List.of("libopenh264 and libx264: not in it"));
  }

  /// Options for a picture of this size and rate, with a key frame every two seconds so that a
  /// player can jump.
  List<String> words(Size size, double rate) {
    double wanted = size.width() * size.height() * Math.max(1, rate) * BITS_PER_PIXEL;
    long bits = Math.clamp(Math.round(wanted), LEAST_BITS, MOST_BITS);
    var words = new ArrayList<>(List.of("-c:v", encoder, "-b:v", String.valueOf(bits)));
    words.addAll(
        List.of("-maxrate", String.valueOf(bits * 2), "-bufsize", String.valueOf(bits * 2)));
    words.addAll(List.of(options.split(" ", -1)));
    words.addAll(List.of("-g", String.valueOf(Math.max(1, Math.round(rate * KEY_FRAME_SECONDS)))));
    words.addAll(
        List.of(
            "-force_key_frames",
            String.format(Locale.ROOT, "expr:gte(t,n_forced*%d)", KEY_FRAME_SECONDS)));
    return words;
  }
}
