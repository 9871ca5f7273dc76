package org.palmares.festival.inspection;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// Received films were measured by a later version of what is asked of their files, so many.
public record DeliveryProfileApplied(EditionId of, int version, int films, AccountId organiser)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(of);
  }

  @Override
  public String subject() {
    return of.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
