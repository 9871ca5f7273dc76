package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.palmares.film.traces.Traces;

/// Finds the stretches in which pictures are held in a regular pattern.
///
/// Of all ways to divide the film into stretches of one pattern each, the one that contradicts the
/// fewest frames is taken (Viterbi 1967); a change of pattern costs as much as some contradictions,
/// and little where the picture cuts.
final class Cadences {
  private static final double CHANGE = 7;
  private static final double CHANGE_AT_CUT = 2.5;

  /// The shortest stretch that is told, and how many contradictions it must spare.
  private static final int SHORTEST = 16;

  private static final double GAIN = 5;

  /// How many contradictions a shot must spare to continue the stretch of another.
  private static final double LEAST_GAIN = 2;

  /// How much a held picture may change at most, of what a new one does.
  private static final double HELD = 0.5;

  /// The same where fewer of the held pictures than this share are seen to be held: a coarse
  /// encoder makes patterns of its own.
  private static final double HELD_UNCLEAR = 0.36;

  private static final double AGREED = 0.3;

  /// Generators that work on four frames at a time make film that moves more on every fourth frame
  /// without holding the others: there, a held picture must really be held.
  private static final double HELD_LATENT = 0.12;

  private static final int LATENT = 4;

  /// Where the light flickers on every other frame, most of a change is light, and what moves seems
  /// to move more on every other one.
  private static final double HELD_IN_FLICKER = 0.4;

  private static final double FLICKERING = 0.8;

  private final Traces traces;
  private final Novelty novelty;
  private final List<Pattern> patterns;
  private final int[] patternOf;
  private final int[] phaseOf;
  private final int[] before;
  private final BitSet[] changed;
  private final int[] best;

  Cadences(Traces traces, Novelty novelty, double fps) {
    this.traces = traces;
    this.novelty = novelty;
    this.patterns = Pattern.within(fps);
    int states = patterns.stream().mapToInt(Pattern::length).sum();
    this.patternOf = new int[states];
    this.phaseOf = new int[states];
    this.before = new int[states];
    this.changed = new BitSet[traces.frames()];
    this.best = new int[traces.frames()];
    number();
  }

