package org.palmares.festival.awards;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// An award that was public already was corrected, and why.
public record AwardCorrected(
    EditionId of,
    AwardId award,
    Optional<EntryId> former,
    Optional<EntryId> winner,
    String reason,
    Optional<AccountId> by)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(of);
  }

  @Override
  public String subject() {
    return award.toString();
  }
}
