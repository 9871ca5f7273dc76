package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.palmares.film.traces.Traces;

/// Measures every shot from the traces of its frames.
final class Shots {
  /// A frame is an average when it bends so little, as a share of the difference of its neighbours,
  /// and a neighbour bends so much.
  private static final double BLENDED = 0.13;

  private static final double UNBLENDED = 0.3;

  /// The least difference of neighbours in which averages can be told, in levels.
  private static final double MOVING = 0.8;

  /// How far a cell must lie off the line of its neighbours to alternate, in levels.
  private static final int RESTLESS = 3;

  private static final int FEWEST_PULSES = 6;
  private static final double LEAST_PULSE = 0.25;

  private final Traces traces;
  private final Palettes palettes;
  private final Novelty novelty;
  private final List<Cadence> cadences;
  private final double fps;

  Shots(Traces traces, Palettes palettes, Novelty novelty, List<Cadence> cadences, double fps) {
    this.traces = traces;
    this.palettes = palettes;
    this.novelty = novelty;
    this.cadences = cadences;
    this.fps = fps;
  }

  List<ShotConsistency> measure(int[] starts) {
    var shots = new ArrayList<ShotConsistency>();
    for (int i = 0; i < starts.length; i++) {
      int end = (i + 1 < starts.length ? starts[i + 1] : traces.frames()) - 1;
      shots.add(shot(starts[i], end));
    }
    return List.copyOf(shots);
  }

  private ShotConsistency shot(int start, int end) {
    double nativeFps = nativeFps(start, end);
    var pulse = nativeFps < fps ? Pulse.NONE : pulse(start, end);
    return new ShotConsistency(
        start,
        end,
        nativeFps,
        residual(start, end, false),
        residual(start, end, true),
        jitter(start, end),
        blended(start, end),
        pulse.period > 0 ? OptionalInt.of(pulse.period) : OptionalInt.empty(),
        pulse.period > 0 ? OptionalDouble.of(pulse.strength) : OptionalDouble.empty(),
        localFlicker(start, end),
        palettes.of(traces, start, end));
  }

  /// That of the cadence which covers most of the shot.
  private double nativeFps(int start, int end) {
    double rate = fps;
    for (var cadence : cadences) {
      int from = Math.max(start, cadence.startFrame());
      int to = Math.min(end, cadence.endFrame());
      if (2 * (to - from + 1) > end - start + 1) {
        rate = cadence.nativeFps();
      }
    }
    return Math.round(100 * rate) / 100.0;
  }

  private OptionalDouble residual(int start, int end, boolean share) {
    double sum = 0;
    int count = 0;
    for (int frame = start + 1; frame <= end; frame++) {
      double residual = traces.residual(frame);
      if (!Double.isNaN(residual)) {
        sum += share ? Math.min(1, residual / traces.change(frame)) : residual;
        count++;
      }
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(round(sum / count, 2));
  }

  /// Over the new pictures only: a held one does not move.
  private OptionalDouble jitter(int start, int end) {
    var moves = new ArrayList<double[]>();
    for (int frame = start + 1; frame <= end; frame++) {
      if (novelty.of(frame) > 0 && frame > start + 1) {
        moves.add(new double[] {traces.across(frame), traces.down(frame)});
      }
    }
    double sum = 0;
    for (int i = 1; i + 1 < moves.size(); i++) {
      sum += Math.hypot(off(moves, i, 0), off(moves, i, 1));
    }
    return moves.size() < 8
        ? OptionalDouble.empty()
        : OptionalDouble.of(round(100 * sum / (moves.size() - 2) / 128, 3));
  }

  private static double off(List<double[]> moves, int i, int axis) {
    return moves.get(i)[axis] - (moves.get(i - 1)[axis] + moves.get(i + 1)[axis]) / 2;
  }

  private double blended(int start, int end) {
    int blended = 0;
    for (int frame = start + 2; frame + 2 <= end; frame++) {
      boolean average = bend(frame) < BLENDED;
      boolean beside = bend(frame - 1) > UNBLENDED || bend(frame + 1) > UNBLENDED;
      blended += average && beside && traces.skip(frame + 1) > MOVING ? 1 : 0;
    }
    return round((double) blended / (end - start + 1), 3);
  }

  /// How far a frame lies from the average of its neighbours, as a share of their difference.
  private double bend(int frame) {
    return traces.bend(frame) / Math.max(0.01, traces.skip(frame + 1));
  }

  /// A period of the change of frames, and by how much its peaks exceed the rest.
  private record Pulse(int period, double strength) {
    static final Pulse NONE = new Pulse(0, 0);
  }

  private Pulse pulse(int start, int end) {
    var best = Pulse.NONE;
    for (int period = 3; period <= 8; period++) {
      for (int phase = 0; phase < period; phase++) {
        double strength = strength(start + 2 + phase, end, period);
        if (strength > best.strength + 0.02) {
          best = new Pulse(period, round(strength, 2));
        }
      }
    }
    return best.strength >= LEAST_PULSE ? best : Pulse.NONE;
  }

  /// By how much frames at this phase change more than those between them, if nearly all of them
  /// do.
  private double strength(int first, int end, int period) {
    double peaks = 0;
    double others = 0;
    int count = 0;
    int higher = 0;
    for (int frame = first; frame + period - 1 <= end; frame += period) {
      double between = 0;
      for (int next = frame + 1; next < frame + period; next++) {
        between += traces.change(next) / (period - 1);
      }
      peaks += traces.change(frame);
      others += between;
      count++;
      higher += traces.change(frame) > between ? 1 : 0;
    }
    return count < FEWEST_PULSES || higher < 0.85 * count || others < 0.2 * count
        ? 0
        : peaks / others - 1;
  }

  private double localFlicker(int start, int end) {
    long restless = 0;
    for (int frame = start + 2; frame + 2 <= end; frame++) {
      for (int cell = 0; cell < Traces.CELLS; cell++) {
        int bow = bow(frame, cell);
        restless +=
            Math.abs(bow) >= RESTLESS
                    && bow * bow(frame - 1, cell) < 0
                    && bow * bow(frame + 1, cell) < 0
                    && Math.abs(bow(frame - 1, cell)) >= RESTLESS
                    && Math.abs(bow(frame + 1, cell)) >= RESTLESS
                    && Math.abs(trend(frame, cell)) < Math.abs(bow) / 3.0
                ? 1
                : 0;
      }
    }
    int frames = Math.max(1, end - start - 3);
    return round((double) restless / (frames * Traces.CELLS), 3);
  }

  /// Twice the distance of a cell from the average of its neighbours in time.
  private int bow(int frame, int cell) {
    return 2 * traces.cell(frame, cell)
        - traces.cell(frame - 1, cell)
        - traces.cell(frame + 1, cell);
  }

  private double trend(int frame, int cell) {
    return (traces.cell(frame + 1, cell) - traces.cell(frame - 1, cell)) / 2.0;
  }

  private static double round(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(value * scale) / scale;
  }
}
