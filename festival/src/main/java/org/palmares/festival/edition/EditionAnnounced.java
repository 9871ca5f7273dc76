package org.palmares.festival.edition;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// An edition that was prepared in secret can be seen by everybody now.
public record EditionAnnounced(EditionId announced, AccountId organiser) implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(announced);
  }

  @Override
  public String subject() {
    return announced.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
