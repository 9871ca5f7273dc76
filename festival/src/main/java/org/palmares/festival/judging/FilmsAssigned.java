package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// Films were shared out among the jury: so many reviews wanted per film, so many given now, so
/// many films short; `seed` makes the plan again.
public record FilmsAssigned(
    EditionId inEdition, int reviews, int given, int shortFilms, long seed, AccountId assignedBy)
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
    return Optional.of(assignedBy);
  }
}
