package org.palmares.festival.inspection;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// An organiser had copies measured anew, so many of them.
public record CopiesMeasuredAgain(EditionId of, int copies, AccountId organiser) implements Event {
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
