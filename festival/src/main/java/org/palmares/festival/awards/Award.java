package org.palmares.festival.awards;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Wording;

/// A prize of an edition, whose it is and why, and until when that is secret. The first by
/// `position` is the grand one.
///
/// `revealed` is the database's word on whether the embargo is over.
public record Award(
    AwardId id,
    int position,
    Prize what,
    Optional<EntryId> winner,
    Optional<Wording> citation,
    Instant embargo,
    boolean revealed) {

  /// What it is called.
  public Wording name() {
    return what.name();
  }

  /// What comes with it beside money, in words.
  public String prize() {
    return what.gift();
  }
}
