package org.palmares.film.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.palmares.film.traces.Traces;

/// Finds single frames that are shown twice, and places where frames are missing.
///
/// Both are told only where the frames around leave no doubt: everything moves, and there is one
/// exception within a second.
final class Jerks {
  private static final int AROUND = 5;

  /// The least usual change of a frame, in levels, in which a doubled frame can be seen.
  private static final double MOVING = 0.8;

  /// Of the usual change, what a doubled frame may still show.
  private static final double DOUBLED = 0.08;

  /// Of the usual change, what every frame around must show.
  private static final double AT_LEAST = 0.45;

  /// Movement of the picture as a whole in which a jump can be measured, in pixels of a miniature.
  private static final double TRAVEL = 0.75;

  private final Traces traces;
  private final BitSet cuts = new BitSet();
  private final int second;

  Jerks(Traces traces, int[] shotStarts, double fps) {
    this.traces = traces;
    this.second = (int) Math.max(1, Math.round(fps));
    for (int start : shotStarts) {
      cuts.set(start);
    }
  }

  /// Doubled frames outside of stretches whose pictures are held in a regular pattern.
  List<Fault> doubled(BitSet held) {
    var frames = new ArrayList<Integer>();
    for (int frame = AROUND + 1; frame + AROUND < traces.frames(); frame++) {
      if (!held.get(frame) && undisturbed(frame) && doubled(frame) && !turns(frame)) {
        frames.add(frame);
      }
    }
    return frames.stream()
        .filter(it -> frames.stream().filter(other -> near(it, other)).count() <= 2)
        .map(it -> new Fault(Fault.Kind.DUPLICATED_FRAME, it, it))
        .toList();
  }

  /// Whether the movement turns round here and goes back as it came: a boomerang, whose last frame
  /// is its first on the way back. Then the frames before and after are more like each other than
  /// like the one at the turn.
  private boolean turns(int frame) {
    int after = frame + AROUND;
    return traces.apart(after, frame - 1 - AROUND) < traces.apart(after, frame) / 2;
  }

  private boolean near(int frame, int other) {
    return Math.abs(frame - other) <= second;
  }

  /// No cut close by.
  private boolean undisturbed(int frame) {
    int cut = cuts.nextSetBit(frame - AROUND);
    return cut < 0 || cut > frame + AROUND;
  }

  private boolean doubled(int frame) {
    double usual = usual(frame, false);
    if (usual < MOVING || traces.change(frame) > DOUBLED * usual) {
      return false;
    }
    for (int other = frame - AROUND; other <= frame + AROUND; other++) {
      if (other != frame && traces.change(other) < AT_LEAST * usual) {
        return false;
      }
    }
    return true;
  }

  /// The middle change of the frames around, or the middle of their movements.
  private double usual(int frame, boolean movement) {
    var values = new double[2 * AROUND];
    int count = 0;
    for (int other = frame - AROUND; other <= frame + AROUND; other++) {
      if (other != frame) {
        values[count++] = movement ? travel(other, frame) : traces.change(other);
      }
    }
    Arrays.sort(values);
    return (values[AROUND - 1] + values[AROUND]) / 2;
  }

  /// Movement along the direction in which the picture moves most here.
  private double travel(int frame, int around) {
    return Math.abs(across(around)) >= Math.abs(down(around))
        ? traces.across(frame)
        : traces.down(frame);
  }

  private double across(int around) {
    return traces.across(around - 1) + traces.across(around + 1);
  }

  private double down(int around) {
    return traces.down(around - 1) + traces.down(around + 1);
  }

  /// Places where an even movement of the whole picture suddenly goes twice or three times as far.
  List<Fault> dropped() {
    var found = new ArrayList<Fault>();
    for (int frame = AROUND + 1; frame + AROUND < traces.frames(); frame++) {
      if (undisturbed(frame)) {
        int missing = missing(frame);
        if (missing > 0) {
          found.add(new Fault(Fault.Kind.DROPPED_FRAMES, frame, frame, "frames", missing));
        }
      }
    }
    return found;
  }

  private int missing(int frame) {
    double usual = usual(frame, true);
    double ratio = Math.abs(usual) < TRAVEL ? 0 : travel(frame, frame) / usual;
    int missing = (int) Math.round(ratio) - 1;
    return missing >= 1
            && missing <= 3
            && Math.abs(ratio - missing - 1) < 0.25
            && traces.change(frame) > 1.3 * usual(frame, false)
            && even(frame, usual)
        ? missing
        : 0;
  }

  private boolean even(int frame, double usual) {
    for (int other = frame - AROUND; other <= frame + AROUND; other++) {
      double travel = travel(other, frame);
      if (other != frame && Math.abs(travel - usual) > 0.25 * Math.abs(usual)) {
        return false;
      }
    }
    return true;
  }
}
