package org.palmares.festival.people;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// Somebody may open editions from now on.
public record HostMade(AccountId account) implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.empty();
  }

  @Override
  public String subject() {
    return account.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.empty();
  }
}
