package org.palmares.festival.inspection;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;
import org.palmares.festival.house.vocabulary.FilmId;

/// The inspection of a copy ended, with whatever findings.
public record CopyInspected(CopyId copy, FilmId film) implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.empty();
  }

  @Override
  public String subject() {
    return film.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.empty();
  }
}
