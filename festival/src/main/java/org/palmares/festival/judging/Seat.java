package org.palmares.festival.judging;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;

/// A place on an edition's jury, offered to a person.
///
/// `declared` is the moment at which the juror said to have named every conflict; films are watched
/// only after it.
public record Seat(
    EditionId edition,
    AccountId juror,
    State state,
    int letters,
    Instant invited,
    AccountId inviter,
    Optional<Instant> declared) {

  /// What became of the offer.
  public enum State {
    /// Not answered yet.
    INVITED,
    /// Sits on the jury.
    ACCEPTED,
    /// Said no.
    DECLINED,
    /// Sat on the jury, and does no longer.
    LEFT
  }
}
