package org.palmares.festival.inspection;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Inspected.Facts;
import org.palmares.festival.inspection.Inspected.Finding;
import org.palmares.festival.inspection.Inspected.Level;
import org.palmares.festival.inspection.Inspected.Stretch;
import org.palmares.festival.inspection.Reading.Sighting;
import org.palmares.film.Film;
import org.palmares.film.Subtitles;
import org.palmares.film.delivery.Outcome;

/// Turns the film library's report into what the festival says of a copy.
final class Wordings {
  /// Kinds of findings whose value is a word of the library, not a figure.
  private static final Set<String> NAMED = Set.of("NOT_A_FILM", "NO_PICTURE", "READER_FAILED");

  /// What somebody should look at or listen to before the film is shown; the rest is good to know.
  private static final Set<String> TO_CHECK =
      Set.of(
          "flashes",
          "red_flashes",
          "colour_bars",
          "dropout",
          "channel_missing",
          "anti_phase",
          "clipping",
          "tone");

  /// How many moments of one kind are told.
  private static final int MOST = 50;

  private Wordings() {}

  /// A finding as it is kept: told anew, in today's words, whenever it is read. `at` is when in the
  /// film it is seen or heard; nothing where it is about the whole.
  record Kept(Level level, String kind, List<String> values, Optional<List<Stretch>> at) {}

  static List<Kept> kept(Collection<org.palmares.film.Finding> findings) {
    return kept(findings, List.of());
  }

  /// All that was found, the worst first: what is so of the whole film, then what is so at some of
  /// its moments.
  static List<Kept> kept(
      Collection<org.palmares.film.Finding> findings, Collection<Reading.Sighting> sightings) {
    Stream<Kept> whole =
        findings.stream()
            .map(finding ->
                new Kept(
                    Level.valueOf(finding.level().name()),
                    finding.kind().name(),
                    List.copyOf(finding.values().values()),
                    Optional.empty()));
    Stream<Kept> moments =
        sightings.stream()
            .collect(Collectors.groupingBy(Sighting::kind, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(kind -> seen(kind.getKey(), kind.getValue()));
    return Stream.concat(whole, moments).sorted(Comparator.comparing(Kept::level)).toList();
  }

  private static Kept seen(String kind, List<Sighting> sightings) {
    String figure =
        sightings.stream()
            .flatMap(s -> s.figure().stream())
            .max(Comparator.comparingDouble(Math::abs))
            .map(Wordings::plain)
            .orElse("");
    return new Kept(
        TO_CHECK.contains(kind) ? Level.WARN : Level.INFO,
        kind,
        List.of(String.valueOf(sightings.size()), figure),
        Optional.of(
            sightings.stream().map(s -> new Stretch(s.from(), s.to())).limit(MOST).toList()));
  }

  private static String plain(double figure) {
    return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }

  /// Whether there are words for it is asked of `known`.
  static Finding told(Kept kept, Predicate<String> known) {
    String key = "inspection.finding." + kept.kind();
    List<Stretch> at = kept.at().orElse(List.of());
    if (!known.test(key)) {
      return new Finding(
          kept.level(), Told.of("inspection.finding.other", kept.kind().replace('_', ' ')), at);
    }
    return new Finding(kept.level(), new Told(key, values(kept)), at);
  }

  /// Of what is seen at moments, how often it is comes first.
  private static List<Object> values(Kept kept) {
    if (kept.at().isPresent()) {
      return List.of(Integer.valueOf(kept.values().getFirst()), kept.values().getLast());
    }
    return kept.values().stream()
        .<Object>map(
            value -> NAMED.contains(kept.kind()) ? Told.of("inspection.what." + value) : value)
        .toList();
  }

  /// What a delivery rule says of the copy.
  static Finding told(Verdicts.Shortcoming said) {
    return new Finding(
        said.outcome() == Outcome.FAIL ? Level.FAIL : Level.WARN, RuleWords.told(said), List.of());
  }

  static Facts facts(Film film) {
    return new Facts(
        film.duration(),
        film.picture().displayWidth(),
        film.picture().displayHeight(),
        film.picture().frameRate().decimal(),
        film.container(),
        film.picture().codec(),
        film.sound().map(sound -> sound.codec()).orElse(""),
        film.sound().isPresent(),
        film.sound().map(sound -> sound.silent()).orElse(false),
        film.subtitles().stream().map(Subtitles::language).flatMap(Optional::stream).toList(),
        "ffmpeg " + film.tools().ffmpeg() + ", " + film.tools().protection().level());
  }
}
