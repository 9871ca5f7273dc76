package org.palmares.festival.awards;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// An award was given to a film, or laid open again, under an embargo.
public record AwardGiven(
    EditionId of, AwardId award, Optional<EntryId> winner, Instant embargo, Optional<AccountId> by)
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
