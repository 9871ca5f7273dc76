package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palmares.film.traces.Traces;

/// Finds where the light of the whole picture goes up and down by itself: every other frame, or in
/// even waves of up to a dozen frames.
///
/// Every other frame: steps that go up on even frames and down on odd ones, or the reverse; frames
/// in which so much moves that no step can be seen neither speak for it nor against. Waves: steps
/// up and down in turn, alike in size and at even distances.
final class Flickers {
  private static final int FEWEST = 8;

  /// A run of alternating frames ends when so many more speak against it than for it.
  private static final int PATIENCE = 4;

  /// What an encoder interrupted goes on with about the same amplitude.
  private static final double LIKEWISE = 1.6;

  private static final int FEWEST_SWINGS = 6;

  /// The longest way from one swing to the next, in frames: half a period.
  private static final int LONGEST_SWING = 6;

  private final Traces traces;
  private final Steps steps;
  private final Novelty novelty;
  private final List<Flicker> found = new ArrayList<>();

  Flickers(Traces traces, Steps steps, Novelty novelty) {
    this.traces = traces;
    this.steps = steps;
    this.novelty = novelty;
  }

  List<Flicker> find() {
    alternations(1);
    alternations(-1);
    merge();
    swings();
    found.sort(Comparator.comparingInt(Flicker::startFrame).thenComparingInt(Flicker::endFrame));
    return List.copyOf(found);
  }

  /// Runs in which even frames step up (for a sign of 1) and odd ones down.
  private void alternations(int sign) {
    int first = -1;
    int last = -1;
    int balance = 0;
    int most = 0;
    for (int frame = 1; frame <= steps.frames(); frame++) {
      int vote = frame == steps.frames() || novelty.cut(frame) ? -FEWEST : vote(frame, sign);
      if (vote > 0) {
        first = balance == 0 ? frame : first;
        balance++;
        last = balance > most ? frame : last;
        most = Math.max(most, balance);
      } else if (balance > 0) {
        balance = balance + vote;
        if (balance <= 0 || balance <= most - PATIENCE) {
          keep(first, last, most, sign);
          balance = 0;
          most = 0;
        }
      }
    }
  }

  private int vote(int frame, int sign) {
    if (steps.clear(frame)) {
      boolean up = steps.of(frame) > 0;
      return up == ((frame % 2 == 0) == (sign > 0)) ? 1 : -2;
    }
    return steps.flat(frame) ? -2 : 0;
  }

  private void keep(int first, int last, int most, int sign) {
    if (most < FEWEST) {
      return;
    }
    double size = size(first, last);
    if (alternates(first, last, sign, size / 2)) {
      add(swinging(first, 1, size), swinging(last, -1, size), size);
    }
  }

  /// The first clear step of about this size, from a frame on or back; what alternated before it
  /// did so by chance.
  private int swinging(int from, int by, double size) {
    int frame = from;
    while (!steps.clear(frame)
        || Math.abs(steps.of(frame)) < size / 2
        || Math.abs(steps.of(frame)) > 2 * size) {
      frame += by;
    }
    return frame;
  }

  private void add(int first, int last, double size) {
    int start = Math.abs(steps.of(first)) >= 0.75 * size ? first - 1 : first;
    int end = Math.abs(steps.of(last)) < 0.75 * size ? last - 1 : last;
    found.add(new Flicker(start, end, size / 2, 2));
  }

  /// Whether most frames step the way they should, clearly or not: in a slower wave, whose ups may
  /// fall on even frames and its downs on odd ones, the frames between stay where they are.
  private boolean alternates(int first, int last, int sign, double least) {
    int stepping = 0;
    for (int frame = first; frame <= last; frame++) {
      stepping += steps.of(frame) * (frame % 2 == 0 ? sign : -sign) >= least ? 1 : 0;
    }
    return 2 * stepping > last - first;
  }

  /// The middle size of the clear steps from one frame to another.
  private double size(int first, int last) {
    var sizes = new ArrayList<Double>();
    for (int frame = first; frame <= last; frame++) {
      if (steps.clear(frame)) {
        sizes.add(Math.abs(steps.of(frame)));
      }
    }
    sizes.sort(Comparator.naturalOrder());
    return sizes.get(sizes.size() / 2);
  }

  /// Puts together what an encoder interrupted for a few frames.
  private void merge() {
    found.sort(Comparator.comparingInt(Flicker::startFrame));
    for (int i = 0; i + 1 < found.size(); ) {
      var one = found.get(i);
      var next = found.get(i + 1);
      if (next.startFrame() - one.endFrame() <= PATIENCE + 2 && likewise(one, next)) {
        int end = Math.max(one.endFrame(), next.endFrame());
        double amplitude = Math.max(one.amplitude(), next.amplitude());
        found.set(i, new Flicker(one.startFrame(), end, amplitude, 2));
        found.remove(i + 1);
      } else {
        i++;
      }
    }
  }

  private static boolean likewise(Flicker one, Flicker next) {
    return one.amplitude() < LIKEWISE * next.amplitude()
        && next.amplitude() < LIKEWISE * one.amplitude();
  }

  /// One way up or down, of one step or several: its first and last step, and its size with its
  /// sign.
  private record Swing(int first, int last, double size) {}

  private void swings() {
    var row = new ArrayList<Swing>();
    for (int frame = 1; frame < steps.frames(); frame++) {
      if (!steps.clear(frame) || alternates(frame)) {
        continue;
      }
      var step = new Swing(frame, frame, steps.of(frame));
      if (!row.isEmpty() && frame - row.getLast().last > LONGEST_SWING) {
        wave(row);
        row.clear();
      }
      if (!row.isEmpty() && row.getLast().size * step.size > 0) {
        var before = row.removeLast();
        step = new Swing(before.first, frame, before.size + step.size);
      }
      row.add(step);
    }
    wave(row);
  }

  private boolean alternates(int frame) {
    return found.stream()
        .anyMatch(it -> it.period() == 2 && it.startFrame() <= frame && frame <= it.endFrame());
  }

  private void wave(List<Swing> row) {
    for (int from = 0; from < row.size(); ) {
      int to = from + 1;
      while (to < row.size() && alike(row, from, to)) {
        to++;
      }
      if (to - from >= FEWEST_SWINGS) {
        add(row.subList(from, to));
      }
      from = to - from >= FEWEST_SWINGS ? to : from + 1;
    }
  }

  /// Whether a swing is like those before it in size, and comes as long after the last.
  private static boolean alike(List<Swing> row, int from, int to) {
    double size = Math.abs(row.get(from).size);
    double next = Math.abs(row.get(to).size);
    int gap = row.get(to).first - row.get(to - 1).first;
    int usual = to - 1 == from ? gap : row.get(from + 1).first - row.get(from).first;
    return next < 1.8 * size && size < 1.8 * next && Math.abs(gap - usual) <= 1;
  }

  private void add(List<Swing> wave) {
    var first = wave.getFirst();
    var last = wave.getLast();
    double swing = (last.first - first.first) / (wave.size() - 1.0);
    var sizes = wave.stream().mapToDouble(it -> Math.abs(it.size)).sorted().toArray();
    found.add(
        new Flicker(
            first.first,
            Math.min(traces.frames() - 1, last.last + (int) Math.round(swing) - 1),
            sizes[sizes.length / 2] / 2,
            Math.max(2, 2 * swing)));
  }
}
