package org.palmares.festival.judging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EntryId;

/// A film as a juror finds it in the screening room. Nobody's name is in it where the edition is
/// judged blind.
public record FilmToWatch(
    EntryId entry,
    String title,
    String language,
    String englishTitle,
    List<String> countries,
    List<String> directors,
    String section,
    String receipt,
    Optional<Duration> runningTime,
    Optional<CopyId> copy) {
  public FilmToWatch {
    countries = List.copyOf(countries);
    directors = List.copyOf(directors);
  }

  static FilmToWatch of(EntryCard card, boolean blind) {
    return new FilmToWatch(
        card.entry().id(),
        card.film().title(),
        card.film().language(),
        card.film().englishTitle(),
        card.film().countries(),
        blind ? List.of() : card.film().directors(),
        card.entry().section(),
        card.entry().receipt().orElse(""),
        card.runningTime(),
        card.film().copy());
  }
}
