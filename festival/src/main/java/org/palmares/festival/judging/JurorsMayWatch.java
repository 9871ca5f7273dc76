package org.palmares.festival.judging;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.inspection.Media;
import org.palmares.festival.inspection.MediaGuard;
import org.palmares.festival.people.People;
import org.springframework.stereotype.Component;

/// Lets jurors see the films they were assigned, for as long as they are: never the original or its
/// report, never a film with which they have a conflict.
@Component
class JurorsMayWatch implements MediaGuard {
  private final Sheets sheets;
  private final People people;

  JurorsMayWatch(Sheets sheets, People people) {
    this.sheets = sheets;
    this.people = people;
  }

  @Override
  public boolean letsSee(Optional<AccountId> who, FilmId film, Media media) {
    return switch (media) {
      case ORIGINAL, REPORT -> false;
      case POSTER, STILLS, PREVIEW ->
          who.map(juror ->
                  sheets.editionsWith(juror, film).stream()
                      .anyMatch(edition -> people.badges(juror, edition).contains(Badge.JUROR)))
              .orElse(false);
    };
  }
}
