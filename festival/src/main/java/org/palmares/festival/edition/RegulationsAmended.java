package org.palmares.festival.edition;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;
import org.palmares.festival.house.vocabulary.Told;

/// New regulations are in force; `changes` says what differs from the version before.
public record RegulationsAmended(
    EditionId amended, int version, String reason, List<Told> changes, AccountId organiser)
    implements Event {
  public RegulationsAmended {
    changes = List.copyOf(changes);
  }

  @Override
  public Optional<EditionId> edition() {
    return Optional.of(amended);
  }

  @Override
  public String subject() {
    return amended.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
