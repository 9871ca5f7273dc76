package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// A juror must not judge an entry. The reason stays with the juror and the organisers, not in the
/// ledger.
public record ConflictDeclared(
    EditionId inEdition, EntryId entry, AccountId juror, AccountId declaredBy) implements Event {
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
    return Optional.of(declaredBy);
  }
}
