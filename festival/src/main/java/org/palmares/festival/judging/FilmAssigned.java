package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// One film was given to one juror by hand.
public record FilmAssigned(
    EditionId inEdition, EntryId entry, AccountId juror, AccountId assignedBy) implements Event {
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
    return Optional.of(assignedBy);
  }
}
