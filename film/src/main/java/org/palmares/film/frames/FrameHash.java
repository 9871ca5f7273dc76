package org.palmares.film.frames;

/// Takes the fingerprint of a frame: 256 bits that stay nearly the same when the frame is coded
/// again, scaled, brightened or written upon, and that two different frames share by half.
///
/// The signs of the 16 x 16 lowest frequencies (without the means of rows and columns) of the
/// luma's discrete cosine transform, compared with their median. Mirroring a picture changes the
/// sign of every odd horizontal frequency, so that the hash of the mirrored frame costs nothing.
/// After the perceptual hash of Zauner (2010) and PDQ (Facebook, 2019). Whole numbers only: the
/// same frame has the same hash on every machine. An instance belongs to one rectangle of the frame
/// and to one thread.
public final class FrameHash {
  /// Bits of a hash.
  public static final int BITS = 256;

  /// Longs of a hash.
  public static final int WORDS = BITS / Long.SIZE;

  private static final int SMALLEST = 2 * (Frequencies.SIDE + 2);

  /// Beyond the median of any frame: a quarter of what an int holds, so that differences fit.
  private static final int LARGEST = 1 << 30;

  private final Frequencies frequencies;

  /// Looks at this rectangle of each [Miniature].
  public FrameHash(int left, int top, int width, int height) {
    if (left < 0
        || top < 0
        || width < SMALLEST
        || height < SMALLEST
        || left + width > Miniature.WIDTH
        || top + height > Miniature.HEIGHT) {
      throw new IllegalArgumentException(
          "a hash needs a rectangle of at least 36 x 36 within 128 x 72, not %d x %d at %d, %d"
              .formatted(width, height, left, top));
    }
    this.frequencies = new Frequencies(left, top, width, height);
  }

  /// Looks at whole frames.
  public static FrameHash whole() {
    return new FrameHash(0, 0, Miniature.WIDTH, Miniature.HEIGHT);
  }

  /// The hash of a frame, written to four longs from `at`.
  public void write(byte[] frame, long[] target, int at) {
    pack(frequencies.of(frame), target, at);
  }

  /// The hash of a frame and that of its mirror image, written to four longs each.
  public void write(byte[] frame, long[] target, int at, long[] mirrored, int mirroredAt) {
    var coefficients = frequencies.of(frame);
    pack(coefficients, target, at);
    for (int i = 0; i < BITS; i += 2) { // frequency k + 1 is odd for even k, which varies fastest
      coefficients[i] = -coefficients[i];
    }
    pack(coefficients, mirrored, mirroredAt);
  }

  private static void pack(int[] coefficients, long[] target, int at) {
    int median = median(coefficients);
    for (int word = 0; word < WORDS; word++) {
      long bits = 0;
      for (int bit = 0; bit < Long.SIZE; bit++) {
        bits |= (coefficients[word * Long.SIZE + bit] > median ? 1L : 0L) << bit;
      }
      target[at + word] = bits;
    }
  }

  /// A bound that half of all exceed, or as few less as equal values allow, found by halving the
  /// range: counting 256 numbers is a few vector instructions, sorting them is not.
  private static int median(int[] values) {
    int low = -LARGEST;
    int high = LARGEST;
    while (low < high) {
      int middle = (low + high) >> 1;
      int above = above(values, middle);
      if (above == BITS / 2) {
        return middle;
      }
      if (above < BITS / 2) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int above(int[] values, int bound) {
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      count += (bound - values[i]) >>> (Integer.SIZE - 1);
    }
    return count;
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
