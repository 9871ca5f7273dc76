package org.palmares.festival.entries;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.RegulationText;
import org.palmares.festival.inspection.Inspected;

/// Says of one film whether it keeps a regulation, and why. One regulation, one method.
///
/// What is measured of the film waits for its inspection; what only the film-maker knows waits for
/// the film-maker.
final class RegulationsCheck {
  /// BCP 47's tag of what has no words.
  static final String NO_WORDS = "zxx";

  private final Examined examined;

  RegulationsCheck(Examined examined) {
    this.examined = examined;
  }

  Ruling ruling(Regulation regulation) {
    return verdict(regulation).on(RegulationText.sentence(regulation));
  }

  private Verdict verdict(Regulation regulation) {
    return switch (regulation) {
      case Regulation.RunningTime rule -> runningTime(rule);
      case Regulation.AiShare rule -> aiShare(rule);
      case Regulation.ToolsNamed _ -> toolsNamed();
      case Regulation.EntriesPerPerson rule -> entriesPerPerson(rule);
      case Regulation.PictureSize rule -> pictureSize(rule);
      case Regulation.SoundTrack _ -> soundTrack();
      case Regulation.SubtitledIn rule -> subtitledIn(rule);
      case Regulation.CompletedSince rule -> completedSince(rule);
      case Regulation.TeamSize rule -> teamSize(rule);
      case Regulation.LeastAge rule -> leastAge(rule);
      case Regulation.NoMinors _ -> noMinors();
      case Regulation.BudgetWithin rule -> budgetWithin(rule);
      case Regulation.ProductionPlan rule -> productionPlan(rule);
      case Regulation.CountriesOnly rule -> countriesOnly(rule);
      case Regulation.FilmDeposited _ -> filmDeposited();
    };
  }

  private Verdict runningTime(Regulation.RunningTime rule) {
    return measured(facts -> {
      Duration credits =
          rule.withCredits()
              ? Duration.ZERO
              : examined.sheet().creditsLength().orElse(Duration.ZERO);
      Duration time = facts.runningTime().minus(credits);
      String counted = rule.withCredits() ? "with" : "without";
      if (time.isNegative()) {
        return Verdict.notMet("credits-longer", credits, facts.runningTime());
      }
      if (rule.max().isPresent() && time.compareTo(rule.max().get()) > 0) {
        return Verdict.notMet("too-long", time, rule.max().get(), counted);
      }
      if (rule.min().isPresent() && time.compareTo(rule.min().get()) < 0) {
        return Verdict.notMet("too-short", time, rule.min().get(), counted);
      }
      return Verdict.met("runs", time, counted);
    });
  }

  private Verdict aiShare(Regulation.AiShare rule) {
    return examined
        .sheet()
        .aiShare()
        .map(share ->
            share >= rule.minPercent()
                ? Verdict.met("ai-share", share)
                : Verdict.notMet("ai-share-too-small", share, rule.minPercent()))
        .orElseGet(() -> Verdict.missing("ai-share-missing"));
  }

  private Verdict toolsNamed() {
    List<String> tools = examined.sheet().tools();
    return tools.isEmpty()
        ? Verdict.missing("tools-missing")
        : Verdict.met("tools-named", tools.size());
  }

  private Verdict entriesPerPerson(Regulation.EntriesPerPerson rule) {
    int others = rule.perSection() ? examined.othersInSection() : examined.othersInEdition();
    String where = rule.perSection() ? "section" : "edition";
    return others < rule.max()
        ? Verdict.met("place-left", others + 1, rule.max(), where)
        : Verdict.notMet("no-place-left", others, rule.max(), where);
  }

  private Verdict pictureSize(Regulation.PictureSize rule) {
    return measured(facts -> {
      int longer = Math.max(facts.width(), facts.height());
      int shorter = Math.min(facts.width(), facts.height());
      String size = facts.width() + " × " + facts.height();
      return longer >= rule.minWidth() && shorter >= rule.minHeight()
          ? Verdict.met("picture", size)
          : Verdict.notMet("picture-too-small", size, rule.minWidth() + " × " + rule.minHeight());
    });
  }

  private Verdict soundTrack() {
    return measured(
        facts -> facts.sound() ? Verdict.met("sound-track") : Verdict.notMet("no-sound-track"));
  }

