package org.palmares.festival.programme;

import java.util.Optional;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.inspection.Media;
import org.palmares.festival.inspection.MediaGuard;
import org.springframework.stereotype.Component;

/// Everybody may see the poster of a film whose selection is released.
@Component
class SelectedFilms implements MediaGuard {
  private final Entries entries;

  SelectedFilms(Entries entries) {
    this.entries = entries;
  }

  @Override
  public boolean letsSee(Optional<AccountId> who, FilmId film, Media media) {
    return media == Media.POSTER
        && entries
            .find(film)
            .filter(entry ->
                entry.stage() instanceof Stage.Answered(_, var decision, _)
                    && decision == Decision.SELECTED)
            .isPresent();
  }
}
