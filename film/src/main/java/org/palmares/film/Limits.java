package org.palmares.film;

import java.time.Duration;

/// What one film may cost at most, so that no film keeps the others waiting.
///
/// The wall-clock budget of one reading is `leastTime` plus `timePerSecond` times the length that
/// the film declares, and never above `mostTime`. Pixels are those of one frame.
public record Limits(
    Duration leastTime,
    double timePerSecond,
    Duration mostTime,
    long memoryBytes,
    long outputBytes,
    long pixels,
    int streams) {

  public Limits {
    if (leastTime.isNegative() || leastTime.isZero() || mostTime.compareTo(leastTime) < 0) {
      throw new IllegalArgumentException(
          "time limits are %s to %s, but must be positive and in this order"
              .formatted(leastTime, mostTime));
    }
    if (timePerSecond < 0 || memoryBytes <= 0 || outputBytes <= 0 || pixels <= 0 || streams <= 0) {
      throw new IllegalArgumentException(
          "every limit must be positive: %s"
              .formatted(
                  "timePerSecond="
                      + timePerSecond
                      + ", memoryBytes="
                      + memoryBytes
                      + ", outputBytes="
                      + outputBytes
                      + ", pixels="
                      + pixels
                      + ", streams="
                      + streams));
    }
  }

  /// For films of a festival: up to 8K pictures, 4 GiB of address space, 25 s to look at what is no
  /// film, ten times real time for what is one, six hours at most.
  public static Limits festival() {
    return new Limits(
        Duration.ofSeconds(25), 10, Duration.ofHours(6), 4L << 30, 8L << 30, 8192L * 4320, 64);
  }

  /// The same, but for files that are written no larger than this.
  public Limits writingAtMost(long bytes) {
    return new Limits(
        leastTime,
        timePerSecond,
        mostTime,
        memoryBytes,
        Math.min(outputBytes, bytes),
        pixels,
        streams);
  }

  /// How long reading a film of this length may take.
  public Duration timeFor(double filmSeconds) {
    double most = mostTime.toMillis();
    double allowed = leastTime.toMillis() + Math.max(0, filmSeconds) * timePerSecond * 1000;
    return Duration.ofMillis((long) Math.min(most, allowed));
  }
}
