package org.palmares.festival.inspection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palmares.festival.inspection.Distribution;

/// A distribution as a drawing: bars for the bins, a pale field from the lower to the upper
/// quartile, a line at the median, and one where a film stands.
public record Histogram(
    List<Bar> bars, double lower, double upper, double median, Optional<Double> here) {
  /// How wide the drawing is, and how high its bars can be.
  public static final int WIDTH = 480;

  public static final int HEIGHT = 72;

  private static final double GAP = 1;

  public Histogram {
    bars = List.copyOf(bars);
  }

  /// The films of one bin.
  public record Bar(double x, double width, double height) {}

  /// Draws it; with a value, where a film stands.
  public static Histogram of(Distribution films, Optional<Double> value) {
    int most = films.bins().stream().mapToInt(Integer::intValue).max().orElse(1);
    double width = (double) WIDTH / films.bins().size();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < films.bins().size(); i++) {
      int here = films.bins().get(i);
      if (here > 0) {
        double height = Math.max(2, (double) HEIGHT * here / most);
        bars.add(new Bar(i * width + GAP / 2, Math.min(width - GAP, 60), height));
      }
    }
    return new Histogram(
        films.bins().size() == 1 ? List.of(new Bar(WIDTH / 2.0 - 10, 20, HEIGHT)) : bars,
        films.share(films.lower()) * WIDTH,
        films.share(films.upper()) * WIDTH,
        films.share(films.median()) * WIDTH,
        value.map(films::share).map(share -> share * WIDTH));
  }

  /// A figure as drawings take it.
  public static String plain(double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }

  /// How many digits behind the point tell the films of a distribution apart.
  public static int digits(Distribution films) {
    boolean same = films.least() == films.most() && films.most() == Math.rint(films.most());
    if (same || films.unit().equals("count")) {
      return 0;
    }
    double spread = Math.max(films.most() - films.least(), Math.abs(films.most()) / 1000);
    return spread >= 100 ? 0 : spread >= 5 ? 1 : spread >= 0.1 ? 2 : 3;
  }
}
