package org.palmares.film.shots;

/// A stretch of film in which a transition may happen, between two frames that show one shot each.
///
/// Counted in steps of the film's [Pace#stride()]: `start` and `end` are the first and the last
/// step in between.
record Span(int start, int end, int stride) {
  /// Lengths that are tried.
  private static final int[] LENGTHS = {
    2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 48, 56, 64, 72
  };

  /// Steps on either side of its middle that the longest of all, with two beyond each end, covers.
  static final int REACH = LENGTHS[LENGTHS.length - 1] / 2 + 2;

  /// How many lengths there are to try.
  static final int SIZES = LENGTHS.length;

  /// The span of this size around a step.
  static Span around(int middle, int size, int stride) {
    int start = middle - LENGTHS[size] / 2;
    return new Span(start, start + LENGTHS[size] - 1, stride);
  }

  /// Whether there are frames before it and after it, up to `last`.
  boolean within(int last) {
    return start >= 1 && after() <= last;
  }

  int length() {
    return end - start + 1;
  }

  /// The last frame before it.
  int before() {
    return (start - 1) * stride;
  }

  /// The first frame after it.
  int after() {
    return (end + 1) * stride;
  }

  /// The frame at this step of it, counted from 0.
  int frame(int step) {
    return (start + step) * stride;
  }

  /// How much of the way is gone at this step, if it is gone evenly.
  double share(int step) {
    return (step + 1.0) / (length() + 1);
  }

  Candidate candidate(Boundary.Type type, double score) {
    return new Candidate(type, before() + 1, after() - 1, Math.clamp(score, 0, 1));
  }
}
