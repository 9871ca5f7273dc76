package org.palmares.festival.edition;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// The edition's name, invitation, contact or blindness was changed.
public record InvitationRewritten(
    EditionId rewritten, String name, boolean blind, String contact, AccountId organiser)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(rewritten);
  }

  @Override
  public String subject() {
    return rewritten.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