  private void number() {
    int state = 0;
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      int length = patterns.get(pattern).length();
      for (int phase = 0; phase < length; phase++) {
        patternOf[state + phase] = pattern;
        phaseOf[state + phase] = phase;
        before[state + phase] = state + (phase + length - 1) % length;
      }
      state += length;
    }
  }

  /// The stretches that are slower than the film, in order.
  List<Cadence> find() {
    int[] states = states();
    var found = new ArrayList<Cadence>();
    var stretch = Stretch.NONE;
    int start = 0;
    for (int frame = 1; frame <= states.length; frame++) {
      if (frame == states.length
          || patternOf[states[frame]] != patternOf[states[start]]
          || novelty.cut(frame)) {
        var next = stretch(states, start, frame - 1);
        if (next.follows(stretch)) {
          stretch = stretch.with(next);
        } else {
          tell(found, stretch);
          stretch = next;
        }
        start = frame;
      }
    }
    tell(found, stretch);
    return List.copyOf(found);
  }

  /// Frames of one shot, or of several in a row, in one pattern, and how many contradictions it
  /// spares.
  private record Stretch(int pattern, int start, int end, double gain, int fresh) {
    static final Stretch NONE = new Stretch(0, 0, -1, 0, 0);

    boolean follows(Stretch other) {
      return pattern == other.pattern
          && start == other.end + 1
          && Math.min(gain, other.gain) >= LEAST_GAIN;
    }

    Stretch with(Stretch next) {
      return new Stretch(pattern, start, next.end, gain + next.gain, fresh + next.fresh);
    }
  }

  private Stretch stretch(int[] states, int from, int to) {
    if (patternOf[states[from]] == 0) {
      return Stretch.NONE;
    }
    int start = start(from, to);
    int end = end(from, to);
    double gain = 0;
    int fresh = 0;
    var news = new ArrayList<Double>();
    var holds = new ArrayList<Double>();
    var light = new ArrayList<Double>();
    for (int frame = start; frame <= end; frame++) {
      int state = states[Math.clamp(frame, from, to)];
      gain += cost(0, frame) - cost(state, frame);
      fresh += novelty.of(frame) >= 0 ? 1 : 0;
      (isNew(state) ? news : holds).add(novelty.change(frame));
      light.add(novelty.light(frame));
    }
    boolean clear = gain >= AGREED * holds.size();
    double most = clear ? HELD : HELD_UNCLEAR;
    most = patterns.get(patternOf[states[from]]).length() == LATENT ? HELD_LATENT : most;
    boolean even = patterns.get(patternOf[states[from]]).length() % 2 == 0;
    most = even && middle(light) >= FLICKERING ? Math.min(most, HELD_IN_FLICKER) : most;
    boolean held = middle(holds) <= most * middle(news);
    return new Stretch(patternOf[states[from]], start, end, held ? gain : 0, fresh);
  }

  private static double middle(List<Double> numbers) {
    return numbers.isEmpty() ? 0 : numbers.stream().sorted().toList().get(numbers.size() / 2);
  }

  private boolean isNew(int state) {
    return patterns.get(patternOf[state]).isNew(phaseOf[state]);
  }

  private void tell(List<Cadence> found, Stretch stretch) {
    int length = stretch.end - stretch.start + 1;
    if (stretch.gain >= GAIN && length >= SHORTEST) {
      double share = (double) stretch.fresh / length;
      found.add(new Cadence(stretch.start, stretch.end, rate(stretch.pattern, share), share));
    }
  }

  /// The rate of a pattern; where far more frames are held than it says, one conversion was made
  /// upon another, and what is left is counted.
  private double rate(int pattern, double share) {
    double rate = patterns.get(pattern).nativeFps();
    double counted = share * patterns.getFirst().nativeFps();
    return counted < 0.75 * rate ? Math.round(10 * counted) / 10.0 : rate;
  }

  /// Where nothing moves, any pattern fits: a stretch begins with the shot in which it shows, and
  /// ends with it.
  private int start(int from, int to) {
    int start = from;
    while (start < to && novelty.of(start) == 0) {
      start++;
    }
    while (start > 0 && novelty.of(start - 1) == 0 && !novelty.cut(start)) {
      start--;
    }
    return start;
  }

  private int end(int from, int to) {
    int end = to;
    while (end > from && novelty.of(end) == 0) {
      end--;
    }
    if (novelty.cut(end)) {
      return end - 1;
    }
    while (end + 1 < traces.frames() && novelty.of(end + 1) == 0 && !novelty.cut(end + 1)) {
      end++;
    }
    return end;
  }

  /// What it costs to say that a frame is in this state.
  private double cost(int state, int frame) {
    double evidence = novelty.of(frame);
    return isNew(state) ? Math.max(0, -evidence) : 1.5 * Math.max(0, evidence);
  }

  private int[] states() {
    int frames = traces.frames();
    var costs = new double[before.length];
    var next = new double[before.length];
    for (int frame = 0; frame < frames; frame++) {
      step(frame, costs, next);
      var swap = costs;
      costs = next;
      next = swap;
    }
    return trace(costs);
  }

  private void step(int frame, double[] costs, double[] next) {
    best[frame] = least(costs);
    changed[frame] = new BitSet(costs.length);
    double change = costs[best[frame]] + (novelty.cut(frame) ? CHANGE_AT_CUT : CHANGE);
    for (int state = 0; state < costs.length; state++) {
      double stay = costs[before[state]];
      if (stay > change) {
        changed[frame].set(state);
      }
      next[state] = Math.min(stay, change) + cost(state, frame);
    }
  }

  private static int least(double[] costs) {
    int least = 0;
    for (int i = 1; i < costs.length; i++) {
      if (costs[i] < costs[least]) {
        least = i;
      }
    }
    return least;
  }

  private int[] trace(double[] costs) {
    var states = new int[best.length];
    Arrays.fill(states, 0);
    int state = least(costs);
    for (int frame = states.length - 1; frame >= 0; frame--) {
      states[frame] = state;
      state = changed[frame].get(state) ? best[frame] : before[state];
    }
    return states;
  }
}
