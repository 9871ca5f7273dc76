package org.palmares.festival.judging;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// It was said until when the jury's scores are awaited, or that there is no such date.
public record ScoresAwaited(EditionId inEdition, Optional<Instant> due, Optional<AccountId> by)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return inEdition.value();
  }
}
