package org.palmares.film.likeness;

import java.util.Arrays;
import org.palmares.film.frames.Miniature;

/// Where in the frame anything happens: finds the bars around a film by what stays still, not by
/// what is dark, since a logo may shine in a bar and a scene may be black.
final class Activity {
  /// Sums of squares fit in an int up to here.
  private static final int MOST = 30_000;

  /// A mean deviation of luma below which a film stands still, and bars are sought by darkness.
  private static final double STILL = 3;

  private static final int DARK = 24;

  private final int[] sums = new int[Miniature.LUMA];
  private final int[] squares = new int[Miniature.LUMA];
  private int frames;

  void see(byte[] luma) {
    if (frames == MOST) {
      return;
    }
    frames++;
    for (int i = 0; i < sums.length; i++) {
      int value = luma[i] & 255;
      sums[i] += value;
      squares[i] += value * value;
    }
  }

  /// All but the bars; the whole frame where less than a hash needs would be left.
  Area area() {
    var deviations = deviations();
    var rows = new double[Miniature.HEIGHT];
    for (int y = 0; y < rows.length; y++) {
      rows[y] = mean(deviations, y * Miniature.WIDTH, 1, Miniature.WIDTH);
    }
    if (middle(rows) < STILL) {
      return darkness();
    }
    int top = bar(rows, false);
    int bottom = bar(rows, true);
    var columns = new double[Miniature.WIDTH];
    int high = Miniature.HEIGHT - top - bottom;
    for (int x = 0; x < columns.length; x++) {
      columns[x] = mean(deviations, top * Miniature.WIDTH + x, Miniature.WIDTH, high);
    }
    return inside(bar(columns, false), top, bar(columns, true), bottom);
  }

  private static Area inside(int left, int top, int right, int bottom) {
    var area = new Area(left, top, Miniature.WIDTH - left - right, Miniature.HEIGHT - top - bottom);
    return area.isLargeEnough() ? area : Area.FRAME;
  }

  private double[] deviations() {
    var deviations = new double[Miniature.LUMA];
    for (int i = 0; i < deviations.length; i++) {
      double mean = (double) sums[i] / frames;
      deviations[i] = Math.sqrt(Math.max(0, (double) squares[i] / frames - mean * mean));
    }
    return deviations;
  }

  private static double mean(double[] values, int from, int step, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[from + i * step];
    }
    return sum / count;
  }

  /// The median of the middle half.
  private static double middle(double[] lines) {
    var inner = Arrays.copyOfRange(lines, lines.length / 4, lines.length * 3 / 4);
    Arrays.sort(inner);
    return inner[inner.length / 2];
  }

  /// How many lines from one end are a bar: still, and with a sharp edge. On a line that is half
  /// bar, half picture, half as much happens as on the next.
  private static int bar(double[] lines, boolean fromEnd) {
    double still = middle(lines) / 6;
    int width = 0;
    while (width < lines.length / 3 && line(lines, width, fromEnd) < still) {
      width++;
    }
    if (width < 2 || width == lines.length / 3) {
      return 0;
    }
    double edge = line(lines, width, fromEnd);
    double inner = line(lines, width + 1, fromEnd);
    boolean sharp = inner > 2.5 * still && inner > 3 * line(lines, width - 2, fromEnd);
    return !sharp ? 0 : edge < inner / 2 ? width + 1 : width;
  }

  private static double line(double[] lines, int i, boolean fromEnd) {
    return lines[fromEnd ? lines.length - 1 - i : i];
  }

  /// In a film of one still picture: black lines, as many on both sides.
  private Area darkness() {
    int across = 0;
    int down = 0;
    while (down < Miniature.HEIGHT / 3 && darkRow(down) && darkRow(Miniature.HEIGHT - 1 - down)) {
      down++;
    }
    while (across < Miniature.WIDTH / 3
        && darkColumn(across)
        && darkColumn(Miniature.WIDTH - 1 - across)) {
      across++;
    }
    return inside(across, down, across, down);
  }

  private boolean darkRow(int y) {
    return mostAreDark(y * Miniature.WIDTH, 1, Miniature.WIDTH);
  }

  private boolean darkColumn(int x) {
    return mostAreDark(x, Miniature.WIDTH, Miniature.HEIGHT);
  }

  private boolean mostAreDark(int from, int step, int count) {
    int dark = 0;
    for (int i = 0; i < count; i++) {
      dark += sums[from + i * step] <= DARK * frames ? 1 : 0;
    }
    return dark * 10 >= count * 9;
  }
}
