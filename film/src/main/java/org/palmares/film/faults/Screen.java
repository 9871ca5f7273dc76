package org.palmares.film.faults;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.palmares.film.frames.Miniature;

/// What a screen would shine with: luminance in 32 x 18 places, and saturated red in 16 x 9.
///
/// A reference display: gamma 2.4 (ITU-R BT.1886), white at 200 cd/m2 as in ITU-R BT.1702, Annex 1,
/// colours of ITU-R BT.709. Means of code values are taken first, so that what is smaller than a
/// place counts with its mean.
final class Screen {
  private static final int PLACES = 32 * 18;
  private static final int REDS = 16 * 9;
  private static final double WHITE = 200;
  private static final double GAMMA = 2.4;

  /// Cr below which nothing can be saturated red.
  private static final int REDDISH = 160;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long BYTES = 0x00ff_00ff_00ff_00ffL;
  private static final float[] LUMINANCE = luminance();

  private final float[] light = new float[PLACES];
  private final float[] red = new float[REDS];
  private final Flashes flashes;
  private final Flashes redFlashes;

  Screen(double fps) {
    flashes = new Flashes(Fault.Kind.FLASHES, PLACES, 20, 160, fps);
    redFlashes = new Flashes(Fault.Kind.RED_FLASHES, REDS, 20, Double.POSITIVE_INFINITY, fps);
  }

  /// By the sum of sixteen code values.
  private static float[] luminance() {
    var table = new float[16 * 255 + 1];
    for (int sum = 0; sum < table.length; sum++) {
      table[sum] = (float) (WHITE * linear((sum / 16.0 - 16) / 219));
    }
    return table;
  }

  private static double linear(double signal) {
    return Math.pow(Math.clamp(signal, 0, 1), GAMMA);
  }

  void see(int number, byte[] frame) {
    for (int row = 0; row < 18; row++) {
      for (int eight = 0; eight < 16; eight++) {
        long sums = sums(frame, row * 4 * Miniature.WIDTH + eight * 8, Miniature.WIDTH);
        light[row * 32 + eight * 2] = LUMINANCE[left(sums)];
        light[row * 32 + eight * 2 + 1] = LUMINANCE[right(sums)];
      }
    }
    flashes.see(number, light);
    for (int row = 0; row < 9; row++) {
      for (int eight = 0; eight < 8; eight++) {
        reds(frame, row, eight);
      }
    }
    redFlashes.see(number, red);
  }

  /// The sums of four rows of eight pixels, in pairs of columns.
  private static long sums(byte[] frame, int at, int width) {
    long sums = 0;
    for (int y = 0; y < 4; y++) {
      long eight = (long) EIGHT.get(frame, at + y * width);
      sums += (eight & BYTES) + ((eight >>> 8) & BYTES);
    }
    return sums;
  }

  private static int left(long sums) {
    return (int) (sums & 0xffff) + (int) (sums >>> 16 & 0xffff);
  }

  private static int right(long sums) {
    return (int) (sums >>> 32 & 0xffff) + (int) (sums >>> 48);
  }

  private void reds(byte[] frame, int row, int eight) {
    int at = row * 4 * Miniature.CHROMA_WIDTH + eight * 8;
    long sums = sums(frame, Miniature.LUMA + Miniature.CHROMA + at, Miniature.CHROMA_WIDTH);
    int place = row * 16 + eight * 2;
    red[place] = left(sums) < 16 * REDDISH ? 0 : red(frame, row, eight * 2, left(sums) / 16.0);
    red[place + 1] =
        right(sums) < 16 * REDDISH ? 0 : red(frame, row, eight * 2 + 1, right(sums) / 16.0);
  }

  /// How much saturated red exceeds the other colours, 0 to 320: (R - G - B) x 320 of linear light
  /// where R / (R + G + B) is 0.8 or more (the working definition of WCAG 2, after Harding and
  /// Binnie 2002), otherwise 0.
  private static float red(byte[] frame, int row, int column, double cr) {
    int chroma = Miniature.LUMA + row * 4 * Miniature.CHROMA_WIDTH + column * 4;
    double cb = mean(frame, chroma, Miniature.CHROMA_WIDTH, 4);
    double luma = mean(frame, row * 8 * Miniature.WIDTH + column * 8, Miniature.WIDTH, 8);
    double y = (luma - 16) / 219;
    double r = linear(y + 1.5748 * (cr - 128) / 224);
    double b = linear(y + 1.8556 * (cb - 128) / 224);
    double g = linear(y - 0.4681 * (cr - 128) / 224 - 0.1873 * (cb - 128) / 224);
    double sum = r + g + b;
    return sum > 0 && r >= 0.8 * sum ? (float) Math.max(0, (r - g - b) * 320) : 0;
  }

  private static double mean(byte[] frame, int at, int width, int side) {
    int sum = 0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        sum += frame[at + y * width + x] & 255;
      }
    }
    return (double) sum / (side * side);
  }

  List<Fault> found() {
    var found = new ArrayList<>(flashes.found());
    found.addAll(redFlashes.found());
    return found;
  }
}
