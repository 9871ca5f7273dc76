package org.palmares.film.traces;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.palmares.film.frames.FrameHash;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;

/// What remains of every frame of a film: how bright it is, how far it differs from the frames
/// before it, where it moves, its colours in a very small picture, and its fingerprint.
///
/// Frames are counted from 0 and must come in order. Every accessor takes a frame's number. Levels
/// are those of the luma in video range: 16 is black, 235 white.
public final class Traces implements Onlooker {
  /// Columns of the very small picture: each is 16 pixels of a [Miniature] wide.
  public static final int COLUMNS = 8;

  /// Rows of the very small picture: each is 12 pixels high.
  public static final int ROWS = 6;

  /// Cells of the very small picture, row by row.
  public static final int CELLS = COLUMNS * ROWS;

  /// Cells of its colours, 4 x 3.
  public static final int TINTS = 12;

  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int HASH = 0;
  private static final int MEAN = HASH + 32;
  private static final int SPREAD = MEAN + 4;
  private static final int CHANGE = SPREAD + 2;
  private static final int PEAK = CHANGE + 2;
  private static final int SKIP = PEAK + 2;
  private static final int BEND = SKIP + 2;
  private static final int DETAIL = BEND + 2;
  private static final int RESIDUAL = DETAIL + 2;
  private static final int DX = RESIDUAL + 2;
  private static final int DY = DX + 1;
  private static final int GRID = DY + 1;
  private static final int CB = GRID + CELLS;
  private static final int CR = CB + TINTS;
  private static final int WIDTH = CR + TINTS;

  /// Fractions of a level that are kept of spreads and differences.
  private static final int STEPS = 256;

  /// The residual of blocks is measured this often, where something moves.
  private static final int SELDOM = 12;

  private static final double MOVING = 0.3;
  private static final int UNMEASURED = 0xffff;

  /// Fractions of a pixel that are kept of movements.
  private static final int SHIFTS = 16;

  /// The bits that change their sign when a frame is mirrored: those of odd horizontal frequencies.
  public static final long MIRROR = 0x5555_5555_5555_5555L;

  private final Pages pages = new Pages(WIDTH);
  private final FrameHash hash = FrameHash.whole();
  private final long[] words = new long[FrameHash.WORDS];
  private final Light light = new Light();
  private final Drift drift = new Drift();
  private final Blocks blocks = new Blocks();
  private int frames;
  private int measured;

  @Override
  public void see(int number, byte[] frame) {
    if (number != frames) {
      throw new IllegalArgumentException(
          "frame %d was expected after %d frames, not %d".formatted(frames, frames, number));
    }
    var page = pages.page(number);
    int at = pages.at(number);
    hash.write(frame, words, 0);
    for (int i = 0; i < words.length; i++) {
      LONG.set(page, at + HASH + i * Long.BYTES, words[i]);
    }
    light.see(frame);
    drift.see(light.across(), light.down());
    keep(page, at);
    if (frames > 0 && frames - measured >= SELDOM && light.change() > MOVING) {
      level(page, at + RESIDUAL, blocks.residual(light.frame(), light.before()));
      measured = frames;
    }
    light.cells(page, at + GRID);
    tints(frame, Miniature.LUMA, page, at + CB);
    tints(frame, Miniature.LUMA + Miniature.CHROMA, page, at + CR);
    frames++;
  }

  private void keep(byte[] page, int at) {
    FLOAT.set(page, at + MEAN, (float) light.mean());
    level(page, at + SPREAD, light.spread());
    level(page, at + DETAIL, light.detail());
    SHORT.set(page, at + RESIDUAL, (short) UNMEASURED);
    if (frames > 0) {
      level(page, at + CHANGE, light.change());
      level(page, at + PEAK, light.peakChange());
      page[at + DX] = shift(drift.across());
      page[at + DY] = shift(drift.down());
    }
    if (frames > 1) {
      level(page, at + SKIP, light.skip());
      level(pages.page(frames - 1), pages.at(frames - 1) + BEND, light.bend());
    }
  }

  private static void level(byte[] page, int at, double value) {
    SHORT.set(page, at, (short) Math.min(0xffff, Math.round(value * STEPS)));
  }

