package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Compares when two films are cut: blind to everything that can be done to a picture, but easily
/// deceived where all shots are equally long.
final class RhythmMatching {
  /// Seconds between a cut and its counterpart.
  private static final double TOLERANCE = 0.09;

  private static final int FEWEST = 8;

  /// How many standard deviations beyond chance.
  private static final double CERTAIN = 7;

  /// Another line, that explains nearly as many cuts, makes both worthless.
  private static final double RIVAL = 0.7;

  private static final double RIVAL_FROM = 1.5;

  private final Rhythm a;
  private final Rhythm b;
  private final double aDuration;
  private final double bDuration;

  /// How many cuts of the part that both films have lie on a line, of how many of the film that has
  /// fewer there, and how far beyond chance that is.
  record Agreement(Line line, int agreeing, double share, double certainty) {
    boolean isCertain() {
      return agreeing >= FEWEST && share >= 0.5 && certainty >= CERTAIN;
    }
  }

  RhythmMatching(Fingerprint a, Fingerprint b) {
    this.a = a.rhythm();
    this.b = b.rhythm();
    this.aDuration = a.duration();
    this.bDuration = b.duration();
  }

  /// The line on which most cuts lie, if it is beyond doubt.
  Optional<Agreement> best() {
    if (a.count() < FEWEST || b.count() < FEWEST) {
      return Optional.empty();
    }
    var candidates = new ArrayList<Agreement>();
    for (double scale : LineSearch.SCALES) {
      candidates.addAll(candidates(scale));
    }
    return candidates.stream()
        .filter(Agreement::isCertain)
        .max(Comparator.comparingInt(Agreement::agreeing))
        .filter(best -> candidates.stream().noneMatch(it -> isRival(it, best)));
  }

  private boolean isRival(Agreement it, Agreement best) {
    double middle = aDuration / 2;
    return Math.abs(it.line.at(middle) - best.line.at(middle)) > RIVAL_FROM
        && it.agreeing >= RIVAL * best.agreeing;
  }

  /// The best offset at this speed, and the best elsewhere.
  private List<Agreement> candidates(double scale) {
    var offsets = new double[a.count() * b.count()];
    for (int i = 0; i < a.count(); i++) {
      for (int j = 0; j < b.count(); j++) {
        offsets[i * b.count() + j] = b.seconds(j) - scale * a.seconds(i);
      }
    }
    Arrays.sort(offsets);
    double best = densest(offsets, Double.NaN);
    if (Double.isNaN(best)) {
      return List.of();
    }
    double other = densest(offsets, best);
    var agreement = along(new Line(scale, best));
    return Double.isNaN(other)
        ? List.of(agreement)
        : List.of(agreement, along(new Line(scale, other)));
  }

  /// The middle of the window into which most offsets fall, away from another.
  private static double densest(double[] offsets, double away) {
    int most = FEWEST - 1;
    double middle = Double.NaN;
    int from = 0;
    for (int to = 0; to < offsets.length; to++) {
      while (offsets[to] - offsets[from] > 2 * TOLERANCE) {
        from++;
      }
      double here = (offsets[from] + offsets[to]) / 2;
      if (to - from + 1 > most && !(Math.abs(here - away) <= RIVAL_FROM)) {
        most = to - from + 1;
        middle = here;
      }
    }
    return middle;
  }

  /// How well the cuts agree on this line.
  Agreement along(Line line) {
    return along(line, Math.max(0, line.back(0)), Math.min(aDuration, line.back(bDuration)));
  }

  /// The same between two moments of the first film.
  Agreement along(Line line, double aStart, double aEnd) {
    int first = a.firstFrom(aStart);
    int end = a.firstFrom(aEnd);
    int there = b.firstFrom(line.at(aEnd)) - b.firstFrom(line.at(aStart));
    int agreeing = 0;
    for (int i = first; i < end; i++) {
      agreeing += Double.isNaN(b.nearest(line.at(a.seconds(i)), TOLERANCE)) ? 0 : 1;
    }
    int fewer = Math.min(end - first, there);
    double length = Math.max(1, (aEnd - aStart) * line.scale());
    double chance = Math.min(0.9, there * 2 * TOLERANCE / length);
    double spread = Math.sqrt((end - first) * chance * (1 - chance));
    double certainty = spread == 0 ? 0 : (agreeing - (end - first) * chance) / spread;
    return new Agreement(line, agreeing, fewer == 0 ? 0 : (double) agreeing / fewer, certainty);
  }
}
