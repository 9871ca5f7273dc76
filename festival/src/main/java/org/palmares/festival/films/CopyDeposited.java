package org.palmares.festival.films;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;

/// A film's copy lies in the vault.
public record CopyDeposited(
    FilmId film, CopyId copy, Sha256 sha256, long bytes, Optional<AccountId> by) implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.empty();
  }

  @Override
  public String subject() {
    return film.toString();
  }
}
