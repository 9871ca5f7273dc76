package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// The festival's answers went out to all entrants at once.
public record AnswersReleased(
    EditionId inEdition, int selected, int notSelected, int letters, AccountId organiser)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return inEdition.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
