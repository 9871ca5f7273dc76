package org.palmares.film.frames;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The 16 x 16 lowest frequencies of a rectangle of a frame's luma, without the means of rows and
/// columns: a discrete cosine transform (type II) in whole numbers.
///
/// Whole numbers give the same answer on every machine, whatever the compiler makes of the loops.
/// Pixels are first added up in [Cells] of 2 x 2, four cells at a time within one long. Then
/// columns are transformed, in loops along rows that the compiler turns into vectors, then rows,
/// two frequencies at a time within one long. Both passes fold their input in the middle, since the
/// second half of a cosine repeats the first with the sign of its parity.
final class Frequencies {
  /// Frequencies in each direction.
  static final int SIDE = 16;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LANES = 0x00ff_00ff_00ff_00ffL;
  private static final long BIASES = 0x0400_0400_0400_0400L;
  private static final int BIAS = 0x400;

  /// Cosines are multiplied by these before rounding. A cell is at most 1020, a column's sum at
  /// most 1020 x 36 x 2/pi x 2^12 < 2^27, a row's sum at most 2^(27 - 11) x 64 x 2/pi x 2^9 < 2^31.
  private static final int DOWN_SCALE = 1 << 12;

  private static final int DROPPED = 11;
  private static final int ACROSS_SCALE = 1 << 9;

  private final int corner;
  private final Cells across;
  private final Cells down;
  private final int[] cosinesDown;

  /// Two frequencies of one parity in each long: the second times 2^32, plus the first.
  private final long[] cosinesAcross;

  private final int[][] sums;
  private final int[][] differences;
  private final int[][] columns;
  private final int[] rowSums;
  private final int[] rowDifferences;
  private final int[] coefficients = new int[SIDE * SIDE];

  Frequencies(int left, int top, int width, int height) {
    this.corner = top * Miniature.WIDTH + left;
    this.across = new Cells(width);
    this.down = new Cells(height);
    this.cosinesDown = down.cosines(SIDE, DOWN_SCALE);
    this.cosinesAcross = paired(across.cosines(SIDE, ACROSS_SCALE), across.folded());
    this.sums = new int[down.folded()][across.count()];
    this.differences = new int[down.folded()][across.count()];
    this.columns = new int[SIDE][across.count()];
    this.rowSums = new int[across.folded()];
    this.rowDifferences = new int[across.folded()];
  }

  /// Frequencies 0 with 2, 4 with 6 and so on, then 1 with 3 and so on.
  private static long[] paired(int[] cosines, int half) {
    var pairs = new long[SIDE / 2 * half];
    for (int pair = 0; pair < SIDE / 2; pair++) {
      int first = first(pair);
      for (int i = 0; i < half; i++) {
        pairs[pair * half + i] =
            ((long) cosines[(first + 2) * half + i] << Integer.SIZE) + cosines[first * half + i];
      }
    }
    return pairs;
  }

  private static int first(int pair) {
    return pair % 4 * 4 + pair / 4;
  }

  /// The coefficients of this frame, vertical frequency by vertical frequency; the array is used
  /// again.
  int[] of(byte[] frame) {
    for (int y = 0; y < down.side(); y++) {
      int upper = corner + down.start(y) * Miniature.WIDTH;
      int lower = corner + down.start(down.count() - 1 - y) * Miniature.WIDTH;
      foldRows(frame, upper, lower, y);
    }
    if (down.middle() > 0) {
      middleRow(frame);
    }
    for (int l = 0; l < SIDE; l += SIDE / 2) {
      transformColumns(l, differences);
      transformColumns(l + 1, sums);
    }
    for (int l = 0; l < SIDE; l++) {
      transformRow(l);
    }
    return coefficients;
  }

  private void foldRows(byte[] frame, int upper, int lower, int y) {
    foldCells(frame, upper, lower, y, 0, across.side());
    if (across.middle() > 0) {
      int cell = across.side();
      int at = across.start(cell);
      int a = rectangle(frame, upper + at, across.middle(), 2);
      int b = rectangle(frame, lower + at, across.middle(), 2);
      sums[y][cell] = a + b;
      differences[y][cell] = a - b;
    }
    foldCells(frame, upper, lower, y, across.count() - across.side(), across.count());
  }

