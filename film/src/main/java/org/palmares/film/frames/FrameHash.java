package org.palmares.film.frames;

import java.util.Arrays;

/// Takes the fingerprint of a frame: 256 bits that stay nearly the same when the frame is coded
/// again, scaled, brightened or written upon, and that two different frames share by half.
///
/// The signs of the 16 x 16 lowest frequencies (without the means of rows and columns) of the
/// luma's discrete cosine transform, compared with their median. Mirroring a picture changes the
/// sign of every odd horizontal frequency, so that the hash of the mirrored frame costs nothing.
/// After the perceptual hash of Zauner (2010) and PDQ (Facebook, 2019). An instance belongs to one
/// rectangle of the frame and to one thread.
public final class FrameHash {
  /// Bits of a hash.
  public static final int BITS = 256;

  /// Longs of a hash.
  public static final int WORDS = BITS / Long.SIZE;

  private static final int SIDE = 16;

  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final float[] across;
  private final float[] down;
  private final float[] rows;
  private final float[] even;
  private final float[] odd;
  private final float[] coefficients = new float[BITS];
  private final float[] sorted = new float[BITS];

  /// Looks at this rectangle of each [Miniature].
  public FrameHash(int left, int top, int width, int height) {
    if (left < 0
        || top < 0
        || width < 2 * SIDE
        || height < 2 * SIDE
        || left + width > Miniature.WIDTH
        || top + height > Miniature.HEIGHT) {
      throw new IllegalArgumentException(
          "a hash needs a rectangle of at least 32 x 32 within 128 x 72, not %d x %d at %d, %d"
              .formatted(width, height, left, top));
    }
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.across = cosines(width);
    this.down = cosines(height);
    this.rows = new float[SIDE * height];
    this.even = new float[(width + 1) / 2];
    this.odd = new float[(width + 1) / 2];
  }

  /// Looks at whole frames.
  public static FrameHash whole() {
    return new FrameHash(0, 0, Miniature.WIDTH, Miniature.HEIGHT);
  }

  /// Row k holds the cosines of frequency k + 1, of the first half of the samples only: the second
  /// half repeats them with the sign of the frequency's parity.
  private static float[] cosines(int length) {
    int half = (length + 1) / 2;
    var table = new float[SIDE * half];
    for (int k = 0; k < SIDE; k++) {
      for (int x = 0; x < half; x++) {
        table[k * half + x] = (float) Math.cos(Math.PI * (k + 1) * (x + 0.5) / length);
      }
    }
    return table;
  }

  /// The hash of a frame, written to four longs from `at`.
  public void write(byte[] frame, long[] target, int at) {
    transform(frame);
    pack(target, at);
  }

  /// The hash of a frame and that of its mirror image, written to four longs each.
  public void write(byte[] frame, long[] target, int at, long[] mirrored, int mirroredAt) {
    transform(frame);
    pack(target, at);
    for (int i = 0; i < BITS; i += 2) { // frequency k + 1 is odd for even k, which varies fastest
      coefficients[i] = -coefficients[i];
    }
    pack(mirrored, mirroredAt);
  }

  private void transform(byte[] frame) {
    int half = even.length;
    for (int y = 0; y < height; y++) {
      fold(frame, (top + y) * Miniature.WIDTH + left);
      for (int k = 0; k < SIDE; k++) {
        rows[k * height + y] = dot(across, k * half, k % 2 == 0 ? odd : even, half);
      }
    }
    int halfHeight = (height + 1) / 2;
    var sums = new float[halfHeight];
    var differences = new float[halfHeight];
    for (int k = 0; k < SIDE; k++) {
      for (int y = 0; y < halfHeight; y++) {
        float a = rows[k * height + y];
        float b = rows[k * height + height - 1 - y];
        boolean middle = y == height - 1 - y;
        sums[y] = middle ? a : a + b;
        differences[y] = middle ? a : a - b;
      }
      for (int l = 0; l < SIDE; l++) {
        coefficients[l * SIDE + k] =
            dot(down, l * halfHeight, l % 2 == 0 ? differences : sums, halfHeight);
      }
    }
  }

  private void fold(byte[] frame, int row) {
    for (int x = 0; x < even.length; x++) {
      float a = frame[row + x] & 255;
      float b = frame[row + width - 1 - x] & 255;
      boolean middle = x == width - 1 - x;
      even[x] = middle ? a : a + b;
      odd[x] = middle ? a : a - b;
    }
  }

  private static float dot(float[] a, int from, float[] b, int length) {
    float sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[from + i] * b[i];
    }
    return sum;
  }

  private void pack(long[] target, int at) {
    System.arraycopy(coefficients, 0, sorted, 0, BITS);
    Arrays.sort(sorted);
    float median = (sorted[BITS / 2 - 1] + sorted[BITS / 2]) / 2;
    for (int word = 0; word < WORDS; word++) {
      long bits = 0;
      for (int bit = 0; bit < Long.SIZE; bit++) {
        bits |= (coefficients[word * Long.SIZE + bit] > median ? 1L : 0L) << bit;
      }
      target[at + word] = bits;
    }
  }

  /// How many of the 256 bits of two hashes differ: 0 for the same picture, about 128 for two that
  /// have nothing in common.
  public static int distance(long[] a, int at, long[] b, int bt) {
    return Long.bitCount(a[at] ^ b[bt])
        + Long.bitCount(a[at + 1] ^ b[bt + 1])
        + Long.bitCount(a[at + 2] ^ b[bt + 2])
        + Long.bitCount(a[at + 3] ^ b[bt + 3]);
  }
}
