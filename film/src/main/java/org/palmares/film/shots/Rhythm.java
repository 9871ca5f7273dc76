package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.List;

/// How fast a film is cut: lengths of its shots in seconds, and how their average changes.
///
/// The average shot length is that of Salt (1974) and of cinemetrics. Each point of the curve is
/// the length of a window around it divided by the shots that fit into it, parts of shots counted
/// as parts, so that a long take raises the curve for as long as it is seen.
public record Rhythm(
    int shots,
    double averageSeconds,
    double medianSeconds,
    double shortestSeconds,
    double longestSeconds,
    double windowSeconds,
    List<Point> curve) {
  private static final double LONGEST_WINDOW = 60;
  private static final int MOST_POINTS = 240;

  public Rhythm {
    curve = List.copyOf(curve);
  }

  /// At this second shots are as long as that on average.
  public record Point(double second, double averageSeconds) {}

  static Rhythm of(List<Shot> shots, double rate) {
    if (shots.isEmpty()) {
      return new Rhythm(0, 0, 0, 0, 0, 0, List.of());
    }
    double[] lengths = shots.stream().mapToDouble(it -> it.frames() / rate).sorted().toArray();
    int frames = shots.getLast().endFrame() + 1;
    double seconds = frames / rate;
    double window = Math.min(LONGEST_WINDOW, seconds / 4);
    return new Rhythm(
        shots.size(),
        round(seconds / shots.size()),
        round((lengths[(lengths.length - 1) / 2] + lengths[lengths.length / 2]) / 2),
        round(lengths[0]),
        round(lengths[lengths.length - 1]),
        round(window),
        curve(shots, rate, seconds, window));
  }

  private static List<Point> curve(List<Shot> shots, double rate, double seconds, double window) {
    double step = Math.max(1, Math.ceil(seconds / MOST_POINTS));
    var curve = new ArrayList<Point>();
    int first = 0;
    for (double at = 0; at < seconds; at += step) {
      double from = Math.max(0, at - window / 2);
      double to = Math.min(seconds, at + window / 2);
      while ((shots.get(first).endFrame() + 1) / rate <= from) {
        first++;
      }
      double count = 0;
      for (int i = first; i < shots.size() && shots.get(i).startFrame() / rate < to; i++) {
        double start = Math.max(from, shots.get(i).startFrame() / rate);
        double end = Math.min(to, (shots.get(i).endFrame() + 1) / rate);
        count += (end - start) / (shots.get(i).frames() / rate);
      }
      curve.add(new Point(round(at), round((to - from) / count)));
    }
    return curve;
  }

  private static double round(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
