package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.films.DepositRule;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// After the deadline no film of an entry may be deposited or replaced; nor once the entry was
/// withdrawn or answered. An upload must be finished before the deadline, not only begun.
@Component
@Transactional
class LockedFilm implements DepositRule {
  private final EntryFiles files;
  private final Editions editions;

  LockedFilm(EntryFiles files, Editions editions) {
    this.files = files;
    this.editions = editions;
  }

  @Override
  public Optional<Told> refuses(FilmId film) {
    return files.findAndHold(film).flatMap(this::refuses);
  }

  private Optional<Told> refuses(Filed filed) {
    return switch (filed.entry().stage()) {
      case Stage.Draft _, Stage.Submitted _ ->
          editions.holdsCallOpen(filed.edition())
              ? Optional.empty()
              : Optional.of(Told.of("entries.film-locked"));
      case Stage.Withdrawn _ -> Optional.of(Told.of("entries.withdrawn"));
      case Stage.Answered _ -> Optional.of(Told.of("entries.answered"));
    };
  }
}