  private static byte shift(double pixels) {
    return (byte) Math.clamp(Math.round(pixels * SHIFTS), Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  private static void tints(byte[] frame, int plane, byte[] page, int at) {
    for (int cell = 0; cell < TINTS; cell++) {
      int from = plane + cell / 4 * 12 * Miniature.CHROMA_WIDTH + cell % 4 * 16;
      long sums = 0;
      for (int y = 0; y < 12; y++) {
        long left = Lanes.eight(frame, from + y * Miniature.CHROMA_WIDTH);
        long right = Lanes.eight(frame, from + y * Miniature.CHROMA_WIDTH + Lanes.PIXELS);
        sums += Lanes.even(left) + Lanes.odd(left) + Lanes.even(right) + Lanes.odd(right);
      }
      page[at + cell] = (byte) ((Lanes.total(sums) + 96) / 192);
    }
  }

  /// How many frames have been seen.
  public int frames() {
    return frames;
  }

  /// One of the four words of a frame's [FrameHash].
  public long word(int frame, int word) {
    return (long) LONG.get(page(frame), pages.at(frame) + HASH + word * Long.BYTES);
  }

  /// How many of the 256 bits of two frames' hashes differ.
  public int distance(int frame, int other) {
    return distance(frame, other, 0);
  }

  /// How many bits of a frame's hash differ from that of another's mirror image; a few differ by
  /// rounding even if one is the mirror image of the other.
  public int mirroredDistance(int frame, int other) {
    return distance(frame, other, MIRROR);
  }

  private int distance(int frame, int other, long flip) {
    var page = page(frame);
    var otherPage = page(other);
    int at = pages.at(frame) + HASH;
    int otherAt = pages.at(other) + HASH;
    int sum = 0;
    for (int i = 0; i < FrameHash.WORDS * Long.BYTES; i += Long.BYTES) {
      sum +=
          Long.bitCount(
              (long) LONG.get(page, at + i) ^ (long) LONG.get(otherPage, otherAt + i) ^ flip);
    }
    return sum;
  }

  /// How far the very small pictures of two frames lie apart: the mean absolute difference of their
  /// 48 cells in levels, not counting a difference of light that all of them share.
  public double apart(int frame, int other) {
    return apart(frame, other, false);
  }

  /// The same between a frame and the mirror image of another.
  public double mirroredApart(int frame, int other) {
    return apart(frame, other, true);
  }

  private double apart(int frame, int other, boolean mirrored) {
    var page = page(frame);
    var otherPage = page(other);
    int at = pages.at(frame) + GRID;
    int otherAt = pages.at(other) + GRID;
    int mean = 0;
    for (int i = 0; i < CELLS; i++) {
      mean += (page[at + i] & 255) - (otherPage[otherAt + i] & 255);
    }
    int sum = 0;
    for (int i = 0; i < CELLS; i++) {
      int j = mirrored ? i ^ (COLUMNS - 1) : i;
      sum += Math.abs(CELLS * ((page[at + i] & 255) - (otherPage[otherAt + j] & 255)) - mean);
    }
    return sum / (double) (CELLS * CELLS);
  }

  /// The mean luma, in levels.
  public double mean(int frame) {
    return (float) FLOAT.get(page(frame), pages.at(frame) + MEAN);
  }

  /// The standard deviation of the luma, in levels: the contrast of the frame.
  public double spread(int frame) {
    return level(frame, SPREAD);
  }

  /// The mean absolute difference of luma to the frame before, in levels; 0 for the first frame.
  public double change(int frame) {
    return level(frame, CHANGE);
  }

  /// The same in that one of the 48 cells which changed most.
  public double peakChange(int frame) {
    return level(frame, PEAK);
  }

  /// The mean absolute difference of luma to the frame before the last; 0 for the first two.
  public double skip(int frame) {
    return level(frame, SKIP);
  }

  /// The mean absolute difference of luma to the average of the two neighbours, in levels; 0 for
  /// the first frame and the last. A frame that somebody made up between two others bends little.
  public double bend(int frame) {
    return level(frame, BEND);
  }

  /// The mean absolute difference of horizontal neighbours, in levels: how sharp the small picture
  /// is.
  public double detail(int frame) {
    return level(frame, DETAIL);
  }

  /// The mean absolute difference to the frame before that remains when 48 blocks are moved to
  /// where they came from, in levels: what no movement explains. Measured at every twelfth moving
  /// frame or so, and NaN at all others.
  public double residual(int frame) {
    double value = level(frame, RESIDUAL);
    return value == UNMEASURED / (double) STEPS ? Double.NaN : value;
  }

  /// By how many pixels of a [Miniature] the picture as a whole moved to the right since the frame
  /// before, -8 to 8, from the best overlay of the column sums.
  public double across(int frame) {
    return page(frame)[pages.at(frame) + DX] / (double) SHIFTS;
  }

  /// The same downwards, from the row sums.
  public double down(int frame) {
    return page(frame)[pages.at(frame) + DY] / (double) SHIFTS;
  }

  /// The mean luma of one cell of the very small picture, 0 to 255.
  public int cell(int frame, int cell) {
    return page(frame)[pages.at(frame) + GRID + cell] & 255;
  }

  /// The mean Cb of one of the twelve tints, 0 to 255 around 128.
  public int cb(int frame, int tint) {
    return page(frame)[pages.at(frame) + CB + tint] & 255;
  }

  /// The mean Cr of one of the twelve tints, 0 to 255 around 128.
  public int cr(int frame, int tint) {
    return page(frame)[pages.at(frame) + CR + tint] & 255;
  }

  private double level(int frame, int field) {
    return ((short) SHORT.get(page(frame), pages.at(frame) + field) & 0xffff) / (double) STEPS;
  }

  private byte[] page(int frame) {
    if (frame < 0 || frame >= frames) {
      throw new IndexOutOfBoundsException(
          "frame %d of a film of %d frames".formatted(frame, frames));
    }
    return pages.page(frame);
  }
}
