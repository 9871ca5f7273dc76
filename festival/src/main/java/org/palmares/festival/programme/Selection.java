package org.palmares.festival.programme;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.house.vocabulary.EntryId;

/// The selection of an edition as it stands: what was decided so far, when the letters were last
/// written from it, when it was released.
///
/// `lettersTrue`: the letters in the outbox say what is decided now.
public record Selection(
    Map<EntryId, Decision> decisions, boolean lettersTrue, Optional<Instant> released) {
  public Selection {
    decisions = Map.copyOf(decisions);
  }
}
