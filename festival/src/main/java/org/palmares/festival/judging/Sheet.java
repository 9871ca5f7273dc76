package org.palmares.festival.judging;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EntryId;

/// A juror's sheet for one entry as it lies in the drawer, without its marks.
///
/// `rules` is the version of the regulations whose criteria it asks. `marked` counts the criteria
/// that have a mark. `total` is there once handed in; a sheet that was taken off counts nowhere.
public record Sheet(
    EntryId entry,
    AccountId juror,
    int rules,
    int marked,
    Optional<Instant> handedIn,
    OptionalDouble total,
    Optional<Taken> taken) {

  /// Whether its total counts.
  public boolean counts() {
    return taken.isEmpty() && handedIn.isPresent();
  }

  /// The same without its total.
  Sheet veiled() {
    return new Sheet(entry, juror, rules, marked, handedIn, OptionalDouble.empty(), taken);
  }
}