  private Verdict subtitledIn(Regulation.SubtitledIn rule) {
    List<String> spoken = examined.sheet().spokenLanguages();
    if (spoken.isEmpty()) {
      return Verdict.missing("spoken-missing");
    }
    if (spoken.equals(List.of(NO_WORDS))) {
      return Verdict.met("no-words");
    }
    Set<String> wanted = primary(rule.languages().stream());
    if (primary(spoken.stream()).stream().anyMatch(wanted::contains)) {
      return Verdict.met("speaks-it");
    }
    if (primary(subtitles()).stream().anyMatch(wanted::contains)) {
      return Verdict.met("subtitled");
    }
    return Verdict.notMet("not-subtitled", languages(rule.languages()));
  }

  private Stream<String> subtitles() {
    Stream<String> inFile =
        examined.film().stream()
            .flatMap(film ->
                film instanceof Inspected.Measured(var facts, _)
                    ? facts.subtitles().stream()
                    : Stream.empty());
    return Stream.concat(examined.sheet().subtitleLanguages().stream(), inFile);
  }

  private Verdict completedSince(Regulation.CompletedSince rule) {
    return examined
        .sheet()
        .completed()
        .map(day ->
            day.isBefore(rule.day())
                ? Verdict.notMet("too-old", day, rule.day())
                : Verdict.met("completed", day))
        .orElseGet(() -> Verdict.missing("completed-missing"));
  }

  private Verdict teamSize(Regulation.TeamSize rule) {
    return examined
        .sheet()
        .teamSize()
        .map(size ->
            size <= rule.max()
                ? Verdict.met("team", size)
                : Verdict.notMet("team-too-large", size, rule.max()))
        .orElseGet(() -> Verdict.missing("team-missing"));
  }

  private Verdict leastAge(Regulation.LeastAge rule) {
    return examined
        .sheet()
        .entrantBorn()
        .map(born -> {
          int age = Period.between(born, examined.lastDay()).getYears();
          return age >= rule.years()
              ? Verdict.met("age", age)
              : Verdict.notMet("too-young", age, rule.years());
        })
        .orElseGet(() -> Verdict.missing("born-missing"));
  }

  private Verdict noMinors() {
    return examined
        .sheet()
        .depictsMinors()
        .map(depicts -> depicts ? Verdict.notMet("minors") : Verdict.met("no-minors"))
        .orElseGet(() -> Verdict.missing("minors-missing"));
  }

  private Verdict budgetWithin(Regulation.BudgetWithin rule) {
    return examined
        .sheet()
        .budget()
        .map(budget ->
            budget <= rule.amount()
                ? Verdict.met("budget", budget, rule.currency())
                : Verdict.notMet("budget-too-high", budget, rule.amount(), rule.currency()))
        .orElseGet(() -> Verdict.missing("budget-missing", rule.currency()));
  }

  private Verdict productionPlan(Regulation.ProductionPlan rule) {
    int words = WordCount.of(examined.sheet().productionPlan());
    if (words == 0) {
      return Verdict.missing("plan-missing", rule.minWords());
    }
    return words >= rule.minWords()
        ? Verdict.met("plan", words)
        : Verdict.notMet("plan-too-short", words, rule.minWords());
  }

  private Verdict countriesOnly(Regulation.CountriesOnly rule) {
    List<String> countries = examined.sheet().countries();
    if (countries.isEmpty()) {
      return Verdict.missing("countries-missing");
    }
    return countries.stream().anyMatch(rule.countries()::contains)
        ? Verdict.met("country", countries(countries))
        : Verdict.notMet("other-countries", countries(countries));
  }

  private Verdict filmDeposited() {
    if (examined.film().isEmpty()) {
      return Verdict.missing("film-missing");
    }
    return measured(facts -> Verdict.met("film-readable", facts.runningTime()));
  }

  /// Asks what was measured, if it was.
  private Verdict measured(Function<Inspected.Facts, Verdict> question) {
    if (examined.film().isEmpty()) {
      return examined.filmAsked() ? Verdict.missing("not-uploaded") : Verdict.met("no-film-asked");
    }
    return switch (examined.film().get()) {
      case Inspected.Waiting() -> Verdict.pending("waiting");
      case Inspected.Running _ -> Verdict.pending("measuring");
      case Inspected.Measured(var facts, _) -> question.apply(facts);
      case Inspected.Unreadable _ -> Verdict.notMet("unreadable");
      case Inspected.NeedsAPerson() -> Verdict.pending("needs-a-person");
    };
  }

  private static Set<String> primary(Stream<String> tags) {
    return tags.map(tag -> Locale.forLanguageTag(tag).getLanguage()).collect(Collectors.toSet());
  }

  private static List<Locale> languages(Set<String> tags) {
    return tags.stream().sorted().map(Locale::forLanguageTag).toList();
  }

  private static List<Locale> countries(List<String> codes) {
    return codes.stream().map(code -> Locale.of("", code)).toList();
  }
}
