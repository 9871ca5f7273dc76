package org.palmares.film.likeness;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds the straight line on which most hits lie: votes for the offset, one histogram for each of
/// several speeds (Hough 1962; Douze et al., An Image-Based Approach to Video Copy Detection,
/// 2010), then least squares through what lies near.
final class LineSearch {
  /// From a film that runs 5 % slower to one that runs 5 % faster, and those of television.
  static final double[] SCALES =
      IntStream.concat(
              IntStream.rangeClosed(-10, 10).map(i -> 10_000 + 50 * i),
              IntStream.of(9_600, 10_417, 9_615))
          .mapToDouble(i -> i / 10_000.0)
          .toArray();

  private static final double BIN = 0.4;
  private static final double[] TOLERANCES = {1.0, 0.6, 0.4, 0.3};

  /// How many seconds' worth of hits lie on the best line.
  record Found(Line line, double votes) {}

  private LineSearch() {}

  /// The best line at one of these speeds.
  static Found best(Hits hits, double aDuration, double bDuration, double... scales) {
    var best = new Found(new Line(1, 0), 0);
    for (double scale : scales) {
      var found = vote(hits, aDuration, bDuration, scale);
      if (found.votes > best.votes) {
        best = found;
      }
    }
    return best.votes == 0
        ? best
        : new Found(refined(best.line, hits, scales.length > 1), best.votes);
  }

  /// Each moment of the first film votes once for an offset, however many moments of a still second
  /// film look like it.
  private static Found vote(Hits hits, double aDuration, double bDuration, double scale) {
    double least = -scale * aDuration - BIN;
    int bins = (int) Math.ceil((bDuration + BIN - least) / BIN) + 2;
    var votes = new double[bins];
    var given = new double[bins];
    var givenAt = new double[bins];
    Arrays.fill(givenAt, -1);
    for (int i = 0; i < hits.count(); i++) {
      int bin = (int) ((hits.b(i) - scale * hits.a(i) - least) / BIN);
      if (bin < 0 || bin >= bins) {
        continue;
      }
      double before = givenAt[bin] == hits.a(i) ? given[bin] : 0;
      if (hits.weight(i) > before) {
        votes[bin] += hits.weight(i) - before;
        given[bin] = hits.weight(i);
        givenAt[bin] = hits.a(i);
      }
    }
    int top = 0;
    for (int bin = 0; bin + 1 < bins; bin++) {
      if (votes[bin] + votes[bin + 1] > votes[top] + votes[top + 1]) {
        top = bin;
      }
    }
    return new Found(new Line(scale, least + (top + 1) * BIN), votes[top] + votes[top + 1]);
  }

  private static Line refined(Line rough, Hits hits, boolean turning) {
    var line = rough;
    for (double tolerance : TOLERANCES) {
      var fit = Fit.of(hits, line, tolerance);
      line = turning ? fit.line() : fit.shifted();
    }
    return line;
  }
}
