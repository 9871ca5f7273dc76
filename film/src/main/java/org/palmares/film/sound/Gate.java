package org.palmares.film.sound;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/// Averages loudness as it is heard, leaving out what is too quiet to count.
///
/// The two gates of ITU-R BS.1770-4, Annex 1: blocks of 400 ms, 75 % overlapping, that are louder
/// than -70 LUFS; of these the ones louder than their own average less 10 LU.
final class Gate {
  static final double SILENCE = -70;
  private static final double BELOW_AVERAGE = 10;
  static final double OFFSET = 0.691;

  private Gate() {}

  /// The gated loudness of the blocks of these numbers; nothing when all of them are silent.
  static OptionalDouble loudness(int from, int to, IntToDoubleFunction momentary) {
    var all = average(from, to, momentary, SILENCE);
    return all.isEmpty()
        ? all
        : average(from, to, momentary, Math.max(SILENCE, all.getAsDouble() - BELOW_AVERAGE));
  }

  private static OptionalDouble average(
      int from, int to, IntToDoubleFunction momentary, double above) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      double loudness = momentary.applyAsDouble(i);
      if (loudness > above) {
        sum += Math.pow(10, (loudness + OFFSET) / 10);
        count++;
      }
    }
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(10 * Math.log10(sum / count) - OFFSET);
  }
}
