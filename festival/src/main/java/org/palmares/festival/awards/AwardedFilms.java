package org.palmares.festival.awards;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.inspection.Media;
import org.palmares.festival.inspection.MediaGuard;
import org.springframework.stereotype.Component;

/// Everybody may see the poster of a film whose award is public.
@Component
class AwardedFilms implements MediaGuard {
  private final Awards awards;

  AwardedFilms(Awards awards) {
    this.awards = awards;
  }

  @Override
  public boolean letsSee(Optional<AccountId> who, FilmId film, Media media) {
    return media == Media.POSTER && awards.isPubliclyAwarded(film);
  }
}
