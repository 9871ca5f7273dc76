package org.palmares.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How this ffmpeg writes H.264, which every browser plays: with openh264, which the bundled one
/// has, else with x264.
enum H264 {
  OPENH264("libopenh264", "-rc_mode bitrate -allow_skip_frames 0 -profile:v high", "-coder cavlc"),
  X264("libx264", "-preset veryfast -profile:v high", "-bf 0");

  private static final int KEY_FRAME_SECONDS = 2;

  /// Enough for openh264 at the sizes of a preview.
  private static final double BITS_PER_PIXEL = 0.11;

  private static final long MOST_BITS = 4_000_000;
  private static final long LEAST_BITS = 200_000;

  private final String encoder;
  private final String options;
  private final String forParts;

  H264(String encoder, String options, String forParts) {
    this.encoder = encoder;
    this.options = options;
    this.forParts = forParts;
  }

  /// The encoder of this ffmpeg.
  ///
  /// @throws FfmpegMissing when it has none
  static H264 of(Ffmpeg ffmpeg) {
    return find(ffmpeg)
        .orElseThrow(() ->
            new FfmpegMissing(
                "%s cannot write H.264.".formatted(ffmpeg),
                List.of("libopenh264 and libx264: not in it")));
  }

  /// The same, if it has one.
  static Optional<H264> find(Ffmpeg ffmpeg) {
    return Arrays.stream(values()).filter(it -> ffmpeg.encodes(it.encoder)).findFirst();
  }

  /// Options for a picture of this size and rate, with a key frame every two seconds so that a
  /// player can jump.
  List<String> words(Size size, double rate) {
    var words = new ArrayList<>(plain(size, rate));
    words.addAll(
        List.of(
            "-force_key_frames",
            String.format(Locale.ROOT, "expr:gte(t,n_forced*%d)", KEY_FRAME_SECONDS)));
    return words;
  }

  /// The same for a part of a film: frames are stored in the order in which they are shown, so that
  /// one part can follow another, and cost a tenth less time for a twentieth more bits.
  List<String> wordsForPart(Size size, double rate) {
    var words = new ArrayList<>(plain(size, rate));
    words.addAll(List.of(forParts.split(" ", -1)));
    return words;
  }

  private List<String> plain(Size size, double rate) {
    double wanted = size.width() * size.height() * Math.max(1, rate) * BITS_PER_PIXEL;
    long bits = Math.clamp(Math.round(wanted), LEAST_BITS, MOST_BITS);
    var words = new ArrayList<>(List.of("-c:v", encoder, "-b:v", String.valueOf(bits)));
    words.addAll(
        List.of("-maxrate", String.valueOf(bits * 2), "-bufsize", String.valueOf(bits * 2)));
    words.addAll(List.of(options.split(" ", -1)));
    words.addAll(List.of("-g", String.valueOf(Math.max(1, Math.round(rate * KEY_FRAME_SECONDS)))));
    return words;
  }
}
