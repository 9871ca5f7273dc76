package org.palmares.festival.films;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a film-maker says of a film. Everything may still be open: empty texts and lists, empty
/// optionals.
///
/// Countries are ISO 3166-1 alpha-2, languages BCP 47; `aiShare` is in percent, `creditsLength` is
/// the running time of opening and end credits, `tools` one tool a line.
public record DataSheet(
    String title,
    String titleLanguage,
    String romanisedTitle,
    String englishTitle,
    List<String> countries,
    Optional<LocalDate> completed,
    Optional<Premiere> premiere,
    List<String> spokenLanguages,
    List<String> subtitleLanguages,
    String genres,
    String logline,
    String synopsis,
    String statement,
    String biography,
    Optional<Integer> aiShare,
    List<String> tools,
    Optional<Duration> creditsLength,
    List<Credit> credits,
    Optional<Integer> teamSize,
    Optional<LocalDate> entrantBorn,
    Optional<Boolean> depictsMinors,
    boolean student,
    boolean firstFilm,
    Optional<Long> budget,
    String productionPlan) {
  public DataSheet {
    countries = List.copyOf(countries);
    spokenLanguages = List.copyOf(spokenLanguages);
    subtitleLanguages = List.copyOf(subtitleLanguages);
    tools = List.copyOf(tools);
    credits = List.copyOf(credits);
  }

  /// A sheet on which nothing is written yet.
  public static DataSheet empty() {
    return new DataSheet(
        "",
        "",
        "",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        "");
  }

  /// Where the film has been shown before.
  public enum Premiere {
    WORLD,
    INTERNATIONAL,
    CONTINENTAL,
    NATIONAL,
    REGIONAL,
    LOCAL,
    NONE
  }
}
