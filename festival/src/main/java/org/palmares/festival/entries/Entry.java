package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;

/// A film in a section of an edition. `rules` is the version of the regulations it was made under.
public record Entry(
    EntryId id,
    EditionId edition,
    String section,
    FilmId film,
    AccountId entrant,
    int rules,
    Stage stage) {

  /// The number of its receipt, while it is received.
  public Optional<String> receipt() {
    return switch (stage) {
      case Stage.Submitted(_, _, var receipt) -> Optional.of(receipt);
      case Stage.Answered(var submitted, _, _) -> Optional.of(submitted.receipt());
      case Stage.Draft _, Stage.Withdrawn _ -> Optional.empty();
    };
  }
}
