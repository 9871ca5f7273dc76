package org.palmares.film.shots;

import java.util.Arrays;
import org.palmares.film.frames.Miniature;

/// A frame as the detector remembers it: 32 x 18 cells of luma and 16 x 9 of either chroma, and
/// what can be said of it alone.
///
/// That is measured inside the picture, which is the frame without the dark rows and columns at its
/// borders, so that bars change nothing; and contrast and detail above the place of subtitles.
final class Sketch {
  static final int WIDTH = 32;
  static final int HEIGHT = 18;
  static final int LUMA = WIDTH * HEIGHT;
  static final int CHROMA_WIDTH = WIDTH / 2;
  static final int CHROMA_HEIGHT = HEIGHT / 2;
  static final int CHROMA = CHROMA_WIDTH * CHROMA_HEIGHT;
  static final int CELLS = LUMA + 2 * CHROMA;

  /// Steps of a cell to one of a byte.
  static final int FINE = 4;

  /// A cell no lighter than this at the border is no picture: black is 16.
  static final int DARK = 24 * FINE;

  /// What stands out of a plain colour by so much is a title.
  private static final int TITLE = 40 * FINE;

  private static final int HALF_WIDTH = 2 * WIDTH;
  private static final int HALF_HEIGHT = 2 * HEIGHT;
  private static final int ABOVE_SUBTITLES = HALF_HEIGHT * 3 / 4;

  /// Luma, then both chroma, row by row.
  final int[] cells = new int[CELLS];

  /// Luma at the size of chroma.
  final int[] coarse = new int[CHROMA];

  private double luma;
  private double saturation;
  private int area;
  private int spread;
  private double contrast;
  private double detail;
  private boolean plain;

  /// Room for the arithmetic: sketches that are drawn one after the other share it.
  static final class Desk {
    private final int[] half = new int[HALF_WIDTH * HALF_HEIGHT];
    private final int[] sums = new int[Miniature.WIDTH];
    private final int[] light = new int[HALF_WIDTH];
  }

  /// Draws a [Miniature].
  void draw(byte[] frame, Desk desk) {
    halve(frame, desk);
    quarter(desk.half);
    coarsen();
    chroma(frame, Miniature.LUMA, LUMA, desk.sums);
    chroma(frame, Miniature.LUMA + Miniature.CHROMA, LUMA + CHROMA, desk.sums);
    luma = (double) sum(cells, 0, LUMA) / (FINE * LUMA);
    int grey = 0;
    for (int i = LUMA; i < CELLS; i++) {
      grey += Math.abs(cells[i] - 128 * FINE);
    }
    saturation = (double) grey / (FINE * CHROMA);
    measure(desk);
  }

  /// Sums of 2 x 2 samples: first two rows, which goes fast, then neighbours.
  private static void halve(byte[] frame, Desk desk) {
    int[] sums = desk.sums;
    for (int y = 0; y < HALF_HEIGHT; y++) {
      int at = 2 * y * Miniature.WIDTH;
      for (int x = 0; x < Miniature.WIDTH; x++) {
        sums[x] = (frame[at + x] & 255) + (frame[at + Miniature.WIDTH + x] & 255);
      }
      for (int x = 0; x < HALF_WIDTH; x++) {
        desk.half[y * HALF_WIDTH + x] = sums[2 * x] + sums[2 * x + 1];
      }
    }
  }

  private void quarter(int[] half) {
    for (int y = 0; y < HEIGHT; y++) {
      int at = 2 * y * HALF_WIDTH;
      for (int x = 0; x < WIDTH; x++) {
        int left = at + 2 * x;
        int sum =
            half[left] + half[left + 1] + half[left + HALF_WIDTH] + half[left + HALF_WIDTH + 1];
        cells[y * WIDTH + x] = (sum + 2) >> 2;
      }
    }
  }

  private void coarsen() {
    for (int y = 0; y < CHROMA_HEIGHT; y++) {
      for (int x = 0; x < CHROMA_WIDTH; x++) {
        int left = 2 * y * WIDTH + 2 * x;
        int sum = cells[left] + cells[left + 1] + cells[left + WIDTH] + cells[left + WIDTH + 1];
        coarse[y * CHROMA_WIDTH + x] = (sum + 2) >> 2;
      }
    }
  }

  private void chroma(byte[] frame, int from, int to, int[] sums) {
    int width = Miniature.CHROMA_WIDTH;
    for (int y = 0; y < CHROMA_HEIGHT; y++) {
      int at = from + 4 * y * width;
      for (int x = 0; x < width; x++) {
        sums[x] =
            (frame[at + x] & 255)
                + (frame[at + width + x] & 255)
                + (frame[at + 2 * width + x] & 255)
                + (frame[at + 3 * width + x] & 255);
      }
      for (int x = 0; x < CHROMA_WIDTH; x++) {
        int left = 4 * x;
        int sum = sums[left] + sums[left + 1] + sums[left + 2] + sums[left + 3];
        cells[to + y * CHROMA_WIDTH + x] = (sum + 2) >> 2;
      }
    }
  }

