package org.palmares.festival.house.jobs;

/// A kind of work that a department has done later. Declared as a bean; runs at least once for each
/// subject ordered, so doing it twice must have the effect of once.
public interface Job {
  /// The stable name of this kind of work: `inspection`.
  String name();

  /// How often it is tried before [#givenUp] is called.
  default int attempts() {
    return 3;
  }

  /// How long it keeps its worker.
  default Pace pace() {
    return Pace.LONG;
  }

  /// Whether this process does it at all; if not, it waits for one that does.
  default boolean isDoneHere() {
    return true;
  }

  /// Does the work for one subject (an id). An exception means: try again later; [Postponed] means
  /// the same, and that this try does not count.
  ///
  /// @param attempt 1 for the first try; a killed worker's try counts
  void run(String subject, int attempt) throws Exception;

  /// Called once when the last try failed too: now a person must look at it.
  void givenUp(String subject, Throwable last);
}
