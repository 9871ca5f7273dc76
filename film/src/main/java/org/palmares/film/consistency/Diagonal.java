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

  /// Of a long stretch not every frame is looked at; no cadence has this period.
  private static final int LONG = 400;

  private static final int SPARSE = 7;

  /// So many frames must show something new.
  private static final int FEWEST = 5;

  /// What an encoder changes in a picture that stays the same, in levels.
  private static final double HELD = 0.05;

  /// The same as a part of what frames change in the mean, new ones and held ones.
  private static final double HELD_SHARE = 0.5;

  /// Follows the likeness of two frames in both directions for as long as it holds.
  static Diagonal through(Traces traces, Likeness way, int frame, int other) {
    double limit = limit(traces, way, frame, other);
    int end = frame;
    int start = frame;
    while (goesOn(traces, way, frame, other, end, 1, limit)) {
      end++;
    }
    while (goesOn(traces, way, frame, other, start, -1, limit)) {
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

  /// Whether the frame after `at` (or before it) is alike, or only it is not, as where an encoder
  /// failed it.
  private static boolean goesOn(
      Traces traces, Likeness way, int frame, int other, int at, int by, double limit) {
    return holds(traces, way, at + by, other + way.step * (at + by - frame), limit)
        || (holds(traces, way, at + 2 * by, other + way.step * (at + 2 * by - frame), limit)
            && holds(traces, way, at + 3 * by, other + way.step * (at + 3 * by - frame), limit));
  }

  private static boolean holds(Traces traces, Likeness way, int frame, int other, double limit) {
    return frame >= 0
        && frame < traces.frames()
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
  /// source; not a number when there are too few. Only frames tell anything that are new, and
  /// copies of new ones: a still picture would make a boomerang of what moves before and after it.
  private double apart(Traces traces, int offset) {
    double fresh = fresh(traces);
    double sum = 0;
    int count = 0;
    int low = Math.min(source, sourceOf(end));
    int high = Math.max(source, sourceOf(end));
    for (int frame = start; frame <= end; frame += length() > LONG ? SPARSE : 1) {
      int other = sourceOf(frame) + offset;
      if (other >= low && other <= high && moves(traces, frame, fresh)) {
        sum += way.distance(traces, frame, other);
        count++;
      }
    }
    return count < FEWEST ? Double.NaN : sum / count;
  }

  private boolean moves(Traces traces, int frame, double fresh) {
    return traces.change(frame) > fresh && sourceMoves(traces, frame, fresh);
  }

  /// How much a frame must change to be new.
  private double fresh(Traces traces) {
    double sum = 0;
    for (int frame = start + 1; frame <= end; frame++) {
      sum += traces.change(frame);
    }
    return Math.max(HELD, HELD_SHARE * sum / length());
  }

  private boolean sourceMoves(Traces traces, int frame, double fresh) {
    int shown = way == Likeness.BACKWARDS ? sourceOf(frame) + 1 : sourceOf(frame);
    return traces.change(shown) > fresh;
  }

  /// Whether both move and stand at the same moments, mostly.
  private boolean movesAlike(Traces traces) {
    double fresh = fresh(traces);
    int both = 0;
    int one = 0;
    for (int frame = start; frame <= end; frame++) {
      boolean here = traces.change(frame) > fresh;
      boolean there = sourceMoves(traces, frame, fresh);
      both += here && there ? 1 : 0;
      one += here != there ? 1 : 0;
    }
    return both > one;
  }

  /// Whether it moves enough to know that it is this stretch and no other: what lies some frames
  /// before and after the true source must differ clearly more. In a still picture nothing does,
  /// and in a slow one only frames that lie far apart. Frames nearer to the copy than to the source
  /// are not asked: in a slow movement they are always more alike. Nor is what moves where the
  /// source stands still.
  boolean stands(Traces traces) {
    if (!movesAlike(traces)) {
      return false;
    }
    int farthest = way == Likeness.BACKWARDS ? length() / 2 : Math.min(3 * length() / 4, lag() / 2);
    for (int next = 6; next < 2 * farthest; next *= 2) {
      int offset = Math.min(next, farthest);
      double least = CONTRAST * distance + LEAST_CONTRAST;
      double before = apart(traces, -offset);
      double after = apart(traces, offset);
      if ((before >= least || after >= least) && !(before < least) && !(after < least)) {
        return true;
      }
    }
    return false;
  }
}
