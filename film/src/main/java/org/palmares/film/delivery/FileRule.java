package org.palmares.film.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palmares.film.delivery.DeliveryFacts.SubtitleFacts.Form;
import org.palmares.film.text.Languages;

/// What is asked of the whole file, and of the subtitles that come with it.
public sealed interface FileRule extends Rule {
  String FILE = "file";
  String SUBTITLES = "subtitles";

  /// In which container the film comes.
  record Container(List<String> allowed, Optional<Outcome> level) implements FileRule {
    public Container {
      allowed = Rule.needed("container", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "container";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      boolean kept = allowed.contains(film.container());
      return List.of(result(FILE, kept, film.container(), Rule.either(allowed)));
    }
  }

  /// How large the file may be, in thousand million bytes.
  record FileSize(double mostGigabytes, Optional<Outcome> level) implements FileRule {
    public FileSize {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "file_size";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      double gigabytes = film.bytes() / 1e9;
      return List.of(
          result(
              FILE,
              gigabytes <= mostGigabytes,
              Rule.number(gigabytes) + " GB",
              "at most " + Rule.number(mostGigabytes) + " GB"));
    }
  }

  /// How long the film may be, in seconds, with its credits or, where these were found, without.
  record RunningTime(
      Optional<Double> least,
      Optional<Double> most,
      Optional<Boolean> withoutCredits,
      Optional<Outcome> level)
      implements FileRule {
    public RunningTime {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "duration";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      double seconds =
          withoutCredits.orElse(false)
              ? film.secondsWithoutCredits().orElse(film.seconds())
              : film.seconds();
      boolean kept = Rule.within(seconds, least, most);
      return List.of(result(FILE, kept, Rule.number(seconds) + " s", Rule.range(least, most, "s")));
    }
  }

  /// How much data a second there may be, in million bits, by the width of the picture: the first
  /// step that is wide enough counts. Measured is the picture, or the file when a file does not
  /// say.
  record BitRate(List<Step> steps, Optional<Outcome> level) implements FileRule {
    /// Holds for pictures up to this width; without a width, for all.
    public record Step(Optional<Integer> width, Optional<Double> least, Optional<Double> most) {}

    public BitRate {
      steps = Rule.needed("bit_rate", "steps", steps);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "bit_rate";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      int width = Math.max(film.picture().displayWidth(), film.picture().displayHeight());
      double megabits = film.picture().bitRate().orElse(film.bitRate()) / 1e6;
      var value = Rule.number(Math.round(megabits * 100) / 100.0) + " Mb/s";
      return steps.stream()
          .filter(it -> it.width().isEmpty() || width <= it.width().get())
          .findFirst()
          .map(it ->
              result(
                  "picture",
                  Rule.within(megabits, it.least(), it.most()),
                  value,
                  Rule.range(it.least(), it.most(), "Mb/s")))
          .map(List::of)
          .orElse(List.of());
    }
  }

  /// With which time code the file begins.
  record StartTimeCode(List<String> allowed, Optional<Outcome> level) implements FileRule {
    public StartTimeCode {
      allowed = Rule.needed("start_time_code", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "start_time_code";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var value = film.timeCode().orElse("none");
      boolean kept = allowed.contains(value.replace(';', ':'));
      return List.of(result(FILE, kept, value, Rule.either(allowed)));
    }
  }

  /// In which languages there must be subtitles, and in which forms they may come; without
  /// languages, in any. ISO 639 codes of two or three letters.
  record Subtitles(List<String> languages, List<Form> forms, Optional<Outcome> level)
      implements FileRule {
    public Subtitles {
      languages = List.copyOf(Optional.ofNullable(languages).orElse(List.of()));
      forms = List.copyOf(Optional.ofNullable(forms).orElse(List.of(Form.values())));
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "subtitles";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var results = new ArrayList<RuleResult>();
      for (var language : languages.isEmpty() ? List.of("any") : languages) {
        var found =
            film.subtitles().stream()
                .filter(it -> forms.contains(it.form()))
                .filter(it ->
                    language.equals("any")
                        || it.language().map(i -> Languages.same(i, language)).orElse(false))
                .findFirst();
        var value =
            found
                .map(it -> it.language().orElse("unnamed") + ", " + form(it.form()))
                .orElse("none");
        results.add(result(SUBTITLES, found.isPresent(), value, limit(language)));
      }
      return results;
    }

    private String limit(String language) {
      var in = language.equals("any") ? "any language" : language;
      return in + ", " + Rule.either(forms.stream().map(Subtitles::form).toList());
    }

    private static String form(Form form) {
      return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// No subtitles in the picture, as far as they were declared.
  record BurntIn(Optional<Outcome> level) implements FileRule {
    public BurntIn {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "burnt_in";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      boolean burnt = film.subtitles().stream().anyMatch(it -> it.form() == Form.BURNT_IN);
      return List.of(
          result(
              SUBTITLES,
              !burnt,
              burnt ? "in the picture" : "none declared in the picture",
              "none in the picture"));
    }
  }
}
