package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.palmares.film.traces.Traces;

/// Makes of many stretches that are alike those few that a person would name.
final class Sorting {
  /// How far ends may lie apart that belong together, in frames.
  private static final int SLACK = 4;

  /// So many frames may a stretch be shorter that fits better by one unit of distance.
  private static final double MISFIT = 8;

  private final Traces traces;
  private final List<Diagonal> diagonals;
  private final List<Recurrence> kept = new ArrayList<>();

  Sorting(Traces traces, List<Diagonal> diagonals) {
    this.traces = traces;
    this.diagonals = diagonals;
  }

  List<Recurrence> recurrences() {
    diagonals.stream()
        .filter(it -> it.stands(traces))
        .sorted(
            Comparator.comparing(Diagonal::way)
                .thenComparingDouble(it -> MISFIT * it.distance() - it.length())
                .thenComparingInt(Diagonal::start)
                .thenComparingInt(it -> -it.lag()))
        .map(Sorting::named)
        .forEach(this::keep);
    kept.sort(
        Comparator.comparingInt(Recurrence::startFrame).thenComparingInt(Recurrence::endFrame));
    return List.copyOf(kept);
  }

  private static Recurrence named(Diagonal it) {
    int first = Math.min(it.source(), it.sourceOf(it.end()));
    int last = Math.max(it.source(), it.sourceOf(it.end()));
    return switch (it.way()) {
      case PLAIN ->
          it.lag() <= it.length() + SLACK
              ? whole(it, Recurrence.Kind.LOOP, first, it.start() - 1, OptionalInt.of(it.lag()))
              : again(it, Recurrence.Kind.REPEAT, first, last);
      case MIRRORED -> again(it, Recurrence.Kind.MIRRORED_REPEAT, first, last);
      case BACKWARDS ->
          it.start() - last <= SLACK
              ? whole(
                  it, Recurrence.Kind.BOOMERANG, first, (first + it.end()) / 2, OptionalInt.empty())
              : again(it, Recurrence.Kind.REVERSED_REPEAT, first, last);
    };
  }

  private static Recurrence whole(
      Diagonal it, Recurrence.Kind kind, int first, int last, OptionalInt period) {
    return new Recurrence(kind, first, it.end(), first, last, period, it.distance());
  }

  private static Recurrence again(Diagonal it, Recurrence.Kind kind, int first, int last) {
    return new Recurrence(
        kind, it.start(), it.end(), first, last, OptionalInt.empty(), it.distance());
  }

  /// Keeps what tells something new: most of its frames are not yet known to be copies.
  private void keep(Recurrence found) {
    int fresh = 0;
    for (int frame = found.startFrame(); frame <= found.endFrame(); frame++) {
      fresh += covered(frame) ? 0 : 1;
    }
    if (2 * fresh > found.endFrame() - found.startFrame() + 1) {
      kept.add(found);
    }
  }

  private boolean covered(int frame) {
    return kept.stream().anyMatch(it -> it.startFrame() <= frame && frame <= it.endFrame());
  }
}
