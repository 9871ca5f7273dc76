package org.palmares.film.traces;

import org.palmares.film.frames.Miniature;

/// Moves the blocks of one frame to where they came from in the frame before, and measures what is
/// then still different: what no movement of blocks explains.
///
/// Works at 64 x 36 pixels with 48 blocks of 8 x 6, each searched within seven pixels by a diamond
/// (Zhu and Ma 2000) from standstill and from the movement of its left neighbour.
final class Blocks {
  private static final int WIDTH = Miniature.WIDTH / 2;
  private static final int HEIGHT = Miniature.HEIGHT / 2;
  private static final int BLOCK_WIDTH = 8;
  private static final int BLOCK_HEIGHT = 6;
  private static final int REACH = 7;
  private static final int[][] LARGE = {
    {-2, 0}, {-1, -1}, {0, -2}, {1, -1}, {2, 0}, {1, 1}, {0, 2}, {-1, 1}
  };
  private static final int[][] SMALL = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}};

  private final byte[] now = new byte[WIDTH * HEIGHT];
  private final byte[] then = new byte[WIDTH * HEIGHT];
  private int x;
  private int y;
  private int least;

  /// The mean absolute difference that remains, in levels.
  double residual(byte[] frame, byte[] before) {
    halve(frame, now);
    halve(before, then);
    int sum = 0;
    for (int row = 0; row < HEIGHT; row += BLOCK_HEIGHT) {
      x = 0;
      y = 0;
      for (int column = 0; column < WIDTH; column += BLOCK_WIDTH) {
        search(column, row);
        sum += least;
      }
    }
    return (double) sum / (WIDTH * HEIGHT);
  }

  private static void halve(byte[] from, byte[] to) {
    for (int row = 0; row < HEIGHT; row++) {
      int upper = 2 * row * Miniature.WIDTH;
      for (int column = 0; column < WIDTH; column++) {
        int at = upper + 2 * column;
        int sum =
            (from[at] & 255)
                + (from[at + 1] & 255)
                + (from[at + Miniature.WIDTH] & 255)
                + (from[at + Miniature.WIDTH + 1] & 255);
        to[row * WIDTH + column] = (byte) ((sum + 2) >> 2);
      }
    }
  }

  private void search(int column, int row) {
    int startX = x;
    int startY = y;
    x = 0;
    y = 0;
    least = misfit(column, row, 0, 0);
    better(column, row, startX, startY);
    for (int round = 0; round < 2 * REACH && step(column, row, LARGE); round++) {}
    step(column, row, SMALL);
  }

  private boolean step(int column, int row, int[][] around) {
    int middleX = x;
    int middleY = y;
    boolean better = false;
    for (int[] by : around) {
      better |= better(column, row, middleX + by[0], middleY + by[1]);
    }
    return better;
  }

  private boolean better(int column, int row, int byX, int byY) {
    if (Math.abs(byX) > REACH
        || Math.abs(byY) > REACH
        || column + byX < 0
        || row + byY < 0
        || column + byX + BLOCK_WIDTH > WIDTH
        || row + byY + BLOCK_HEIGHT > HEIGHT) {
      return false;
    }
    int misfit = misfit(column, row, byX, byY);
    if (misfit >= least) {
      return false;
    }
    least = misfit;
    x = byX;
    y = byY;
    return true;
  }

  private int misfit(int column, int row, int byX, int byY) {
    long sums = 0;
    int from = row * WIDTH + column;
    int other = from + byY * WIDTH + byX;
    for (int line = 0; line < BLOCK_HEIGHT; line++) {
      long a = Lanes.eight(now, from + line * WIDTH);
      long b = Lanes.eight(then, other + line * WIDTH);
      sums += Lanes.apart(Lanes.even(a), Lanes.even(b)) + Lanes.apart(Lanes.odd(a), Lanes.odd(b));
    }
    return Lanes.total(sums);
  }
}
