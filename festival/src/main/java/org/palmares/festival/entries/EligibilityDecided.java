package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// Whether a received entry may compete was decided: by its regulations (no person, no reason), or
/// by an organiser who overrules them, with the reason.
public record EligibilityDecided(
    EntryId entry,
    EditionId inEdition,
    Eligibility eligibility,
    String reason,
    Optional<AccountId> by)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return entry.toString();
  }
}
