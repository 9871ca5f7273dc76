package org.palmares.festival.people;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// Somebody is no longer an organiser or a juror of an edition.
public record BadgeTaken(
    AccountId account, EditionId inEdition, Badge badge, Optional<AccountId> by) implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return account.toString();
  }
}
