package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.List;
import org.palmares.film.traces.Traces;

/// Finds what a film shows twice.
///
/// Every sixth frame (every sixteenth of a long film) is compared with all frames before it by one
/// word of its hash; where that is alike, whole hash and very small picture are compared, and the
/// likeness is followed frame by frame in both directions. What stays alike for a second and moves
/// enough to be told from its neighbours is a recurrence. Frozen, black and nearly empty frames are
/// not asked.
final class Recurrences {
  /// The shortest stretch that counts.
  static final int SHORTEST = 20;

  /// The least distance between a frame and its copy.
  private static final int LEAST_LAG = 12;

  private static final int LONG_FILM = 60_000;

  /// Bits of one word of the hash in which like frames may differ.
  private static final int WORD_LIMIT = 12;

  private static final double ALIKE = 2.8;

  /// The frames compared for a whole film before the search ends; only footage that stays the same
  /// for hours comes near.
  private static final long MOST_WORK = 25_000_000;

  private final Traces traces;
  private final long[] words;
  private final List<Diagonal> diagonals = new ArrayList<>();

  /// Those that frames still to come may lie on.
  private final List<Diagonal> open = new ArrayList<>();

  private long work;

  Recurrences(Traces traces) {
    this.traces = traces;
    this.words = new long[traces.frames()];
    for (int frame = 0; frame < words.length; frame++) {
      words[frame] = traces.word(frame, 1);
    }
  }

  /// What was found, in the order of the film.
  List<Recurrence> find() {
    int step = words.length > LONG_FILM ? 16 : 6;
    for (int frame = LEAST_LAG; frame < words.length && work < MOST_WORK; frame += step) {
      if (telling(frame)) {
        int now = frame;
        open.removeIf(it -> it.end() < now);
        look(frame);
      }
    }
    return new Sorting(traces, diagonals).recurrences();
  }

  /// Whether the whole film was searched.
  boolean complete() {
    return work < MOST_WORK;
  }

  /// A frame with something on it, in a stretch in which something moves.
  private boolean telling(int frame) {
    return traces.spread(frame) > 4 && (moves(frame, -24) || moves(frame, 24));
  }

  private boolean moves(int frame, int by) {
    int other = Math.clamp(frame + by, 0, words.length - 1);
    return Likeness.PLAIN.distance(traces, frame, other) > 0.6;
  }

  private void look(int frame) {
    long word = words[frame];
    for (int other = frame - LEAST_LAG; other >= 0; other--) {
      long differing = word ^ words[other];
      if (Long.bitCount(differing) <= WORD_LIMIT) {
        ask(Likeness.PLAIN, frame, other);
      }
      if (Long.bitCount(differing ^ Traces.MIRROR) <= WORD_LIMIT) {
        ask(Likeness.MIRRORED, frame, other);
      }
    }
  }

  private void ask(Likeness way, int frame, int other) {
    work++;
    double distance = way.distance(traces, frame, other);
    if (distance <= ALIKE && best(way, frame, other, distance)) {
      follow(way, frame, other);
      if (way == Likeness.PLAIN) {
        follow(Likeness.BACKWARDS, frame, other);
      }
    }
  }

  private void follow(Likeness way, int frame, int other) {
    if (!known(way, frame, other)) {
      var found = Diagonal.through(traces, way, frame, other);
      work += 2L * found.length();
      if (found.length() >= SHORTEST) {
        diagonals.add(found);
        open.add(found);
      }
    }
  }

  /// Whether none of the frames next to the other is clearly more like this one; where pictures are
  /// held for several frames, several are best.
  private boolean best(Likeness way, int frame, int other, double distance) {
    for (int beside = other + 4; beside >= Math.max(0, other - 4); beside--) {
      if (way.distance(traces, frame, beside) < distance - 0.3) {
        return false;
      }
    }
    return true;
  }

  /// Whether a stretch found before goes through here.
  private boolean known(Likeness way, int frame, int other) {
    for (var diagonal : open) {
      if (diagonal.way() == way && diagonal.start() <= frame && diagonal.sourceOf(frame) == other) {
        return true;
      }
    }
    return false;
  }
}
