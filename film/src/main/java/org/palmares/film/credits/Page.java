package org.palmares.film.credits;

import java.util.Arrays;
import org.palmares.film.frames.Miniature;

/// What one small frame has of a page of text: on how flat a ground, and how many strokes in each
/// row.
///
/// A stroke is a pixel clearly brighter or darker than its neighbours left and right; a line of
/// text is a few rows with several of them. Strong strokes are those of white letters upon a
/// picture.
final class Page {
  static final int ROWS = Miniature.HEIGHT;
  private static final int WIDTH = Miniature.WIDTH;
  private static final int STROKE = 10;
  private static final int STRONG = 40;
  private static final int MARGIN = WIDTH / 16;
  private static final int BIN = 4;
  private static final int NEAR = 2;
  private static final int REMEMBERED = 3;

  private final int[] histogram = new int[256 / BIN];

  /// The strong strokes of the latest frames, a bit for each pixel, two numbers for each row.
  private final long[][] masks = new long[REMEMBERED][2 * ROWS];

  private int frames;

  /// Strokes in each row.
  final byte[] strokes = new byte[ROWS];

  /// Strong strokes in each row that stood still for the latest three frames, and the others.
  final byte[] standing = new byte[ROWS];

  final byte[] moving = new byte[ROWS];

  /// Of a hundred pixels, those nearly as bright as most are.
  private int ground;

  private int all;
  private int margin;
  private int allMoving;
  private int movingMargin;

  void look(byte[] frame) {
    Arrays.fill(histogram, 0);
    all = 0;
    margin = 0;
    allMoving = 0;
    movingMargin = 0;
    var mask = masks[frames++ % REMEMBERED];
    for (int y = 0; y < ROWS; y++) {
      row(frame, y, mask);
    }
    for (int y = 0; y < ROWS; y++) {
      compare(y, mask);
    }
    ground = mostFrequent();
  }

  private void row(byte[] frame, int y, long[] mask) {
    int at = y * WIDTH;
    if (y % 2 == 0) { // enough to know the ground
      for (int x = 0; x < WIDTH; x++) {
        histogram[(frame[at + x] & 255) / BIN]++;
      }
    }
    mask[2 * y] = 0;
    mask[2 * y + 1] = 0;
    int edges =
        bends(frame, at, 1, MARGIN, mask, y) + bends(frame, at, WIDTH - MARGIN, WIDTH - 1, mask, y);
    int count = edges + bends(frame, at, MARGIN, WIDTH - MARGIN, mask, y);
    strokes[y] = (byte) count;
    all += count;
    margin += edges;
  }

  /// Counts the strokes between two columns and notes the strong ones.
  private static int bends(byte[] frame, int at, int from, int to, long[] mask, int y) {
    int count = 0;
    int before = frame[at + from - 1] & 255;
    int here = frame[at + from] & 255;
    for (int x = from; x < to; x++) {
      int after = frame[at + x + 1] & 255;
      int bend = 2 * here - before - after;
      count += (STROKE - Math.abs(bend)) >>> 31; // without a branch, which nobody could foresee
      if (bend > STRONG) {
        mask[2 * y + x / Long.SIZE] |= 1L << x;
      }
      before = here;
      here = after;
    }
    return count;
  }

  private void compare(int y, long[] mask) {
    long left = -1;
    long right = -1;
    for (var each : masks) {
      left &= each[2 * y];
      right &= each[2 * y + 1];
    }
    standing[y] = (byte) (Long.bitCount(left) + Long.bitCount(right));
    left = mask[2 * y] & ~left;
    right = mask[2 * y + 1] & ~right;
    moving[y] = (byte) (Long.bitCount(left) + Long.bitCount(right));
    allMoving += moving[y];
    movingMargin +=
        Long.bitCount(left & ((1L << MARGIN) - 1)) + Long.bitCount(right >>> (64 - MARGIN));
  }

  private int mostFrequent() {
    int best = 0;
    for (int i = 1; i < histogram.length; i++) {
      best = histogram[i] > histogram[best] ? i : best;
    }
    int sum = 0;
    for (int i = Math.max(0, best - NEAR); i <= Math.min(histogram.length - 1, best + NEAR); i++) {
      sum += histogram[i];
    }
    return sum * 100 / (WIDTH * ROWS / 2);
  }

  /// Whether there is nothing but one brightness.
  boolean blank() {
    return ground >= 97 && all < 12;
  }

  /// Whether the ground is one brightness, and what is on it leaves the margins free.
  boolean flat() {
    return ground >= 75 && all >= 12 && margin * 12 <= all;
  }

  /// Whether the strong strokes that do not stand still leave the margins free.
  boolean framed() {
    return allMoving >= 30 && movingMargin * 20 <= allMoving;
  }
}
