package org.palmares.festival.entries;

import java.util.List;

/// The answer to saving an entry's data sheet.
public sealed interface Saving {

  /// Kept; the sheet is in this version now.
  record Kept(int version) implements Saving {}

  /// Not kept: it was saved elsewhere, in another window perhaps, and is in this version now.
  record ChangedMeanwhile(int version) implements Saving {}

  /// Not kept: a received entry can be changed only into one that the regulations allow.
  record NotAllowed(List<Ruling> shortcomings) implements Saving {
    public NotAllowed {
      shortcomings = List.copyOf(shortcomings);
    }
  }

  /// Not kept: the entry is locked since the deadline, or was withdrawn or answered.
  record Locked() implements Saving {}
}
