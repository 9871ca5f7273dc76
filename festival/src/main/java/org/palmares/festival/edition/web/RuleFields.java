package org.palmares.festival.edition.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palmares.festival.edition.Allowed;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.house.vocabulary.Told;

/// A list of rules as fields of a form. An empty field is no rule.
final class RuleFields {
  private static final int MOST_PIXELS = 65_535;
  private static final long MOST_MONEY = 1_000_000_000_000_000L;

  private final Sheet sheet;
  private final String row;

  private RuleFields(Sheet sheet, String row) {
    this.sheet = sheet;
    this.row = row;
  }

  /// Fields of the row `section.2.` or `general.`.
  static RuleFields in(Sheet sheet, String row) {
    return new RuleFields(sheet, row);
  }

  void write(List<Regulation> rules) {
    rules.forEach(this::write);
  }

  private void write(Regulation rule) {
    switch (rule) {
      case Regulation.FilmDeposited() -> tick("film-deposited", true);
      case Regulation.RunningTime(var min, var max, var withCredits) -> {
        min.ifPresent(least -> put("running-min", clock(least)));
        max.ifPresent(most -> put("running-max", clock(most)));
        tick("running-credits", withCredits);
      }
      case Regulation.PictureSize(var width, var height) -> {
        put("picture-width", width);
        put("picture-height", height);
      }
      case Regulation.SoundTrack() -> tick("sound-track", true);
      case Regulation.SubtitledIn(var languages) -> put("subtitles", String.join(", ", languages));
      case Regulation.AiShare(var percent) -> put("ai-share", percent);
      case Regulation.ToolsNamed() -> tick("tools-named", true);
      case Regulation.NoMinors() -> tick("no-minors", true);
      case Regulation.CompletedSince(var day) -> put("completed-since", day);
      case Regulation.EntriesPerPerson(var max, var perSection) ->
          put(perSection ? "entries-per-section" : "entries-per-edition", max);
      case Regulation.TeamSize(var max) -> put("team-size", max);
      case Regulation.LeastAge(var years) -> put("least-age", years);
      case Regulation.CountriesOnly(var countries) ->
          put("countries", String.join(", ", countries));
      case Regulation.BudgetWithin(var amount, var currency) -> {
        put("budget-amount", amount);
        put("budget-currency", currency);
      }
      case Regulation.ProductionPlan(var words) -> put("plan-words", words);
    }
  }

  List<Regulation> read() {
    var rules = new ArrayList<Regulation>();
    ticked("film-deposited", new Regulation.FilmDeposited()).ifPresent(rules::add);
    runningTime().ifPresent(rules::add);
    pictureSize().ifPresent(rules::add);
    ticked("sound-track", new Regulation.SoundTrack()).ifPresent(rules::add);
    codes("subtitles", Allowed::isLanguage)
        .map(tags -> new Regulation.SubtitledIn(new TreeSet<>(tags)))
        .ifPresent(rules::add);
    whole("ai-share", 1, 100).map(Regulation.AiShare::new).ifPresent(rules::add);
    ticked("tools-named", new Regulation.ToolsNamed()).ifPresent(rules::add);
    ticked("no-minors", new Regulation.NoMinors()).ifPresent(rules::add);
    sheet.day(row + "completed-since").map(Regulation.CompletedSince::new).ifPresent(rules::add);
    rules.addAll(entriesPerPerson());
    whole("team-size", 1, 10_000).map(Regulation.TeamSize::new).ifPresent(rules::add);
    whole("least-age", 1, 120).map(Regulation.LeastAge::new).ifPresent(rules::add);
    codes("countries", Allowed::isCountry).map(Regulation.CountriesOnly::new).ifPresent(rules::add);
    budget().ifPresent(rules::add);
    whole("plan-words", 1, 100_000).map(Regulation.ProductionPlan::new).ifPresent(rules::add);
    return rules;
  }

  private Optional<Regulation> runningTime() {
    Optional<Duration> min = sheet.clock(row + "running-min");
    Optional<Duration> max = sheet.clock(row + "running-max");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      sheet.refuse(row + "running-max", Told.of("edition.form.longer", Sheet.label("running-max")));
      return Optional.empty();
    }
    return min.isEmpty() && max.isEmpty()
        ? Optional.empty()
        : Optional.of(new Regulation.RunningTime(min, max, sheet.ticked(row + "running-credits")));
  }

  private Optional<Regulation> pictureSize() {
    Optional<Integer> width = whole("picture-width", 1, MOST_PIXELS);
    Optional<Integer> height = whole("picture-height", 1, MOST_PIXELS);
    if (width.isPresent() != height.isPresent()) {
      String missing = width.isPresent() ? "picture-height" : "picture-width";
      sheet.refuse(
          row + missing, Told.of("edition.form.whole", Sheet.label(missing), 1, MOST_PIXELS));
    }
    return width.flatMap(w -> height.map(h -> new Regulation.PictureSize(w, h)));
  }

  private List<Regulation> entriesPerPerson() {
    return Stream.of(
            whole("entries-per-section", 1, 1000)
                .map(max -> (Regulation) new Regulation.EntriesPerPerson(max, true)),
            whole("entries-per-edition", 1, 1000)
                .map(max -> (Regulation) new Regulation.EntriesPerPerson(max, false)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Regulation> budget() {
    Optional<Long> amount = sheet.whole(row + "budget-amount", 1, MOST_MONEY);
    String currency = sheet.at(row + "budget-currency").strip().toUpperCase(Locale.ROOT);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    if (!Allowed.isCurrency(currency)) {
      sheet.refuse(
          row + "budget-currency",
          Told.of("edition.form.currency", Sheet.label("budget-currency")));
      return Optional.empty();
    }
    return Optional.of(new Regulation.BudgetWithin(amount.get(), currency));
  }

  private Optional<List<String>> codes(String name, Predicate<String> known) {
    List<String> codes =
        Arrays.stream(sheet.at(row + name).split("[,\\s]+", -1))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    Optional<String> unknown = codes.stream().filter(known.negate()).findFirst();
    unknown.ifPresent(code ->
        sheet.refuse(row + name, Told.of("edition.form.codes." + name, Sheet.label(name), code)));
    return codes.isEmpty() || unknown.isPresent() ? Optional.empty() : Optional.of(codes);
  }

  private Optional<Integer> whole(String name, int least, int most) {
    return sheet.whole(row + name, least, most).map(Math::toIntExact);
  }

  private Optional<Regulation> ticked(String name, Regulation rule) {
    return sheet.ticked(row + name) ? Optional.of(rule) : Optional.empty();
  }

  private void put(String name, Object value) {
    sheet.write(row + name, value.toString());
  }

  private void tick(String name, boolean ticked) {
    sheet.tick(row + name, ticked);
  }

  private static String clock(Duration time) {
    return time.toHours() > 0
        ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
