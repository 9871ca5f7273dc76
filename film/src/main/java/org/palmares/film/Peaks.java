package org.palmares.film;

import java.util.List;
import java.util.regex.Pattern;

/// How loud each sound track gets, as ffmpeg's `volumedetect` says at the end of a reading.
record Peaks(List<String> lines) {
  /// What ffmpeg says of a track of zeroes; also the answer for a track that could not be decoded.
  static final double NOTHING = -91;

  /// The filter that measures the track of this number.
  static String filter(int index) {
    return "volumedetect@track" + index;
  }

  /// Whether a line of ffmpeg is one of this filter's answers.
  static boolean concern(String line) {
    return line.contains("volumedetect@track")
        && (line.contains("max_volume:") || line.contains("n_samples:"));
  }

  /// In dB below full scale.
  double peak(int index) {
    return number(index, "max_volume: (-?[0-9.]+) dB", NOTHING);
  }

  /// Samples of all channels together.
  long samples(int index) {
    return (long) number(index, "n_samples: ([0-9]+)", 0);
  }

  private double number(int index, String words, double otherwise) {
    var pattern = Pattern.compile(Pattern.quote(filter(index)) + " @.*" + words);
    double last = otherwise; // the filter also speaks when it is set up
    for (var line : lines) {
      var match = pattern.matcher(line);
      if (match.find()) {
        last = Double.parseDouble(match.group(1));
      }
    }
    return last;
  }
}
