package org.palmares.film.traces;

import java.util.Arrays;
import org.palmares.film.frames.Miniature;

/// Finds by how much the picture as a whole has moved since the frame before, from the sums of its
/// columns and of its rows: the shift at which old and new sums lie best upon each other, to a
/// fraction of a pixel by the parabola through the best three.
final class Drift {
  private static final int REACH = 8;

  private final int[] columns = new int[Miniature.WIDTH];
  private final int[] rows = new int[Miniature.HEIGHT];
  private final long[] misfits = new long[2 * REACH + 1];
  private double across;
  private double down;

  void see(int[] newColumns, int[] newRows) {
    across = shift(columns, newColumns);
    down = shift(rows, newRows);
    System.arraycopy(newColumns, 0, columns, 0, columns.length);
    System.arraycopy(newRows, 0, rows, 0, rows.length);
  }

  private double shift(int[] before, int[] after) {
    Arrays.fill(misfits, 0);
    int best = REACH;
    for (int shift = -REACH; shift <= REACH; shift++) {
      misfits[shift + REACH] = misfit(before, after, shift);
    }
    for (int i = 0; i < misfits.length; i++) {
      if (misfits[i] < misfits[best]) {
        best = i;
      }
    }
    return best - REACH + fraction(best);
  }

  /// Sums are compared without their means, so that a change of light is no movement.
  private static long misfit(int[] before, int[] after, int shift) {
    int from = REACH;
    int to = before.length - REACH;
    long bias = 0;
    for (int i = from; i < to; i++) {
      bias += after[i] - before[i - shift];
    }
    int mean = (int) (bias / (to - from));
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.abs(after[i] - before[i - shift] - mean);
    }
    return sum;
  }

  private double fraction(int best) {
    if (best == 0 || best == misfits.length - 1) {
      return 0;
    }
    double left = misfits[best - 1];
    double right = misfits[best + 1];
    double bow = left + right - 2.0 * misfits[best];
    return bow <= 0 ? 0 : Math.clamp((left - right) / (2 * bow), -0.5, 0.5);
  }

  double across() {
    return across;
  }

  double down() {
    return down;
  }
}
