package org.palmares.festival.edition;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// A new edition stands at its address.
public record EditionOpened(EditionId opened, Instant opens, Instant deadline, AccountId host)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(opened);
  }

  @Override
  public String subject() {
    return opened.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(host);
  }
}
