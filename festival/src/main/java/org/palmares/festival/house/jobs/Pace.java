package org.palmares.festival.house.jobs;

/// How long a kind of work keeps its worker. Each pace has workers and a queue of its own, so that
/// a letter never waits behind a film.
public enum Pace {
  /// Minutes or hours.
  LONG("jobs.scheduled_tasks"),
  /// A moment.
  QUICK("jobs.scheduled_quick_tasks");

  private final String table;

  Pace(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }
}
