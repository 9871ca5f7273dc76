package org.palmares.film;

import java.time.Duration;
import java.util.Set;

/// How an errand ended.
record Outcome(int exit, boolean outOfTime, Duration took, Complaints complaints) {

  private static final int KILLED_BY = 128;

  /// Illegal instruction, abort, bus error, arithmetic, kill, bad address, bad system call.
  private static final Set<Integer> SIGNALS = Set.of(4, 6, 7, 8, 9, 11, 31);

  private static final int SIGXCPU = 24;
  private static final int SIGXFSZ = 25;

  boolean ok() {
    return exit == 0 && !outOfTime;
  }

  boolean tookTooLong() {
    return outOfTime || exit == KILLED_BY + SIGXCPU;
  }

  boolean wroteTooMuch() {
    return exit == KILLED_BY + SIGXFSZ || complaints.mention("File too large");
  }

  boolean neededTooMuchMemory() {
    return complaints.mention("Cannot allocate memory");
  }

  /// Whether it was ended by a signal, as when a decoder breaks. ffmpeg's own exit codes lie
  /// between these.
  boolean crashed() {
    return SIGNALS.contains(exit - KILLED_BY) && !outOfTime;
  }
}
