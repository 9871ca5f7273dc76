package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.inspection.Media;
import org.palmares.festival.inspection.MediaGuard;
import org.palmares.festival.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Film-makers see their own films; organisers those that were entered in their edition and
/// received.
@Component
class EntriesGuard implements MediaGuard {
  private final Films films;
  private final EntryFiles files;
  private final People people;

  EntriesGuard(Films films, EntryFiles files, People people) {
    this.films = films;
    this.files = files;
    this.people = people;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean letsSee(Optional<AccountId> who, FilmId film, Media media) {
    return who.isPresent() && (owns(who.get(), film) || organises(who.get(), film));
  }

  private boolean owns(AccountId who, FilmId film) {
    return films.find(film).filter(found -> found.owner().equals(who)).isPresent();
  }

  private boolean organises(AccountId who, FilmId film) {
    return files
        .find(film)
        .filter(Filed::isReceived)
        .filter(filed -> people.badges(who, filed.edition()).contains(Badge.ORGANISER))
        .isPresent();
  }
}
