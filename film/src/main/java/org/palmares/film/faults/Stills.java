package org.palmares.film.faults;

import java.util.ArrayList;
import java.util.List;
import org.palmares.film.traces.Traces;

/// Finds where nothing is to be seen, and where nothing moves.
final class Stills {
  private static final int SHORTEST_BLACK = 12;
  private static final double BLACK = 20;
  private static final double BLACK_SPREAD = 3;

  /// How much the most changed cell of a still picture may change from frame to frame; what an
  /// encoder does when it begins anew (once in a while) is larger.
  private static final double STILL = 0.45;

  private static final double REFRESHED = 4;

  /// How much it may change in the frames after that, until it has settled.
  private static final double SETTLING = 1;

  /// Frames in which a picture settles.
  private static final int REFRESH = 6;

  /// How much a copy may differ in its most changed cell, and the share of copies in a standstill.
  private static final double COPY = 0.15;

  private static final double COPIES = 0.7;

  /// How far a still picture may stray from its first frame, in levels.
  private static final double STRAY = 0.8;

  private static final int COLOUR_STRAY = 2;

  private final Traces traces;

  Stills(Traces traces) {
    this.traces = traces;
  }

  boolean black(int frame) {
    return traces.mean(frame) <= BLACK && traces.spread(frame) <= BLACK_SPREAD;
  }

  List<Fault> blacks() {
    var found = new ArrayList<Fault>();
    int start = 0;
    for (int frame = 0; frame <= traces.frames(); frame++) {
      if (frame < traces.frames() && black(frame)) {
        continue;
      }
      if (frame - start >= SHORTEST_BLACK) {
        found.add(new Fault(Fault.Kind.BLACK, start, frame - 1, "mean_luma", mean(start, frame)));
      }
      start = frame + 1;
    }
    return found;
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int frame = from; frame < to; frame++) {
      sum += traces.mean(frame);
    }
    return Math.round(100 * sum / (to - from)) / 100.0;
  }

  /// Stretches of the same picture that last so many frames or longer and are not black.
  List<Fault> frozen(int shortest) {
    var found = new ArrayList<Fault>();
    int start = 0;
    while (start < traces.frames()) {
      int end = end(start);
      start = settled(start, end);
      if (end - start + 1 >= shortest && !black((start + end) / 2) && stands(start, end)) {
        found.add(new Fault(Fault.Kind.FROZEN, start, end));
      }
      start = Math.max(start, end) + 1;
    }
    return found;
  }

  /// Whether nearly all frames are copies of the one before; where something small moves slowly,
  /// they are not.
  private boolean stands(int start, int end) {
    int copies = 0;
    for (int frame = start + 1; frame <= end; frame++) {
      copies += traces.peakChange(frame) <= COPY ? 1 : 0;
    }
    return copies >= COPIES * (end - start);
  }

  /// Where the copies begin: a stretch that does not follow upon movement begins with a copy, or it
  /// is slow film that comes to rest.
  private int settled(int start, int end) {
    int settled = start;
    while (traces.peakChange(start) < SETTLING
        && settled < end
        && traces.peakChange(settled + 1) > COPY) {
      settled++;
    }
    return settled;
  }

  /// The last frame that shows the same picture as this one.
  private int end(int start) {
    int end = start;
    int refreshed = start;
    for (int frame = start + 1; frame < traces.frames() && like(frame, start); frame++) {
      double limit = frame - refreshed <= REFRESH ? SETTLING : STILL;
      if (traces.peakChange(frame) > limit) {
        if (frame - refreshed <= REFRESH || !refreshes(frame)) {
          break;
        }
        refreshed = frame;
      }
      end = frame;
    }
    return end;
  }

  /// Whether a sudden small change is only the encoder's: still before and after.
  private boolean refreshes(int frame) {
    int last = Math.min(frame + REFRESH - 2, traces.frames() - 1);
    int restless = 0;
    for (int next = frame + 1; next <= last; next++) {
      restless += traces.peakChange(next) > SETTLING ? 1 : 0;
    }
    return traces.peakChange(frame) <= REFRESHED
        && restless == 0
        && traces.peakChange(frame - 1) <= STILL;
  }

  private boolean like(int frame, int first) {
    if (traces.apart(frame, first) > STRAY
        || Math.abs(traces.mean(frame) - traces.mean(first)) > STRAY) {
      return false;
    }
    for (int tint = 0; tint < Traces.TINTS; tint++) {
      if (Math.abs(traces.cb(frame, tint) - traces.cb(first, tint)) > COLOUR_STRAY
          || Math.abs(traces.cr(frame, tint) - traces.cr(first, tint)) > COLOUR_STRAY) {
        return false;
      }
    }
    return true;
  }
}
