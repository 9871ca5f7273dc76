package org.palmares.festival.programme;

import java.time.ZonedDateTime;

/// The answer to releasing a selection.
public sealed interface Release {

  /// Every entrant has an answer, every letter leaves.
  record Done(int selected, int notSelected) implements Release {}

  /// Films can still be entered until the deadline, and their entrants need an answer too.
  record CallNotClosed(ZonedDateTime deadline) implements Release {}

  /// So many received entries are not decided yet.
  record Undecided(int entries) implements Release {}

  /// The letters in the outbox do not say what is decided now; write them anew and read them.
  record LettersOutOfDate() implements Release {}
}
