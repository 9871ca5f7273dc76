package org.palmares.film.likeness;

import java.util.List;
import java.util.Locale;

/// How well what was found in two films agrees with the truth: which part of the truth lies in
/// segments that put it within half a second of where it is, and how many seconds were put anywhere
/// else.
record Sight(double score, double covered, double astray, boolean mirrored, double speed) {
  static final double TOLERANCE = 0.5;
  private static final double MOST = 0.95;
  private static final double STEP = 0.05;

  static Sight of(Likeness found, List<Segment> truth) {
    double there = 0;
    double right = 0;
    for (var segment : truth) {
      for (double a = segment.aStart() + STEP / 2; a < segment.aEnd(); a += STEP) {
        there++;
        right += agree(found.segments(), a, at(segment, a)) ? 1 : 0;
      }
    }
    double astray = 0;
    for (var segment : found.segments()) {
      for (double a = segment.aStart() + STEP / 2; a < segment.aEnd(); a += STEP) {
        astray += agree(truth, a, at(segment, a)) ? 0 : STEP;
      }
    }
    return new Sight(found.score(), right / there, astray, found.mirrored(), found.speed());
  }

  /// Whether it is known as a duplicate, nearly all of it, and nothing else.
  boolean isRight(boolean isMirrored) {
    return score >= Likeness.DUPLICATE
        && covered >= MOST
        && astray <= TOLERANCE
        && mirrored == isMirrored;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "score %.2f, covered %.3f, astray %.2f s, speed %.3f%s",
        score,
        covered,
        astray,
        speed,
        mirrored ? ", mirrored" : "");
  }

  private static double at(Segment segment, double a) {
    double part = (a - segment.aStart()) / segment.aLength();
    return segment.bStart() + part * segment.bLength();
  }

  private static boolean agree(List<Segment> segments, double a, double b) {
    return segments.stream()
        .anyMatch(it ->
            a >= it.aStart() - TOLERANCE
                && a <= it.aEnd() + TOLERANCE
                && Math.abs(at(it, Math.clamp(a, it.aStart(), it.aEnd())) - b) <= TOLERANCE + 0.05);
  }
}
