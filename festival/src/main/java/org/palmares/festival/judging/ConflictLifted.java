package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// A conflict was declared by mistake and is none.
public record ConflictLifted(
    EditionId inEdition, EntryId entry, AccountId juror, AccountId liftedBy) implements Event {
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
    return Optional.of(liftedBy);
  }
}
