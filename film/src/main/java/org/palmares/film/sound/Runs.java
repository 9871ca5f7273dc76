package org.palmares.film.sound;

import java.util.ArrayList;
import java.util.List;

/// Puts together what follows closely upon each other.
final class Runs {
  private final long gapMs;
  private final List<Run> runs = new ArrayList<>();

  /// A stretch with its highest figure.
  private record Run(long startMs, long endMs, double figure) {}

  /// Takes stretches together that are no farther apart than this.
  Runs(long gapMs) {
    this.gapMs = gapMs;
  }

  /// A stretch that begins after all earlier ones began.
  void add(long startMs, long endMs, double figure) {
    if (!runs.isEmpty() && startMs - runs.getLast().endMs() <= gapMs) {
      var last = runs.removeLast();
      runs.add(
          new Run(last.startMs(), Math.max(last.endMs(), endMs), Math.max(last.figure(), figure)));
    } else {
      runs.add(new Run(startMs, endMs, figure));
    }
  }

  /// Those that last at least this long.
  List<SoundFault> list(long leastMs, SoundFault.Kind kind) {
    return runs.stream()
        .filter(it -> it.endMs() - it.startMs() >= leastMs)
        .map(it -> SoundFault.of(kind, Math.max(0, it.startMs()), it.endMs(), it.figure()))
        .toList();
  }
}
