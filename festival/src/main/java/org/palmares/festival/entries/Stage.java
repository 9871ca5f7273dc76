package org.palmares.festival.entries;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.Sha256;

/// How far an entry has come.
public sealed interface Stage {

  /// Still being filled in; seen by its entrant alone.
  record Draft() implements Stage {}

  /// Received, with a receipt; the film's fingerprint as it is now, if the edition asks for a film.
  /// `at` is the moment of the first receipt.
  record Submitted(Instant at, Optional<Sha256> film, String receipt) implements Stage {}

  /// Taken back by its entrant.
  record Withdrawn(Instant at) implements Stage {}

  /// Answered: the released decision.
  record Answered(Submitted submitted, Decision decision, Instant at) implements Stage {}
}
