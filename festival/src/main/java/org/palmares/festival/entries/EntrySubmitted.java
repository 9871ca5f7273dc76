package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;

/// A film-maker's entry was received.
public record EntrySubmitted(
    EntryId entry,
    EditionId inEdition,
    String section,
    FilmId film,
    String receipt,
    int rules,
    Optional<Sha256> sha256,
    AccountId entrant)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return entry.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(entrant);
  }
}
