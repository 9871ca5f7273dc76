package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.palmares.film.traces.Traces;

/// Finds shots of the same view by their layout: light that all cells share and colour do not
/// count, so that a change of grade keeps them together.
final class SetUps {
  /// The distance up to which two frames show the same view.
  private static final double SAME = 4;

  /// Shots compared at most; a film with more is compared in this many.
  private static final int MOST = 3000;

  /// Frames of a shot that are compared.
  private static final int LOOKS = 3;

  /// Bits of one word of the hash in which frames of one view never differ.
  private static final int FOREIGN = 20;

  private final Traces traces;
  private final Palettes palettes;
  private final int[] starts;
  private final int[] parents;
  private final long[] words;

  SetUps(Traces traces, Palettes palettes, int[] starts) {
    this.traces = traces;
    this.palettes = palettes;
    this.starts = starts;
    this.parents = new int[Math.min(MOST, starts.length)];
    this.words = new long[LOOKS * parents.length];
    for (int shot = 0; shot < parents.length; shot++) {
      parents[shot] = shot;
      for (int look = 0; look < LOOKS; look++) {
        words[shot * LOOKS + look] = traces.word(look(shot, look), 1);
      }
    }
  }

  List<SetUp> find() {
    for (int shot = 1; shot < parents.length; shot++) {
      for (int other = 0; other < shot; other++) {
        if (root(shot) != root(other) && alike(shot, other)) {
          parents[root(shot)] = root(other);
        }
      }
    }
    var groups = new TreeMap<Integer, List<Integer>>();
    for (int shot = 0; shot < parents.length; shot++) {
      groups.computeIfAbsent(root(shot), it -> new ArrayList<>()).add(shot);
    }
    return groups.values().stream().filter(it -> it.size() > 1).map(this::setUp).toList();
  }

  private int root(int shot) {
    return parents[shot] == shot ? shot : root(parents[shot]);
  }

  private int end(int shot) {
    return (shot + 1 < starts.length ? starts[shot + 1] : traces.frames()) - 1;
  }

  /// Three frames of each are compared; empty pictures are alike to nothing.
  private boolean alike(int shot, int other) {
    for (int i = 0; i < LOOKS; i++) {
      for (int j = 0; j < LOOKS; j++) {
        if (Long.bitCount(words[shot * LOOKS + i] ^ words[other * LOOKS + j]) <= FOREIGN
            && same(look(shot, i), look(other, j))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean same(int a, int b) {
    return traces.spread(a) > 8
        && traces.spread(b) > 8
        && Likeness.PLAIN.distance(traces, a, b) <= SAME;
  }

  private int look(int shot, int number) {
    return starts[shot] + (end(shot) - starts[shot]) * (number + 1) / (LOOKS + 1);
  }

  private SetUp setUp(List<Integer> shots) {
    var drift = new double[4];
    for (int a : shots) {
      for (int b : shots) {
        if (a < b) {
          measure(a, b, drift);
        }
      }
    }
    return new SetUp(shots, drift[0], drift[1], drift[2], Math.round(1000 * drift[3]) / 1000.0);
  }

  private void measure(int a, int b, double[] drift) {
    var one = palettes.of(traces, starts[a], end(a));
    var other = palettes.of(traces, starts[b], end(b));
    double hues =
        Palettes.apart(palettes.hues(starts[a], end(a)), palettes.hues(starts[b], end(b)));
    drift[0] = Math.max(drift[0], tenth(one.luma() - other.luma()));
    drift[1] = Math.max(drift[1], tenth(one.contrast() - other.contrast()));
    drift[2] = Math.max(drift[2], tenth(one.saturation() - other.saturation()));
    drift[3] = Math.max(drift[3], hues);
  }

  private static double tenth(double difference) {
    return Math.round(10 * Math.abs(difference)) / 10.0;
  }
}
