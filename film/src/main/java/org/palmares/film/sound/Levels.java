package org.palmares.film.sound;

import java.util.Arrays;

/// How much sound there is in every hundredth of a second, weighed as the ear does.
final class Levels {
  /// Milliseconds of one level.
  static final int STEP_MS = 10;

  private static final int STEPS_PER_LINE = LoudnessLog.STEP_MS / STEP_MS;

  /// Mean square of both channels together, full scale being 1.
  private static final double AUDIBLE = 1e-7;

  /// The true loudest moment can be this much louder than the loudest of those ten a second.
  private static final double MOST_DECIBELS = 3;

  /// Above 4 kHz and beyond two channels these levels do not hear what the meter hears: where the
  /// two differ by more, they say nothing.
  private static final double MOST_DIFFERENCE = 4;

  private static final int JUMP_SPAN = 12;
  private static final double JUMP_RATIO = 8; // 9 dB
  private static final double JUMP_LEVEL = 3e-5; // -45 dB
  private static final int JUMP_REST = 15;

  private final Floats steps = new Floats();

  void add(double meanSquare) {
    steps.add(meanSquare);
  }

  int size() {
    return steps.size();
  }

  /// The loudest window of this length, in LUFS: the meter's figures, ten a second, say how loud it
  /// is, and the levels how much louder it gets between two of them.
  double loudest(Shorts series, int windowMs) {
    int window = windowMs / STEP_MS;
    var sums = steps.sums();
    int most = -1200;
    for (int i = 0; i < series.size(); i++) {
      most = Math.max(most, series.get(i));
    }
    double loudest = most / 10.0;
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i) > most - 10 * MOST_DECIBELS) {
        loudest = Math.max(loudest, series.get(i) / 10.0 + gain(sums, window, i, series.get(i)));
      }
    }
    return Math.min(loudest, most / 10.0 + MOST_DECIBELS);
  }

  /// Decibels that a window ending near the line of this number gains over the line's own.
  private static double gain(double[] sums, int window, int line, int tenths) {
    int end = (line + 1) * STEPS_PER_LINE;
    if (end >= sums.length || end < window) {
      return 0;
    }
    double own = sums[end] - sums[end - window];
    double loudness = 10 * Math.log10(Math.max(AUDIBLE, own / window)) - Gate.OFFSET;
    if (Math.abs(loudness - tenths / 10.0) > MOST_DIFFERENCE) {
      return 0;
    }
    double most = own;
    int last = Math.min(sums.length - 1, end + STEPS_PER_LINE - 1);
    for (int e = Math.max(window, end - STEPS_PER_LINE + 1); e <= last; e++) {
      most = Math.max(most, sums[e] - sums[e - window]);
    }
    return 10 * Math.log10(most / own);
  }

  /// Where it suddenly gets louder by 9 dB or more, in milliseconds.
  int[] onsets() {
    var sums = steps.sums();
    var found = new int[steps.size()];
    int count = 0;
    int rest = 0;
    for (int i = JUMP_SPAN; i + 3 < steps.size(); i++) {
      double before = (sums[i] - sums[i - JUMP_SPAN]) / JUMP_SPAN;
      double after = (sums[i + 3] - sums[i]) / 3;
      boolean jump = after > JUMP_LEVEL && after > JUMP_RATIO * before;
      boolean itself = steps.get(i) > 0.3 * after; // not the quiet before it
      if (jump && itself && rest <= 0) {
        found[count++] = i * STEP_MS;
        rest = JUMP_REST;
      }
      rest--;
    }
    return Arrays.copyOf(found, count);
  }
}
