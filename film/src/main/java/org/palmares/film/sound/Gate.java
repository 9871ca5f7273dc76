package org.palmares.film.sound;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Averages loudness as it is heard, leaving out what is too quiet to count.
///
/// The two gates of ITU-R BS.1770-4, Annex 1: blocks of 400 ms, 75 % overlapping, that are louder
/// than -70 LUFS; of these the ones louder than their own average less 10 LU.
final class Gate {
  static final double SILENCE = -70;
  private static final double BELOW_AVERAGE = 10;
  private static final double FAR_BELOW_AVERAGE = 20;
  private static final double LOW_SHARE = 0.10;
  private static final double HIGH_SHARE = 0.95;
  static final double OFFSET = 0.691;

  private Gate() {}

  /// The gated loudness of the blocks of these numbers; nothing when all of them are silent.
  static OptionalDouble loudness(int from, int to, IntToDoubleFunction momentary) {
    return average(from, to, momentary, threshold(from, to, momentary));
  }

  /// Below which blocks are left out: 10 LU under the average of all that are not silent.
  static double threshold(int from, int to, IntToDoubleFunction momentary) {
    var all = average(from, to, momentary, SILENCE);
    return all.isEmpty() ? SILENCE : Math.max(SILENCE, all.getAsDouble() - BELOW_AVERAGE);
  }

  /// Where the quiet passages end and the loud ones begin.
  record Spread(double low, double high) {}

  /// The 10th and the 95th percentile of the loudness of three seconds, leaving out what is more
  /// than 20 LU below its average: EBU Tech 3342. Nothing when all is silent.
  static Optional<Spread> spread(int size, IntToDoubleFunction shortTerm) {
    var all = average(0, size, shortTerm, SILENCE);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    double above = Math.max(SILENCE, all.getAsDouble() - FAR_BELOW_AVERAGE);
    var heard = IntStream.range(0, size).mapToDouble(shortTerm).filter(it -> it > above).sorted();
    var sorted = heard.toArray();
    int last = sorted.length - 1;
    return Optional.of(
        new Spread(
            sorted[(int) Math.round(last * LOW_SHARE)],
            sorted[(int) Math.round(last * HIGH_SHARE)]));
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
