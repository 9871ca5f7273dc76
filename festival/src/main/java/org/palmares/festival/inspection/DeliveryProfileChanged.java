package org.palmares.festival.inspection;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// What is asked of the files of films was changed, for those that are inspected from now on.
public record DeliveryProfileChanged(
    EditionId of, int version, String profile, String reason, AccountId organiser)
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
