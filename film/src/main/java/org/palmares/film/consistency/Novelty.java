package org.palmares.film.consistency;

import java.util.Arrays;
import java.util.BitSet;
import org.palmares.film.traces.Traces;

/// How surely each frame is a new picture or only the one before, held: 1 is new, -1 held, 0 cannot
/// be told because nothing moves.
///
/// A frame's change, without what a change of light alone would do, is placed between the third
/// smallest and the third largest of the nineteen around it, so that neither a cut nor a pause
/// decides; where even the smallest is not small, everything moves.
final class Novelty {
  private static final int AROUND = 9;
  private static final int RANK = 3;

  /// Movement below which nothing can be told, in levels.
  private static final double STILL = 0.2;

  /// From so many held frames in a row on, the picture stands still and has no cadence.
  private static final int STANDS = 7;

  private final BitSet cuts = new BitSet();
  private final float[] changes;
  private final float[] lights;
  private final float[] scores;

  Novelty(Traces traces, int[] shotStarts) {
    int frames = traces.frames();
    changes = new float[frames];
    lights = new float[frames];
    scores = new float[frames];
    for (int frame = 1; frame < frames; frame++) {
      changes[frame] = (float) movement(traces, frame);
      double change = Math.max(STILL, traces.change(frame));
      lights[frame] = (float) (Math.abs(traces.mean(frame) - traces.mean(frame - 1)) / change);
    }
    for (int start : shotStarts) {
      cuts.set(start);
    }
    var around = new float[2 * AROUND + 1];
    for (int frame = 1; frame < frames; frame++) {
      scores[frame] = (float) score(frame, around);
    }
    forgetStandstills();
  }

  /// How much a frame changes beyond a change of light, in levels.
  private static double movement(Traces traces, int frame) {
    double light = traces.mean(frame) - traces.mean(frame - 1);
    double change = traces.change(frame);
    return Math.sqrt(Math.max(0, change * change - light * light));
  }

  private double score(int frame, float[] around) {
    if (cuts.get(frame)) {
      return 1;
    }
    int from = Math.max(Math.max(1, cuts.previousSetBit(frame) + 1), frame - AROUND);
    int next = cuts.nextSetBit(frame);
    int to = Math.min(next < 0 ? changes.length : next, frame + AROUND + 1);
    int count = to - from;
    System.arraycopy(changes, from, around, 0, count);
    Arrays.sort(around, 0, count);
    double high = around[Math.max(0, count - RANK)];
    double low = around[Math.min(count, RANK) - 1];
    if (high < STILL) {
      return 0;
    }
    double ground = low < 0.5 * high ? low : 0;
    return Math.clamp((changes[frame] - ground) / (high - ground) * 6 - 2, -1, 1);
  }

  private void forgetStandstills() {
    int held = 0;
    for (int frame = 0; frame <= scores.length; frame++) {
      if (frame < scores.length && scores[frame] < 0) {
        held++;
        continue;
      }
      if (held >= STANDS) {
        Arrays.fill(scores, frame - held, frame, 0f);
      }
      held = 0;
    }
  }

  /// Whether a shot begins with this frame.
  boolean cut(int frame) {
    return cuts.get(frame);
  }

  /// How much this frame changes beyond a change of light, in levels.
  double change(int frame) {
    return changes[frame];
  }

  /// How much of a frame's change is a change of light: nothing to all of it.
  double light(int frame) {
    return lights[frame];
  }

  double of(int frame) {
    return scores[frame];
  }
}
