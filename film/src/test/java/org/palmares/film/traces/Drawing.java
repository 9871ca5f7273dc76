package org.palmares.film.traces;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.palmares.film.frames.Miniature;

/// Draws miniatures for tests: an endless picture of soft spots that can be moved under the frame.
public final class Drawing {
  private static final int SIZE = 256;

  /// Spots so large that a place on the screen does not flash when they move past it.
  private static final int SOFT = 3;

  private static final int[] PICTURE = picture();

  private Drawing() {}

  private static int[] picture() {
    var random = new SplittableRandom(7);
    var picture = new double[SIZE * SIZE];
    Arrays.setAll(picture, i -> random.nextDouble());
    for (int round = 0; round < 4; round++) {
      picture = blurred(picture);
    }
    double[] sorted = picture.clone();
    Arrays.sort(sorted);
    double low = sorted[sorted.length / 50];
    double high = sorted[sorted.length * 49 / 50];
    return Arrays.stream(picture)
        .mapToInt(it -> (int) Math.clamp(70 + 80 * (it - low) / (high - low), 70, 150))
        .toArray();
  }

  /// Along the rows, and turned by a quarter: twice makes it soft in both directions.
  private static double[] blurred(double[] picture) {
    var blurred = new double[picture.length];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double sum = 0;
        for (int i = -SOFT; i <= SOFT; i++) {
          sum += picture[y * SIZE + (x + i & SIZE - 1)];
        }
        blurred[x * SIZE + y] = sum;
      }
    }
    return blurred;
  }

  /// The picture, moved by so many pixels.
  public static byte[] moved(int right, int down) {
    return luma((x, y) -> PICTURE[(y - down & SIZE - 1) * SIZE + (x - right & SIZE - 1)]);
  }

  /// One colour.
  public static byte[] plain(int luma, int cb, int cr) {
    var frame = luma((x, y) -> luma);
    Arrays.fill(frame, Miniature.LUMA, Miniature.LUMA + Miniature.CHROMA, (byte) cb);
    Arrays.fill(frame, Miniature.LUMA + Miniature.CHROMA, Miniature.BYTES, (byte) cr);
    return frame;
  }

  public static byte[] grey(int luma) {
    return plain(luma, 128, 128);
  }

  /// Without colour, its luma by column and row.
  public static byte[] luma(IntBinaryOperator luma) {
    var frame = new byte[Miniature.BYTES];
    for (int i = 0; i < Miniature.LUMA; i++) {
      frame[i] = (byte) luma.applyAsInt(i % Miniature.WIDTH, i / Miniature.WIDTH);
    }
    Arrays.fill(frame, Miniature.LUMA, Miniature.BYTES, (byte) 128);
    return frame;
  }

  /// With another luma in a rectangle.
  public static byte[] painted(byte[] frame, int left, int top, int width, int height, int luma) {
    var painted = frame.clone();
    for (int y = top; y < top + height; y++) {
      Arrays.fill(
          painted, y * Miniature.WIDTH + left, y * Miniature.WIDTH + left + width, (byte) luma);
    }
    return painted;
  }

  /// Lighter by so many levels.
  public static byte[] lit(byte[] frame, int levels) {
    var lit = frame.clone();
    for (int i = 0; i < Miniature.LUMA; i++) {
      lit[i] = (byte) Math.clamp((frame[i] & 255) + levels, 0, 255);
    }
    return lit;
  }

  /// The average of two.
  public static byte[] mixed(byte[] one, byte[] other) {
    var mixed = new byte[one.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (byte) (((one[i] & 255) + (other[i] & 255) + 1) / 2);
    }
    return mixed;
  }
}
