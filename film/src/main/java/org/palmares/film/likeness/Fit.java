package org.palmares.film.likeness;

/// The straight line through the hits near a rough one, by least squares.
final class Fit {
  /// Speeds that films are run at on purpose: untouched, PAL and back, NTSC and back, and 4 %.
  private static final double[] USUAL = {
    1, 24.0 / 25, 25.0 / 24, 1000.0 / 1001, 1001.0 / 1000, 1.04, 1 / 1.04, 0.96, 1 / 0.96
  };

  /// A slope is believed only over this many seconds, and only so far from 1.
  private static final double LONG_ENOUGH = 10;

  private static final double MOST_APART = 0.09;

  /// How far a usual speed may be beside the hits at the ends, in seconds.
  private static final double TOLERATED = 0.2;

  private final Hits hits;
  private final Line near;
  private final double tolerance;
  private double sum;
  private double meanA;
  private double meanB;
  private double first = Double.MAX_VALUE;
  private double last = -Double.MAX_VALUE;

  private Fit(Hits hits, Line near, double tolerance) {
    this.hits = hits;
    this.near = near;
    this.tolerance = tolerance;
  }

  static Fit of(Hits hits, Line near, double tolerance) {
    var fit = new Fit(hits, near, tolerance);
    fit.each(fit::count);
    fit.meanA /= fit.sum;
    fit.meanB /= fit.sum;
    return fit;
  }

  private interface Visitor {
    void see(double a, double b, double weight);
  }

  /// Of each moment of the first film the hit that looks most alike; still pictures, which are
  /// alike anywhere, count little.
  private void each(Visitor visitor) {
    int best = -1;
    for (int i = 0; i < hits.count(); i++) {
      if (best >= 0 && hits.a(i) != hits.a(best)) {
        visit(best, visitor);
        best = -1;
      }
      if (hits.distance(i, near) <= tolerance && (best < 0 || isBetter(i, best))) {
        best = i;
      }
    }
    if (best >= 0) {
      visit(best, visitor);
    }
  }

  private boolean isBetter(int i, int best) {
    return hits.weight(i) > hits.weight(best)
        || (hits.weight(i) == hits.weight(best)
            && hits.distance(i, near) < hits.distance(best, near));
  }

  private void visit(int i, Visitor visitor) {
    visitor.see(hits.a(i), hits.b(i), hits.weight(i) * hits.weight(i));
  }

  private void count(double a, double b, double weight) {
    sum += weight;
    meanA += weight * a;
    meanB += weight * b;
    first = Math.min(first, a);
    last = Math.max(last, a);
  }

  Line line() {
    if (sum == 0) {
      return near;
    }
    double scale = last - first >= LONG_ENOUGH ? usual(slope()) : near.scale();
    return new Line(scale, meanB - scale * meanA);
  }

  /// The line as it was, only moved.
  Line shifted() {
    return sum == 0 ? near : new Line(near.scale(), meanB - near.scale() * meanA);
  }

  private double slope() {
    var sums = new double[2];
    each((a, b, weight) -> {
      sums[0] += weight * (a - meanA) * (b - meanB);
      sums[1] += weight * (a - meanA) * (a - meanA);
    });
    double slope = sums[1] == 0 ? near.scale() : sums[0] / sums[1];
    return Math.abs(slope - 1) <= MOST_APART ? slope : near.scale();
  }

  private double usual(double slope) {
    for (double it : USUAL) {
      if (Math.abs(slope - it) * (last - first) / 2 <= TOLERATED) {
        return it;
      }
    }
    return slope;
  }
}
