package org.palmares.film;

import java.time.Duration;

/// What one errand may cost: wall-clock time, address space and the size of a file it writes.
record Allowance(Duration time, long memoryBytes, long outputBytes) {

  /// For looking, not writing.
  static Allowance reading(Duration time, Limits limits) {
    return new Allowance(time, limits.memoryBytes(), 64 << 10);
  }

  static Allowance writing(Duration time, Limits limits) {
    return new Allowance(time, limits.memoryBytes(), limits.outputBytes());
  }

  /// Processor time is wall-clock time on at most four processors.
  long processorSeconds() {
    return Math.max(1, time.toSeconds() * 4);
  }
}
