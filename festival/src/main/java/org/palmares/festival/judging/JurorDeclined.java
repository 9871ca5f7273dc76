package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// Somebody will not sit on the jury.
public record JurorDeclined(EditionId inEdition, AccountId juror) implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return juror.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(juror);
  }
}
