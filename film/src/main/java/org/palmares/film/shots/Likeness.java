package org.palmares.film.shots;

import java.util.Arrays;

/// How unlike two frames are, in units of their own contrast: 0 for the same picture, about 1 for
/// two that have nothing to do with each other.
///
/// A match allows for motion by looking for blocks of one frame in the other (Jain and Jain 1981):
/// whatever moved is found again nearby, but another shot is not. An instance belongs to one
/// thread.
final class Likeness {
  private static final int BLOCK_WIDTH = 8;
  private static final int BLOCK_HEIGHT = 6;
  private static final int BLOCKS_ACROSS = Sketch.WIDTH / BLOCK_WIDTH;
  private static final int BLOCKS = BLOCKS_ACROSS * (Sketch.HEIGHT / BLOCK_HEIGHT);
  private static final int REACH_X = 4;
  private static final int REACH_Y = 3;
  private static final int PADDED = Sketch.WIDTH + 2 * REACH_X;

  /// What frames without any contrast are measured by, in steps of a byte.
  private static final int FLOOR = 3;

  private final int[] padded = new int[PADDED * (Sketch.HEIGHT + 2 * REACH_Y)];
  private final int[] columns = new int[Sketch.WIDTH];
  private final int[] best = new int[BLOCKS];

  /// What remains after blocks of one frame have been looked for in the other; `calm` is the same
  /// without the third of the blocks that fits worst and without colour: it is small when only a
  /// part of the picture has changed.
  record Match(double residual, double calm) {}

  /// Mean difference in luma, in steps of a byte.
  static double luma(Sketch a, Sketch b) {
    return (double) apart(a, b, 0, Sketch.LUMA) / (Sketch.FINE * Sketch.LUMA);
  }

  /// As they are, without looking for blocks.
  static double difference(Sketch a, Sketch b) {
    return (apart(a, b, 0, Sketch.LUMA) + colour(a, b)) / measure(a, b);
  }

  /// The same of luma alone and at half the resolution, which is faster.
  static double roughly(Sketch a, Sketch b) {
    int sum = 0;
    for (int i = 0; i < Sketch.CHROMA; i++) {
      sum += Math.abs(a.coarse[i] - b.coarse[i]);
    }
    return 4 * sum / measure(a, b);
  }

  Match match(Sketch a, Sketch b) {
    pad(a.cells);
    Arrays.fill(best, Integer.MAX_VALUE);
    for (int dy = 0; dy <= 2 * REACH_Y; dy++) {
      for (int dx = 0; dx <= 2 * REACH_X; dx++) {
        look(b.cells, dy * PADDED + dx);
      }
    }
    int all = 0;
    for (int each : best) {
      all += each;
    }
    int worst = 0;
    for (int i = 0; i < BLOCKS / 3; i++) {
      worst += takeWorst();
    }
    double measure = measure(a, b);
    return new Match((all + colour(a, b)) / measure, (all - worst) * 1.5 / measure);
  }

  private int takeWorst() {
    int worst = 0;
    for (int i = 1; i < BLOCKS; i++) {
      worst = best[i] > best[worst] ? i : worst;
    }
    int value = best[worst];
    best[worst] = 0;
    return value;
  }

  /// A chroma cell is as large as four of luma, and counts half.
  private static double colour(Sketch a, Sketch b) {
    return 2.0 * apart(a, b, Sketch.LUMA, Sketch.CELLS);
  }

  private static int apart(Sketch a, Sketch b, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.abs(a.cells[i] - b.cells[i]);
    }
    return sum;
  }

  private static double measure(Sketch a, Sketch b) {
    int area = Math.max(Math.max(a.area(), b.area()), Sketch.LUMA / 8);
    return (a.spread() + b.spread()) / 2.0 + FLOOR * Sketch.FINE * area;
  }

  /// The border is repeated outside.
  private void pad(int[] cells) {
    for (int y = 0; y < Sketch.HEIGHT + 2 * REACH_Y; y++) {
      int row = Math.clamp(y - REACH_Y, 0, Sketch.HEIGHT - 1) * Sketch.WIDTH;
      int to = y * PADDED;
      System.arraycopy(cells, row, padded, to + REACH_X, Sketch.WIDTH);
      Arrays.fill(padded, to, to + REACH_X, cells[row]);
      Arrays.fill(padded, to + PADDED - REACH_X, to + PADDED, cells[row + Sketch.WIDTH - 1]);
    }
  }

  /// Six rows in one statement, since loops over 32 cells are too short to be worth starting.
  private void look(int[] cells, int shift) {
    for (int row = 0; row < Sketch.HEIGHT / BLOCK_HEIGHT; row++) {
      int p = shift + row * BLOCK_HEIGHT * PADDED;
      int c = row * BLOCK_HEIGHT * Sketch.WIDTH;
      for (int x = 0; x < Sketch.WIDTH; x++) {
        columns[x] =
            Math.abs(padded[p + x] - cells[c + x])
                + Math.abs(padded[p + PADDED + x] - cells[c + Sketch.WIDTH + x])
                + Math.abs(padded[p + 2 * PADDED + x] - cells[c + 2 * Sketch.WIDTH + x])
                + Math.abs(padded[p + 3 * PADDED + x] - cells[c + 3 * Sketch.WIDTH + x])
                + Math.abs(padded[p + 4 * PADDED + x] - cells[c + 4 * Sketch.WIDTH + x])
                + Math.abs(padded[p + 5 * PADDED + x] - cells[c + 5 * Sketch.WIDTH + x]);
      }
      for (int block = 0; block < BLOCKS_ACROSS; block++) {
        int sum = 0;
        for (int x = block * BLOCK_WIDTH; x < (block + 1) * BLOCK_WIDTH; x++) {
          sum += columns[x];
        }
        best[row * BLOCKS_ACROSS + block] = Math.min(best[row * BLOCKS_ACROSS + block], sum);
      }
    }
  }
}
