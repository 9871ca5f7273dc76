package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palmares.film.traces.Traces;

/// Looks inside shots for places where clips may be joined.
///
/// One sign alone means nothing: light steps when somebody switches a lamp on, movement when
/// somebody pushes the camera. Two signs with the same frame are told, if one of them is a doubled
/// frame or a step of light or sharpness.
final class Seams {
  /// Frames before and after that are compared, and kept from the ends of a shot.
  private static final int AROUND = 6;

  private static final double LIGHT = 1.2;
  private static final double SHARPNESS = 0.08;
  private static final double MOVEMENT = 1;
  private static final double JUMP = 1.9;
  private static final double DOUBLED = 0.12;

  /// The least usual change in which a doubled frame or a jump can be told, in levels.
  private static final double MOVING = 0.35;

  /// The distance from which on it is another picture: a cut that was not seen as one.
  private static final double OTHER = 6;

  private final Traces traces;
  private final Novelty novelty;
  private final Steps steps;
  private final List<Cadence> cadences;

  Seams(Traces traces, Novelty novelty, Steps steps, List<Cadence> cadences) {
    this.traces = traces;
    this.cadences = cadences;
    this.novelty = novelty;
    this.steps = steps;
  }

  List<Seam> find(int[] starts) {
    var seams = new ArrayList<Seam>();
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : traces.frames();
      for (int frame = starts[i] + AROUND + 2; frame + AROUND + 1 < end; frame++) {
        look(frame, seams);
      }
    }
    return List.copyOf(seams);
  }

  private void look(int frame, List<Seam> seams) {
    var signs = signs(frame);
    boolean telling =
        signs.size() >= 2
            && (signs.contains(Seam.Sign.DOUBLED_FRAME)
                || signs.contains(Seam.Sign.LIGHT)
                || signs.contains(Seam.Sign.SHARPNESS));
    if (!telling || Likeness.PLAIN.distance(traces, frame, frame - 1) > OTHER) {
      return;
    }
    if (!seams.isEmpty() && frame - seams.getLast().frame() <= AROUND) {
      if (signs.size() <= seams.getLast().signs().size()) {
        return;
      }
      seams.removeLast();
    }
    seams.add(new Seam(frame, signs));
  }

  private Set<Seam.Sign> signs(int frame) {
    var signs = EnumSet.noneOf(Seam.Sign.class);
    double usual = held(frame) ? 0 : usual(frame);
    if (usual >= MOVING && doubled(frame - 1, usual)) {
      signs.add(Seam.Sign.DOUBLED_FRAME);
    }
    if (usual >= MOVING && traces.change(frame) > JUMP * largest(frame)) {
      signs.add(Seam.Sign.JUMP);
    }
    if (lightSteps(frame)) {
      signs.add(Seam.Sign.LIGHT);
    }
    if (sharpnessSteps(frame)) {
      signs.add(Seam.Sign.SHARPNESS);
    }
    if (movementSteps(frame)) {
      signs.add(Seam.Sign.MOVEMENT);
    }
    return signs;
  }

  /// Where pictures are held, neither doubled frames nor jumps tell anything.
  private boolean held(int frame) {
    return cadences.stream().anyMatch(it -> it.startFrame() <= frame && frame <= it.endFrame());
  }

  private boolean doubled(int frame, double usual) {
    return traces.change(frame) < DOUBLED * usual
        && traces.change(frame - 1) > 0.5 * usual
        && traces.change(frame - 2) > 0.5 * usual
        && traces.change(frame + 1) > 0.5 * usual
        && traces.change(frame + 2) > 0.5 * usual;
  }

  /// The middle change of the frames around, which are all new pictures; else 0.
  private double usual(int frame) {
    var changes = new double[2 * AROUND];
    int count = 0;
    for (int other = frame - AROUND - 1; other <= frame + AROUND; other++) {
      if (other != frame && other != frame - 1) {
        changes[count++] = traces.change(other);
      }
    }
    Arrays.sort(changes, 0, count);
    return changes[count / 2];
  }

  private double largest(int frame) {
    double largest = 0;
    for (int other = frame - AROUND; other <= frame + AROUND; other++) {
      largest = other == frame ? largest : Math.max(largest, traces.change(other));
    }
    return largest;
  }

  /// The light steps with this frame, and stays as it was before and as it is after.
  private boolean lightSteps(int frame) {
    double step = steps.of(frame);
    if (!steps.clear(frame) || Math.abs(step) < LIGHT) {
      return false;
    }
    for (int other = frame - AROUND; other <= frame + AROUND; other++) {
      if (other != frame && Math.abs(steps.of(other)) > Math.abs(step) / 3) {
        return false;
      }
    }
    return true;
  }

  private boolean sharpnessSteps(int frame) {
    double[] before = sharpness(frame - AROUND, frame - 1);
    double[] after = sharpness(frame, frame + AROUND - 1);
    double step = Math.log(after[0] / before[0]);
    double unrest = Math.max(before[1] / before[0], after[1] / after[0]);
    return before[0] > 1 && Math.abs(step) >= SHARPNESS && Math.abs(step) > 2 * unrest;
  }

  /// Mean sharpness, and the difference of largest and least.
  private double[] sharpness(int from, int to) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int frame = from; frame <= to; frame++) {
      double detail = traces.detail(frame);
      sum += detail;
      least = Math.min(least, detail);
      most = Math.max(most, detail);
    }
    return new double[] {sum / (to - from + 1), most - least};
  }

  private boolean movementSteps(int frame) {
    return moves(frame, true) || moves(frame, false);
  }

  /// Whether the movement in one direction is even before and after, and not the same.
  private boolean moves(int frame, boolean across) {
    double before = 0;
    double after = 0;
    for (int i = 2; i <= AROUND; i++) {
      before += move(frame - i, across) / (AROUND - 1);
      after += move(frame + i - 1, across) / (AROUND - 1);
    }
    double unrest = 0;
    for (int i = 2; i <= AROUND; i++) {
      unrest = Math.max(unrest, Math.abs(move(frame - i, across) - before));
      unrest = Math.max(unrest, Math.abs(move(frame + i - 1, across) - after));
    }
    return Math.abs(after - before) > Math.max(MOVEMENT, 3 * unrest) && novelty.of(frame) >= 0;
  }

  private double move(int frame, boolean across) {
    return across ? traces.across(frame) : traces.down(frame);
  }
}
