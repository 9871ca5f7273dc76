package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.List;

/// The pattern in which frames are new when a film of one rate is filled from pictures of another:
/// `fresh` of every `length` frames, as evenly as possible.
record Pattern(double nativeFps, int fresh, int length) {
  /// The rates at which pictures are generated, drawn or filmed.
  private static final int[] RATES = {6, 8, 10, 12, 15, 16, 24, 25, 30};

  private static final int LONGEST = 60;

  /// Every frame is new.
  static Pattern full(double fps) {
    return new Pattern(fps, 1, 1);
  }

  /// All slower patterns that a film of this rate can have, the full one first.
  static List<Pattern> within(double fps) {
    var patterns = new ArrayList<Pattern>();
    patterns.add(full(fps));
    int whole = (int) Math.round(fps);
    for (int rate : RATES) {
      int divisor = divisor(rate, whole);
      if (rate < whole && whole / divisor <= LONGEST) {
        patterns.add(new Pattern(rate * fps / whole, rate / divisor, whole / divisor));
      }
    }
    return patterns;
  }

  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  boolean isNew(int phase) {
    return (phase + 1) * fresh / length != phase * fresh / length;
  }
}
