package org.palmares.festival.edition;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// The deadline was moved to later.
public record DeadlineExtended(
    EditionId extended, Instant former, Instant deadline, String reason, AccountId organiser)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(extended);
  }

  @Override
  public String subject() {
    return extended.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
