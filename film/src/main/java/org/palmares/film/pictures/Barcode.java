package org.palmares.film.pictures;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;

/// The colours of a whole film at a glance: every frame is a thin upright line of its own colours,
/// from the first on the left to the last on the right.
///
/// Each frame is averaged in eighteen rows. However long the film, between 1,600 and 3,200 columns
/// are kept: when they are full, neighbours are put together, so that the colours of two hours take
/// 700 kB.
public final class Barcode implements Onlooker {
  /// Rows of a column.
  public static final int ROWS = 18;

  private static final int MOST = 3200;
  private static final int PARTS = 3;
  private static final int COLUMN = ROWS * PARTS;
  private static final int LUMA_BLOCK = Miniature.LUMA / ROWS;
  private static final int CHROMA_BLOCK = Miniature.CHROMA / ROWS;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVERY_OTHER_BYTE = 0x00ff_00ff_00ff_00ffL;

  private final int[] sums = new int[MOST * COLUMN];
  private int framesInAColumn = 1;
  private int frames;

  @Override
  public void see(int number, byte[] frame) {
    if (number / framesInAColumn == MOST) {
      fold();
    }
    int at = number / framesInAColumn * COLUMN;
    for (int row = 0; row < ROWS; row++) {
      int chroma = Miniature.LUMA + row * CHROMA_BLOCK;
      sums[at++] += sum(frame, row * LUMA_BLOCK, LUMA_BLOCK);
      sums[at++] += sum(frame, chroma, CHROMA_BLOCK);
      sums[at++] += sum(frame, chroma + Miniature.CHROMA, CHROMA_BLOCK);
    }
    frames = number + 1;
  }

  /// Adds up bytes, eight at a time, in four lanes of sixteen bits; at most 1,024 of them.
  private static int sum(byte[] bytes, int from, int length) {
    long lanes = 0;
    for (int i = from; i < from + length; i += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, i);
      lanes += (eight & EVERY_OTHER_BYTE) + (eight >>> 8 & EVERY_OTHER_BYTE);
    }
    long pairs = (lanes & 0xffff_0000_ffffL) + (lanes >>> 16 & 0xffff_0000_ffffL);
    return (int) (pairs + (pairs >>> 32));
  }

  private void fold() {
    for (int column = 0; column < MOST / 2; column++) {
      for (int i = 0; i < COLUMN; i++) {
        int pair = 2 * column * COLUMN + i;
        sums[column * COLUMN + i] = sums[pair] + sums[pair + COLUMN];
      }
    }
    Arrays.fill(sums, MOST / 2 * COLUMN, sums.length, 0);
    framesInAColumn *= 2;
  }

  /// Frames seen so far.
  public int frames() {
    return frames;
  }

  /// The picture as PNG, stretched to this size; grey when no frame was seen.
  public byte[] png(int width, int height) {
    var rgb = new byte[width * height * 3];
    for (int x = 0; x < width; x++) {
      var column = colours(frame(x, width), Math.max(frame(x, width), frame(x + 1, width) - 1));
      for (int y = 0; y < height; y++) {
        double row = Math.clamp((y + 0.5) * ROWS / height - 0.5, 0, ROWS - 1);
        paint(rgb, (y * width + x) * 3, column, row);
      }
    }
    return Png.of(width, height, rgb);
  }

  private int frame(int x, int width) {
    return (int) ((long) x * frames / width);
  }

  /// The colours around one frame, from top to bottom, as `#rrggbb`.
  public java.util.List<String> colours(int frame) {
    var column = colours(frame, frame);
    var list = new java.util.ArrayList<String>();
    for (int row = 0; row < ROWS; row++) {
      var rgb = new byte[3];
      paint(rgb, 0, column, row);
      list.add("#%02x%02x%02x".formatted(rgb[0] & 255, rgb[1] & 255, rgb[2] & 255));
    }
    return java.util.List.copyOf(list);
  }

  /// The mean luma, Cb and Cr of each row over these frames, as far as columns can tell.
  private double[] colours(int first, int last) {
    var means = new double[COLUMN];
    if (frames == 0) {
      Arrays.fill(means, 128);
      return means;
    }
    int from = Math.clamp(first, 0, frames - 1) / framesInAColumn;
    int to = Math.clamp(last, 0, frames - 1) / framesInAColumn;
    double count = Math.min(frames, (to + 1) * framesInAColumn) - from * framesInAColumn;
    for (int column = from; column <= to; column++) {
      for (int i = 0; i < COLUMN; i++) {
        means[i] +=
            sums[column * COLUMN + i] / count / (i % PARTS == 0 ? LUMA_BLOCK : CHROMA_BLOCK);
      }
    }
    return means;
  }

  /// Between two rows a pixel has of both; colours as in ITU-R BT.709, video range.
  private static void paint(byte[] rgb, int at, double[] column, double row) {
    int above = (int) row;
    int below = Math.min(ROWS - 1, above + 1);
    double share = row - above;
    double luma = 1.1644 * (mix(column, above, below, share, 0) - 16);
    double cb = mix(column, above, below, share, 1) - 128;
    double cr = mix(column, above, below, share, 2) - 128;
    rgb[at] = (byte) Math.clamp(Math.round(luma + 1.7927 * cr), 0, 255);
    rgb[at + 1] = (byte) Math.clamp(Math.round(luma - 0.2132 * cb - 0.5329 * cr), 0, 255);
    rgb[at + 2] = (byte) Math.clamp(Math.round(luma + 2.1124 * cb), 0, 255);
  }

  private static double mix(double[] column, int above, int below, double share, int part) {
    return column[above * PARTS + part] * (1 - share) + column[below * PARTS + part] * share;
  }
}
