package org.palmares.festival.inspection;

import java.util.List;

/// How one measure is spread over the films of an edition: how many films have it, the least and
/// the greatest, the quartiles between, and how many films lie in each of equally wide bins. It
/// describes; no end of it is the better one.
public record Distribution(
    String name,
    String unit,
    int films,
    double least,
    double lower,
    double median,
    double upper,
    double most,
    List<Integer> bins) {
  /// How many bins there are, if the films are not all the same.
  public static final int BINS = 24;

  public Distribution {
    bins = List.copyOf(bins);
  }

  /// Where a bin begins.
  public double start(int bin) {
    return least + (most - least) * bin / bins.size();
  }

  /// Where a value lies between the least and the greatest, 0 to 1.
  public double share(double value) {
    return most > least ? Math.clamp((value - least) / (most - least), 0, 1) : 0.5;
  }

  /// A film's own value in it, and how many films have a smaller one.
  public record Place(Distribution among, double value, int below) {
    /// How many of a hundred films have a smaller value.
    public int percentBelow() {
      return among.films() <= 1 ? 0 : Math.round(100f * below / (among.films() - 1));
    }
  }
}