  /// Finds the picture and measures it.
  private void measure(Desk desk) {
    int[] half = desk.half;
    int[] light = desk.light;
    Arrays.fill(light, 0);
    for (int y = 0; y < HALF_HEIGHT; y++) {
      for (int x = 0; x < HALF_WIDTH; x++) {
        light[x] = Math.max(light[x], half[y * HALF_WIDTH + x]);
      }
    }
    int left = 0;
    while (left < HALF_WIDTH && light[left] <= DARK) {
      left++;
    }
    int right = HALF_WIDTH;
    while (right > left && light[right - 1] <= DARK) {
      right--;
    }
    int top = 0;
    while (top < HALF_HEIGHT && dark(half, top)) {
      top++;
    }
    int bottom = HALF_HEIGHT;
    while (bottom > top && dark(half, bottom - 1)) {
      bottom--;
    }
    area = (right - left) * (bottom - top) / 4;
    spread = away(half, left, top, right, bottom, mean(half, left, top, right, bottom)) / 4;
    int upper = Math.max(top, Math.min(bottom, ABOVE_SUBTITLES));
    int mean = mean(half, left, top, right, upper);
    int pixels = Math.max(1, (right - left) * (upper - top));
    contrast = (double) away(half, left, top, right, upper, mean) / pixels / FINE;
    detail =
        (double) steps(half, left, top, right, upper)
            / (FINE * FINE * HALF_WIDTH * ABOVE_SUBTITLES);
    plain = contrast < noise(mean) && lightest(half, left, top, right, upper) < mean + TITLE;
  }

  /// Black and white have noise, what is of another colour may be a sky.
  private static double noise(int mean) {
    return mean < 40 * FINE || mean > 180 * FINE ? 3.5 : 1.5;
  }

  private static int lightest(int[] half, int left, int top, int right, int bottom) {
    int light = 0;
    for (int y = top; y < bottom; y++) {
      for (int i = y * HALF_WIDTH + left; i < y * HALF_WIDTH + right; i++) {
        light = Math.max(light, half[i]);
      }
    }
    return light;
  }

  private static boolean dark(int[] half, int row) {
    int light = 0;
    for (int i = row * HALF_WIDTH; i < (row + 1) * HALF_WIDTH; i++) {
      light = Math.max(light, half[i]);
    }
    return light <= DARK;
  }

  private static int sum(int[] values, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static int mean(int[] half, int left, int top, int right, int bottom) {
    int all = 0;
    for (int y = top; y < bottom; y++) {
      all += sum(half, y * HALF_WIDTH + left, y * HALF_WIDTH + right);
    }
    return all / Math.max(1, (right - left) * (bottom - top));
  }

  /// Distance from the mean, summed over a rectangle.
  private static int away(int[] half, int left, int top, int right, int bottom, int mean) {
    int away = 0;
    for (int y = top; y < bottom; y++) {
      for (int i = y * HALF_WIDTH + left; i < y * HALF_WIDTH + right; i++) {
        away += Math.abs(half[i] - mean);
      }
    }
    return away;
  }

  /// Squares of all steps to the right and downwards within a rectangle.
  private static long steps(int[] half, int left, int top, int right, int bottom) {
    long all = 0;
    for (int y = top; y < bottom; y++) {
      int row = y * HALF_WIDTH;
      all += steps(half, row + left, row + right - 1, 1);
      if (y + 1 < bottom) {
        all += steps(half, row + left, row + right, HALF_WIDTH);
      }
    }
    return all;
  }

  private static int steps(int[] half, int from, int to, int by) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int step = half[i + by] - half[i];
      sum += step * step;
    }
    return sum;
  }

  /// Mean of luma over the whole frame, between 16 and 235.
  double luma() {
    return luma;
  }

  /// Mean distance of chroma from grey, both components added.
  double saturation() {
    return saturation;
  }

  /// Cells within the picture.
  int area() {
    return area;
  }

  /// How far the picture's luma is from its mean, summed over its cells.
  int spread() {
    return spread;
  }

  /// How far the picture's luma is from its mean, on average and in steps of a byte.
  double contrast() {
    return contrast;
  }

  /// Energy of the picture's edges: falls with the square of the contrast.
  double detail() {
    return detail;
  }

  /// Whether it shows a plain colour.
  boolean plain() {
    return plain;
  }
}
