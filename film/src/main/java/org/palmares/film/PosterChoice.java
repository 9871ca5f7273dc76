package org.palmares.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chooses the picture that stands for a film: bright enough, rich in contrast, detail and colour,
/// in the middle of a shot and not among the titles.
///
/// Works on small samples of the film, three bytes (red, green, blue) a pixel. Colour is the
/// measure of Hasler and Süsstrunk, Measuring Colourfulness in Natural Images (2003).
final class PosterChoice {
  static final int WIDTH = 96;
  static final int HEIGHT = 54;
  static final int BYTES = WIDTH * HEIGHT * 3;

  private static final double TITLES = 0.04;
  private static final double CREDITS = 0.9;

  /// What was measured on one sample, each from 0 to 1, and its place among all.
  private record Sample(
      int index, double light, double contrast, double detail, double colour, Luma luma) {}

  /// The brightness of every pixel.
  private static final class Luma {
    private final float[] values = new float[WIDTH * HEIGHT];

    double distance(Luma other) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += Math.abs(values[i] - other.values[i]);
      }
      return sum / values.length;
    }

    /// The mean step from a pixel to the next on its right and below.
    double detail() {
      double sum = 0;
      for (int y = 0; y + 1 < HEIGHT; y++) {
        for (int x = 0; x + 1 < WIDTH; x++) {
          int i = y * WIDTH + x;
          sum += Math.abs(values[i] - values[i + 1]) + Math.abs(values[i] - values[i + WIDTH]);
        }
      }
      return sum / (2.0 * (WIDTH - 1) * (HEIGHT - 1));
    }
  }

  private PosterChoice() {}

  /// The index of the best sample; samples follow each other in `pixels`.
  static int best(byte[] pixels) {
    int count = pixels.length / BYTES;
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < count; i++) {
      samples.add(measure(pixels, i));
    }
    return samples.stream()
        .max(Comparator.comparingDouble(it -> score(it, samples)))
        .map(Sample::index)
        .orElse(0);
  }

  private static double score(Sample sample, List<Sample> all) {
    double place = (double) sample.index() / Math.max(1, all.size() - 1);
    double titles = place < TITLES || place > CREDITS ? 0.7 : 1;
    double lit = Math.min(1, sample.light() / 0.25) * Math.min(1, (1 - sample.light()) / 0.25);
    return titles
        * lit
        * (0.1 + sample.contrast())
        * (0.2 + sample.detail())
        * (0.4 + sample.colour())
        * (1 - 0.4 * unrest(sample, all));
  }

  /// How much it differs from the more similar of its neighbours: in a cut or dissolve, from both.
  private static double unrest(Sample sample, List<Sample> all) {
    double least = 1;
    for (int neighbour : new int[] {sample.index() - 1, sample.index() + 1}) {
      if (neighbour >= 0 && neighbour < all.size()) {
        least = Math.min(least, sample.luma().distance(all.get(neighbour).luma()));
      }
    }
    return all.size() < 2 ? 0 : Math.min(1, least * 5);
  }

  private static Sample measure(byte[] pixels, int index) {
    var luma = new Luma();
    var redGreen = new Spread();
    var yellowBlue = new Spread();
    var light = new Spread();
    for (int i = 0; i < luma.values.length; i++) {
      int at = index * BYTES + i * 3;
      double red = (pixels[at] & 255) / 255.0;
      double green = (pixels[at + 1] & 255) / 255.0;
      double blue = (pixels[at + 2] & 255) / 255.0;
      luma.values[i] = (float) (0.2126 * red + 0.7152 * green + 0.0722 * blue);
      light.add(luma.values[i]);
      redGreen.add(red - green);
      yellowBlue.add((red + green) / 2 - blue);
    }
    double colour =
        Math.hypot(redGreen.deviation(), yellowBlue.deviation())
            + 0.3 * Math.hypot(redGreen.mean(), yellowBlue.mean());
    return new Sample(
        index,
        light.mean(),
        Math.min(1, light.deviation() / 0.25),
        Math.min(1, luma.detail() / 0.08),
        Math.min(1, colour / 0.4),
        luma);
  }

  /// Mean and standard deviation of numbers that pass by once.
  private static final class Spread {
    private long count;
    private double sum;
    private double squares;

    void add(double number) {
      count++;
      sum += number;
      squares += number * number;
    }

    double mean() {
      return sum / count;
    }

    double deviation() {
      return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
    }
  }
}
