package org.palmares.film.consistency;

import org.palmares.film.traces.Traces;

/// A stretch of frames, each of which is like a frame of an earlier stretch: `start` like `source`,
/// the next like the next (or like the one before, when it is shown backwards).
record Diagonal(Likeness way, int start, int end, int source, double distance) {
  private static final double ALIKE = 2.2;
  private static final double MOST = 4.5;

  /// By how many times the frames beside the true one must differ more than the true one.
  private static final double CONTRAST = 2;

  private static final double LEAST_CONTRAST = 0.4;

  /// Follows the likeness of two frames in both directions for as long as it holds.
  static Diagonal through(Traces traces, Likeness way, int frame, int other) {
    double limit = limit(traces, way, frame, other);
    int end = frame;
    int start = frame;
    while (holds(traces, way, end + 1, other + way.step * (end + 1 - frame), limit)) {
      end++;
    }
    while (holds(traces, way, start - 1, other + way.step * (start - 1 - frame), limit)) {
      start--;
    }
    while (start < frame && black(traces, start)) {
      start++;
    }
    while (end > frame && black(traces, end)) {
      end--;
    }
    var found = new Diagonal(way, start, end, other + way.step * (start - frame), 0);
    return new Diagonal(way, start, end, found.source, found.apart(traces, 0));
  }

  /// Black before and after is not part of what is shown again.
  private static boolean black(Traces traces, int frame) {
    return traces.mean(frame) < 20 && traces.spread(frame) < 2;
  }

  private static double limit(Traces traces, Likeness way, int frame, int other) {
    return Math.min(MOST, Math.max(ALIKE, 2.5 * way.distance(traces, frame, other)));
  }

  private static boolean holds(Traces traces, Likeness way, int frame, int other, double limit) {
    return frame < traces.frames()
        && other >= 0
        && other < frame
        && way.distance(traces, frame, other) <= limit;
  }

  int length() {
    return end - start + 1;
  }

  int sourceOf(int frame) {
    return source + way.step * (frame - start);
  }

  int lag() {
    return start - source;
  }

  /// The mean distance of frames from what lies `offset` frames beside their source, within the
  /// source; infinite when there is none.
  private double apart(Traces traces, int offset) {
    double sum = 0;
    int count = 0;
    int low = Math.min(source, sourceOf(end));
    int high = Math.max(source, sourceOf(end));
    for (int frame = start; frame <= end; frame += length() > 100 ? 4 : 1) {
      int other = sourceOf(frame) + offset;
      if (other >= low && other <= high) {
        sum += way.distance(traces, frame, other);
        count++;
      }
    }
    return count == 0 ? Double.POSITIVE_INFINITY : sum / count;
  }

  /// Whether it moves enough to know that it is this stretch and no other: what lies some frames
  /// before and after the true source must differ clearly more. In a still picture nothing does,
  /// and in a slow one only frames that lie far apart. Frames nearer to the copy than to the source
  /// are not asked: in a slow movement they are always more alike.
  boolean stands(Traces traces) {
    int farthest = way == Likeness.BACKWARDS ? length() / 2 : Math.min(3 * length() / 4, lag() / 2);
    for (int next = 6; next < 2 * farthest; next *= 2) {
      int offset = Math.min(next, farthest);
      double beside = Math.min(apart(traces, offset), apart(traces, -offset));
      if (beside >= CONTRAST * distance + LEAST_CONTRAST) {
        return true;
      }
    }
    return false;
  }
}
