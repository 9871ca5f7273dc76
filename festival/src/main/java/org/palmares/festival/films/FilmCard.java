package org.palmares.festival.films;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;

/// What a list shows of a film; quick to fetch by the thousand.
///
/// `language` is the BCP 47 tag of the original title, empty if not said yet; `countries` are ISO
/// 3166-1 alpha-2.
public record FilmCard(
    FilmId id,
    AccountId owner,
    String title,
    String language,
    String englishTitle,
    List<String> countries,
    List<String> directors,
    Optional<CopyId> copy) {
  public FilmCard {
    countries = List.copyOf(countries);
    directors = List.copyOf(directors);
  }
}
