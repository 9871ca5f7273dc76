package org.palmares.festival.house.jobs;

import java.time.Duration;

/// Work cannot be done now, for a reason that lies not in it: no room on the disk, no tool. It is
/// tried again after a pause, and this try does not count.
public final class Postponed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration pause;

  public Postponed(Duration pause, String reason) {
    super(reason);
    this.pause = pause;
  }

  public Postponed(Duration pause, Throwable reason) {
    super(reason);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
