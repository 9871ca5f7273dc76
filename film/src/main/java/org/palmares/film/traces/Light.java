package org.palmares.film.traces;

import java.util.Arrays;
import org.palmares.film.frames.Miniature;

/// Measures the luma of one frame, and how it differs from the two before.
final class Light {
  private static final int WIDTH = Miniature.WIDTH;
  private static final int HEIGHT = Miniature.HEIGHT;
  private static final int CELL_WIDTH = WIDTH / Traces.COLUMNS;
  private static final int CELL_HEIGHT = HEIGHT / Traces.ROWS;
  private static final int EIGHTS = WIDTH / Lanes.PIXELS;

  /// Changes are measured on every second row; contrast, sharpness and movement over two frames on
  /// every third.
  private static final int SECOND = 2;

  private static final int THIRD = 3;

  private byte[] last = new byte[Miniature.LUMA];
  private byte[] beforeLast = new byte[Miniature.LUMA];
  private final long[] even = new long[EIGHTS];
  private final long[] odd = new long[EIGHTS];
  private final long[] lines = new long[CELL_HEIGHT];
  private final int[] across = new int[WIDTH];
  private final int[] down = new int[HEIGHT];
  private final int[] cells = new int[Traces.CELLS];
  private int sum;
  private int thirdSum;
  private int squares;
  private int detail;
  private int change;
  private int peak;
  private int skip;
  private int bend;

  void see(byte[] frame) {
    sum = thirdSum = squares = detail = change = peak = skip = bend = 0;
    Arrays.fill(across, 0);
    for (int row = 0; row < Traces.ROWS; row++) {
      band(frame, row);
    }
    for (int y = 1; y < HEIGHT; y += THIRD) {
      texture(frame, y * WIDTH);
      thirdSum += down[y];
    }
    for (int y = 0; y < HEIGHT; y += THIRD) {
      bends(frame, y * WIDTH);
    }
    var oldest = beforeLast;
    beforeLast = last;
    last = oldest;
    System.arraycopy(frame, 0, last, 0, Miniature.LUMA);
  }

  private void band(byte[] frame, int row) {
    int top = row * CELL_HEIGHT;
    Arrays.fill(lines, 0);
    for (int column = 0; column < Traces.COLUMNS; column++) {
      long changes = 0;
      for (int eight = 2 * column; eight < 2 * column + 2; eight++) {
        changes += pillar(frame, top * WIDTH + eight * Lanes.PIXELS, eight);
      }
      int changed = Lanes.total(changes);
      change += changed;
      peak = Math.max(peak, changed);
      int cell = 0;
      for (int x = column * CELL_WIDTH; x < (column + 1) * CELL_WIDTH; x++) {
        int sums = column(x);
        across[x] += sums;
        cell += sums;
      }
      cells[row * Traces.COLUMNS + column] = cell;
      sum += cell;
    }
    for (int line = 0; line < CELL_HEIGHT; line++) {
      down[top + line] = Lanes.total(lines[line]);
    }
  }

  /// Adds up eight columns as far as a cell is high, and adds them to its lines; the sum of their
  /// changes.
  private long pillar(byte[] frame, int from, int eight) {
    long lefts = 0;
    long rights = 0;
    long changes = 0;
    for (int line = 0; line < CELL_HEIGHT; line += SECOND) {
      int at = from + line * WIDTH;
      long now = Lanes.eight(frame, at);
      long then = Lanes.eight(last, at);
      long below = Lanes.eight(frame, at + WIDTH);
      long left = Lanes.even(now);
      long right = Lanes.odd(now);
      long leftBelow = Lanes.even(below);
      long rightBelow = Lanes.odd(below);
      lefts += left + leftBelow;
      rights += right + rightBelow;
      lines[line] += left + right;
      lines[line + 1] += leftBelow + rightBelow;
      changes += Lanes.apart(left, Lanes.even(then)) + Lanes.apart(right, Lanes.odd(then));
    }
    even[eight] = lefts;
    odd[eight] = rights;
    return changes;
  }

  private int column(int x) {
    return Lanes.lane(((x & 1) == 0 ? even : odd)[x >> 3], (x & 7) >> 1);
  }

  private void texture(byte[] frame, int from) {
    long details = 0;
    for (int i = 0; i < EIGHTS; i++) {
      long eight = Lanes.eight(frame, from + i * Lanes.PIXELS);
      details += Lanes.apart(Lanes.even(eight), Lanes.odd(eight));
    }
    int sum = 0;
    for (int x = from; x < from + WIDTH; x++) {
      int value = frame[x] & 255;
      sum += value * value;
    }
    detail += Lanes.total(details);
    squares += sum;
  }

  private void bends(byte[] frame, int from) {
    long skipped = 0;
    long bent = 0;
    for (int i = from; i < from + WIDTH; i += Lanes.PIXELS) {
      long now = Lanes.eight(frame, i);
      long middle = Lanes.eight(last, i);
      long then = Lanes.eight(beforeLast, i);
      long left = Lanes.even(now);
      long right = Lanes.odd(now);
      long leftThen = Lanes.even(then);
      long rightThen = Lanes.odd(then);
      skipped += Lanes.apart(left, leftThen) + Lanes.apart(right, rightThen);
      bent +=
          Lanes.apart(left + leftThen, 2 * Lanes.even(middle))
              + Lanes.apart(right + rightThen, 2 * Lanes.odd(middle));
    }
    skip += Lanes.total(skipped);
    bend += Lanes.total(bent);
  }

  /// The luma of the frame seen last.
  byte[] frame() {
    return last;
  }

  /// The luma of the frame seen before that.
  byte[] before() {
    return beforeLast;
  }

  double mean() {
    return (double) sum / Miniature.LUMA;
  }

  double spread() {
    double pixels = Miniature.LUMA / (double) THIRD;
    double mean = thirdSum / pixels;
    return Math.sqrt(Math.max(0, squares / pixels - mean * mean));
  }

  double detail() {
    return detail * 2.0 * THIRD / Miniature.LUMA;
  }

  double change() {
    return (double) change * SECOND / Miniature.LUMA;
  }

  double peakChange() {
    return (double) peak * SECOND / (CELL_WIDTH * CELL_HEIGHT);
  }

  double skip() {
    return (double) skip * THIRD / Miniature.LUMA;
  }

  /// Of the frame before this one.
  double bend() {
    return (double) bend * THIRD / (2 * Miniature.LUMA);
  }

  int[] across() {
    return across;
  }

  int[] down() {
    return down;
  }

  void cells(byte[] target, int at) {
    int size = CELL_WIDTH * CELL_HEIGHT;
    for (int cell = 0; cell < Traces.CELLS; cell++) {
      target[at + cell] = (byte) ((cells[cell] + size / 2) / size);
    }
  }
}
