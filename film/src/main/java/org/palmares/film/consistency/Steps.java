package org.palmares.film.consistency;

import java.util.Arrays;
import org.palmares.film.traces.Traces;

/// By how much the light of the whole picture steps up or down from one frame to the next.
///
/// The step is the mean of the middle half of the cells' differences, so that something that moves
/// through the picture does not count. It is `clear` when nearly all cells go the same way.
final class Steps {
  /// The least step, in levels.
  static final double LEAST = 0.8;

  private static final double TOGETHER = 0.8;
  private static final int QUARTER = Traces.CELLS / 4;

  private final float[] steps;
  private final boolean[] clear;
  private final boolean[] flat;

  Steps(Traces traces) {
    int frames = traces.frames();
    steps = new float[frames];
    clear = new boolean[frames];
    flat = new boolean[frames];
    var differences = new int[Traces.CELLS];
    for (int frame = 1; frame < frames; frame++) {
      for (int cell = 0; cell < differences.length; cell++) {
        differences[cell] = traces.cell(frame, cell) - traces.cell(frame - 1, cell);
      }
      Arrays.sort(differences);
      measure(frame, differences);
    }
  }

  private void measure(int frame, int[] sorted) {
    int sum = 0;
    for (int i = QUARTER; i < sorted.length - QUARTER; i++) {
      sum += sorted[i];
    }
    double step = sum / (2.0 * QUARTER);
    int sign = step > 0 ? 1 : -1;
    long with = Arrays.stream(sorted).filter(it -> it * sign > 0).count();
    long against = Arrays.stream(sorted).filter(it -> it * sign < 0).count();
    steps[frame] = (float) step;
    clear[frame] = Math.abs(step) >= LEAST && with >= TOGETHER * (with + against);
    flat[frame] =
        Math.abs(step) < LEAST
            && sorted[QUARTER / 2] >= -2
            && sorted[sorted.length - QUARTER / 2] <= 2;
  }

  int frames() {
    return steps.length;
  }

  double of(int frame) {
    return steps[frame];
  }

  /// Whether the whole picture steps.
  boolean clear(int frame) {
    return clear[frame];
  }

  /// Whether the light certainly stays the same; where much moves, nothing is certain.
  boolean flat(int frame) {
    return flat[frame];
  }
}
