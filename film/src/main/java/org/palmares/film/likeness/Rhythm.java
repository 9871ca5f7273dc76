package org.palmares.film.likeness;

import java.util.Collection;

/// When a film is cut.
final class Rhythm {
  private final int[] millis;

  /// In milliseconds, in order.
  Rhythm(int[] millis) {
    this.millis = millis;
  }

  static Rhythm of(Collection<Double> seconds, double duration) {
    return new Rhythm(
        seconds.stream()
            .filter(it -> it > 0 && it < duration)
            .mapToInt(it -> (int) Math.round(it * 1000))
            .sorted()
            .distinct()
            .toArray());
  }

  int count() {
    return millis.length;
  }

  int[] millis() {
    return millis;
  }

  double seconds(int cut) {
    return millis[cut] / 1000.0;
  }

  /// The cut nearest to this time, if it is within `tolerance`, else not a number.
  double nearest(double seconds, double tolerance) {
    double best = Double.NaN;
    double least = tolerance;
    for (int i = firstFrom(seconds - tolerance); i < millis.length; i++) {
      double distance = Math.abs(seconds(i) - seconds);
      if (seconds(i) > seconds + tolerance) {
        break;
      }
      if (distance <= least) {
        least = distance;
        best = seconds(i);
      }
    }
    return best;
  }

  /// The first cut at or after this time.
  int firstFrom(double seconds) {
    int low = 0;
    int high = millis.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seconds(middle) < seconds) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
