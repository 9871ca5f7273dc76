package org.palmares.film.likeness;

/// Seconds of one film that match seconds of another.
public record Segment(double aStart, double aEnd, double bStart, double bEnd) {

  /// Seconds of the first film.
  public double aLength() {
    return aEnd - aStart;
  }

  /// Seconds of the second film.
  public double bLength() {
    return bEnd - bStart;
  }

  boolean containsA(double a) {
    return a >= aStart && a <= aEnd;
  }

  boolean containsB(double b) {
    return b >= bStart && b <= bEnd;
  }
}
