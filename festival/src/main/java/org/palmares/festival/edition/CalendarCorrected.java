package org.palmares.festival.edition;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// Before its call opened, an edition got another time zone or other dates.
public record CalendarCorrected(
    EditionId corrected, String zone, Instant opens, Instant deadline, AccountId organiser)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(corrected);
  }

  @Override
  public String subject() {
    return corrected.value();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
