package org.palmares.film.frames;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The 16 x 16 lowest frequencies of a rectangle of a frame's luma, without the means of rows and
/// columns: a discrete cosine transform (type II) in whole numbers.
///
/// Whole numbers give the same answer on every machine, whatever the compiler makes of the loops.
/// Pixels are first added up in cells of 2 x 2, four cells at a time within one long. Then columns
/// are transformed, in loops along rows that the compiler turns into vectors, then rows, two
/// frequencies at a time within one long. Both passes fold their input in the middle, since the
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
  private final int width;
  private final int height;
  private final int halfRows;
  private final int[] down;

  /// Two frequencies of one parity in each long: the second times 2^32, plus the first.
  private final long[] across;

  private final int[][] sums;
  private final int[][] differences;
  private final int[][] columns;
  private final int[] rowSums;
  private final int[] rowDifferences;
  private final int[] coefficients = new int[SIDE * SIDE];

  /// An odd width or height is made even by leaving out its last pixel.
  Frequencies(int left, int top, int width, int height) {
    this.corner = top * Miniature.WIDTH + left;
    this.width = width / 2;
    this.height = height / 2;
    this.halfRows = (this.height + 1) / 2;
    int half = (this.width + 1) / 2;
    this.down = cosines(this.height, DOWN_SCALE);
    this.across = paired(cosines(this.width, ACROSS_SCALE), half);
    this.sums = new int[halfRows][this.width];
    this.differences = new int[halfRows][this.width];
    this.columns = new int[SIDE][this.width];
    this.rowSums = new int[half];
    this.rowDifferences = new int[half];
  }

  /// Row k holds the first half of the cosines of frequency k + 1. What rounding takes from one it
  /// gives to the next, so that the sum over a period stays nothing: brightness must not leak into
  /// a frequency.
  private static int[] cosines(int length, int scale) {
    int half = (length + 1) / 2;
    var table = new int[SIDE * half];
    for (int k = 0; k < SIDE; k++) {
      double sum = 0;
      long given = 0;
      for (int i = 0; i < half; i++) {
        double share = 2 * i + 1 == length ? 0.5 : 1; // the middle belongs to both halves
        sum += StrictMath.cos(Math.PI * (k + 1) * (i + 0.5) / length) * scale * share;
        long rounded = Math.round((sum - given) / share);
        given += Math.round(rounded * share);
        table[k * half + i] = Math.toIntExact(rounded);
      }
    }
    return table;
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
    for (int y = 0; y < halfRows; y++) {
      int last = height - 1 - y;
      foldRows(frame, corner + 2 * y * Miniature.WIDTH, corner + 2 * last * Miniature.WIDTH, y);
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
    var added = sums[y];
    var taken = differences[y];
    int x = 0;
    for (; x + 4 <= width; x += 4) {
      long a = cells(frame, upper + 2 * x);
      long b = upper == lower ? 0 : cells(frame, lower + 2 * x);
      spread(a + b, 0, added, x);
      spread(upper == lower ? BIASES : a + BIASES - b, BIAS, taken, x);
    }
    for (; x < width; x++) {
      int a = cell(frame, upper + 2 * x);
      int b = upper == lower ? 0 : cell(frame, lower + 2 * x);
      added[x] = a + b;
      taken[x] = upper == lower ? 0 : a - b;
    }
  }

  private static long cells(byte[] frame, int at) {
    long a = (long) EIGHT_BYTES.get(frame, at);
    long b = (long) EIGHT_BYTES.get(frame, at + Miniature.WIDTH);
    return (a & LANES) + (a >>> 8 & LANES) + (b & LANES) + (b >>> 8 & LANES);
  }

  private static int cell(byte[] frame, int at) {
    int below = at + Miniature.WIDTH;
    return (frame[at] & 255)
        + (frame[at + 1] & 255)
        + (frame[below] & 255)
        + (frame[below + 1] & 255);
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
    for (int y = 0; y < halfRows; y++) {
      int at = l * halfRows + y;
      int next = 2 * halfRows;
      add(
          folded[y],
          a,
          down[at],
          b,
          down[at + next],
          c,
          down[at + 2 * next],
          d,
          down[at + 3 * next]);
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
      long both = dot(across, pair * rowSums.length, pair < 4 ? rowDifferences : rowSums);
      int low = (int) both;
      int at = l * SIDE + first(pair);
      coefficients[at] = low;
      coefficients[at + 2] = (int) ((both - low) >> Integer.SIZE);
    }
  }

  private void foldRow(int[] row) {
    for (int x = 0; x < rowSums.length; x++) {
      int a = row[x] >> DROPPED;
      int b = row[width - 1 - x] >> DROPPED;
      rowSums[x] = a + b;
      rowDifferences[x] = a - b;
    }
    if (width % 2 == 1) {
      rowSums[width / 2] /= 2;
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
