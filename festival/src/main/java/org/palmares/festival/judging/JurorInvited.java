package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// Somebody was asked to sit on the jury; `letter` counts the letters to them.
public record JurorInvited(EditionId inEdition, AccountId juror, int letter, AccountId inviter)
    implements Event {
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
    return Optional.of(inviter);
  }
}