  private void foldCells(byte[] frame, int upper, int lower, int y, int from, int to) {
    var added = sums[y];
    var taken = differences[y];
    int x = from;
    int at = across.start(from);
    for (; x + 4 <= to; x += 4, at += 8) {
      long a = fourCells(frame, upper + at);
      long b = fourCells(frame, lower + at);
      spread(a + b, 0, added, x);
      spread(a + BIASES - b, BIAS, taken, x);
    }
    for (; x < to; x++, at += 2) {
      int a = rectangle(frame, upper + at, 2, 2);
      int b = rectangle(frame, lower + at, 2, 2);
      added[x] = a + b;
      taken[x] = a - b;
    }
  }

  /// Its differences stay nothing.
  private void middleRow(byte[] frame) {
    int row = corner + down.start(down.side()) * Miniature.WIDTH;
    for (int x = 0; x < across.count(); x++) {
      sums[down.side()][x] =
          rectangle(frame, row + across.start(x), across.length(x), down.middle());
    }
  }

  private static int rectangle(byte[] frame, int at, int width, int height) {
    int sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sum += frame[at + y * Miniature.WIDTH + x] & 255;
      }
    }
    return sum;
  }

  private static long fourCells(byte[] frame, int at) {
    long a = (long) EIGHT_BYTES.get(frame, at);
    long b = (long) EIGHT_BYTES.get(frame, at + Miniature.WIDTH);
    return (a & LANES) + (a >>> 8 & LANES) + (b & LANES) + (b >>> 8 & LANES);
  }

  private static void spread(long lanes, int bias, int[] target, int at) {
    target[at] = (int) (lanes & 0xffff) - bias;
    target[at + 1] = (int) (lanes >>> 16 & 0xffff) - bias;
    target[at + 2] = (int) (lanes >>> 32 & 0xffff) - bias;
    target[at + 3] = (int) (lanes >>> 48) - bias;
  }

  /// Four frequencies of one parity, `l` and every second after it.
  private void transformColumns(int l, int[][] folded) {
    var a = columns[l];
    var b = columns[l + 2];
    var c = columns[l + 4];
    var d = columns[l + 6];
    Arrays.fill(a, 0);
    Arrays.fill(b, 0);
    Arrays.fill(c, 0);
    Arrays.fill(d, 0);
    var cosines = cosinesDown;
    int next = 2 * down.folded();
    for (int y = 0, at = l * down.folded(); y < down.folded(); y++, at++) {
      int ca = cosines[at];
      int cb = cosines[at + next];
      int cc = cosines[at + 2 * next];
      int cd = cosines[at + 3 * next];
      add(folded[y], a, ca, b, cb, c, cc, d, cd);
    }
  }

  private static void add(
      int[] row, int[] a, int ca, int[] b, int cb, int[] c, int cc, int[] d, int cd) {
    for (int x = 0; x < a.length; x++) {
      int value = row[x];
      a[x] += ca * value;
      b[x] += cb * value;
      c[x] += cc * value;
      d[x] += cd * value;
    }
  }

  private void transformRow(int l) {
    foldRow(columns[l]);
    for (int pair = 0; pair < SIDE / 2; pair++) {
      long both = dot(cosinesAcross, pair * rowSums.length, pair < 4 ? rowDifferences : rowSums);
      int low = (int) both;
      int at = l * SIDE + first(pair);
      coefficients[at] = low;
      coefficients[at + 2] = (int) ((both - low) >> Integer.SIZE);
    }
  }

  private void foldRow(int[] row) {
    int last = row.length - 1;
    for (int x = 0; x < across.side(); x++) {
      int a = row[x] >> DROPPED;
      int b = row[last - x] >> DROPPED;
      rowSums[x] = a + b;
      rowDifferences[x] = a - b;
    }
    if (across.middle() > 0) {
      rowSums[across.side()] = row[across.side()] >> DROPPED;
    }
  }

  private static long dot(long[] table, int from, int[] values) {
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += table[from + i] * values[i];
    }
    return sum;
  }
}
