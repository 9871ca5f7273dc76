package org.palmares.festival.house.jobs;

import java.time.Duration;
import java.time.Instant;

/// How soon ordered work is begun, beside other work that waits.
///
/// What somebody waits for before a deadline goes by that deadline, the next one first; two within
/// four hours count as one. Places are computed from the deadline alone, not from the moment of the
/// order, so that orders of different days compare.
public record Urgency(short priority) {
  private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
  private static final Duration STEP = Duration.ofHours(4);

  /// Deadlines end here, 24 years after [#FIRST]; below lies what has none.
  private static final int LAST = -20_000;

  /// Before everything else: a moment's work, on which something hangs.
  public static Urgency atOnce() {
    return new Urgency(Short.MAX_VALUE);
  }

  /// In time for a deadline.
  public static Urgency before(Instant deadline) {
    long steps = Math.max(0, Duration.between(FIRST, deadline).dividedBy(STEP));
    return new Urgency((short) Math.clamp(Short.MAX_VALUE - 1 - steps, LAST, Short.MAX_VALUE - 1));
  }

  /// After all that has a deadline.
  public static Urgency ordinary() {
    return new Urgency((short) (LAST - 1));
  }

  /// When nothing else is to be done.
  public static Urgency whenIdle() {
    return new Urgency(Short.MIN_VALUE);
  }
}
