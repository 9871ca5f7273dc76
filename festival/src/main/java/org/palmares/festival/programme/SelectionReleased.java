package org.palmares.festival.programme;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// The selection was released, together with every entrant's letter.
public record SelectionReleased(EditionId of, int selected, int notSelected, Optional<AccountId> by)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(of);
  }

  @Override
  public String subject() {
    return of.value();
  }
}
