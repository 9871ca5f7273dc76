package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// An entrant took a received entry back.
public record EntryWithdrawn(EntryId entry, EditionId inEdition, AccountId entrant)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return entry.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(entrant);
  }
}
