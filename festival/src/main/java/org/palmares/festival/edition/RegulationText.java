package org.palmares.festival.edition;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.Told;

/// What a regulation says, as one plain sentence: printed on the call's page, and again beside the
/// answer whether a film keeps it.
public final class RegulationText {
  private RegulationText() {}

  /// "At most 10:00, credits not counted."
  public static Told sentence(Regulation regulation) {
    return switch (regulation) {
      case Regulation.RunningTime(var min, var max, var withCredits) ->
          runningTime(min, max, withCredits ? "with" : "without");
      case Regulation.AiShare(var percent) -> Told.of("edition.rule.ai-share", percent);
      case Regulation.ToolsNamed() -> Told.of("edition.rule.tools-named");
      case Regulation.EntriesPerPerson(var max, var perSection) ->
          Told.of("edition.rule.entries-per-person", max, perSection ? "section" : "edition");
      case Regulation.PictureSize(var width, var height) ->
          Told.of("edition.rule.picture-size", width + " × " + height);
      case Regulation.SoundTrack() -> Told.of("edition.rule.sound-track");
      case Regulation.SubtitledIn(var languages) ->
          Told.of("edition.rule.subtitled-in", languages(languages));
      case Regulation.CompletedSince(var day) -> Told.of("edition.rule.completed-since", day);
      case Regulation.TeamSize(var max) -> Told.of("edition.rule.team-size", max);
      case Regulation.LeastAge(var years) -> Told.of("edition.rule.least-age", years);
      case Regulation.NoMinors() -> Told.of("edition.rule.no-minors");
      case Regulation.BudgetWithin(var amount, var currency) ->
          Told.of("edition.rule.budget-within", amount, currency);
      case Regulation.ProductionPlan(var words) -> Told.of("edition.rule.production-plan", words);
      case Regulation.CountriesOnly(var countries) ->
          Told.of("edition.rule.countries-only", countries(countries));
      case Regulation.FilmDeposited() -> Told.of("edition.rule.film-deposited");
    };
  }

  private static Told runningTime(Optional<Duration> min, Optional<Duration> max, String credits) {
    if (min.isPresent() && max.isPresent()) {
      return Told.of("edition.rule.running-time.between", min.get(), max.get(), credits);
    }
    return max.map(most -> Told.of("edition.rule.running-time.most", most, credits))
        .or(() -> min.map(least -> Told.of("edition.rule.running-time.least", least, credits)))
        .orElseThrow(() -> new IllegalStateException("A running time without any limit"));
  }

  private static List<Locale> languages(Collection<String> tags) {
    return tags.stream().map(Locale::forLanguageTag).toList();
  }

  private static List<Locale> countries(Collection<String> codes) {
    return codes.stream().map(code -> Locale.of("", code)).toList();
  }
}
