package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Follows a line through two films and finds from where to where they look alike.
///
/// Each step that looks alike adds something, each that does not takes something away; a stretch
/// ends where the sum was highest once it has fallen too far, as in the extension of an alignment
/// of genes (Altschul et al., Basic Local Alignment Search Tool, 1990).
final class Trace {
  /// How many seconds of unlike pictures a stretch survives.
  private static final double SURVIVED = 2.5;

  /// From when to when in the first film; what was gained on the way, how new the pictures alike
  /// were together, and how far apart in the mean.
  record Stretch(double start, double end, double gain, double news, double distance) {
    double length() {
      return end - start;
    }
  }

  private Trace() {}

  static List<Stretch> stretches(List<Step> steps) {
    double survived = Math.max(2.5, SURVIVED / interval(steps));
    var found = new ArrayList<Stretch>();
    int start = -1;
    int top = -1;
    double sum = 0;
    double highest = 0;
    for (int i = 0; i <= steps.size(); i++) {
      double gain = i < steps.size() ? steps.get(i).gain() : -2 * survived;
      if (start < 0 && gain > 0) {
        start = i;
        sum = 0;
        highest = 0;
      }
      if (start >= 0) {
        sum += gain;
        if (sum > highest) {
          highest = sum;
          top = i;
        }
        if (sum < highest - survived || sum < 0) {
          found.add(stretch(steps.subList(start, top + 1)));
          i = top;
          start = -1;
        }
      }
    }
    return found;
  }

  /// The median time between steps.
  private static double interval(List<Step> steps) {
    var apart =
        IntStream.range(1, steps.size())
            .mapToDouble(i -> steps.get(i).a() - steps.get(i - 1).a())
            .sorted()
            .toArray();
    return apart.length == 0 ? 1 : apart[apart.length / 2];
  }

  private static Stretch stretch(List<Step> steps) {
    int alike = 0;
    double gain = 0;
    double news = 0;
    double distance = 0;
    for (var step : steps) {
      gain += step.gain();
      if (step.isAlike()) {
        alike++;
        news += step.news();
        distance += step.distance();
      }
    }
    return new Stretch(
        steps.getFirst().a(), steps.getLast().a(), gain, news, distance / Math.max(1, alike));
  }
}
