package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// A juror left the jury, or was taken off it. What they handed in stays.
public record JurorLeft(EditionId inEdition, AccountId juror, Optional<AccountId> by)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return juror.toString();
  }
}
