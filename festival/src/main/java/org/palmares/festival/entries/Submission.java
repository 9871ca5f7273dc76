package org.palmares.festival.entries;

import java.util.List;

/// The answer to submitting.
public sealed interface Submission {

  /// Received.
  record Accepted(Entry entry) implements Submission {}

  /// Not received; these rulings are in the way.
  record Refused(List<Ruling> shortcomings) implements Submission {
    public Refused {
      shortcomings = List.copyOf(shortcomings);
    }
  }

  /// The call is not open: too early or too late.
  record Closed() implements Submission {}
}
