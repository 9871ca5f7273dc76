package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.inspection.Reading.Sighting;
import org.palmares.festival.stories.Props;
import org.palmares.film.Film;
import org.palmares.film.Finding;
import org.palmares.film.Study;
import org.palmares.film.consistency.Recurrence;
import org.palmares.film.sound.SoundFault;

/// Everything that the library finds is told in words, in every language, and when it is.
class TellingWhatWasFoundTest {
  private final TestHouse house = TestHouse.open();
  private final Words words = house.bean(Words.class);

  @Test
  void whatever_can_be_found_has_its_words() {
    Set<String> wordless = new TreeSet<>();
    Stream.concat(Stream.of(Finding.Kind.values()).map(Enum::name), kinds().stream())
        .filter(kind -> !words.knows("inspection.finding." + kind))
        .forEach(wordless::add);
    assertThat(wordless).isEmpty();
  }

  /// What the library sees at moments.
  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>(List.of("flicker"));
    Stream.of(
            org.palmares.film.faults.Fault.Kind.values(),
            SoundFault.Kind.values(),
            Recurrence.Kind.values())
        .flatMap(Stream::of)
        .forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    return kinds;
  }

  @Test
  void what_is_seen_at_moments_is_told_with_how_often_and_when() {
    for (String kind : kinds()) {
      var twice = List.of(sighting(kind, 1), sighting(kind, 5));
      Wordings.Kept kept = Wordings.kept(List.of(), twice).getFirst();
      Inspected.Finding finding = Wordings.told(kept, words::knows);
      assertThat(finding.at())
          .containsExactly(
              new Inspected.Stretch(Duration.ofSeconds(1), Duration.ofSeconds(2)),
              new Inspected.Stretch(Duration.ofSeconds(5), Duration.ofSeconds(6)));
      for (Language language : Language.values()) {
        assertThat(words.say(language, finding.what()))
            .as(kind + " in " + language.tag())
            .contains("2")
            .doesNotContain("{");
      }
    }
  }

  @Test
  void a_kind_that_nobody_has_named_yet_is_told_by_the_librarys_name() {
    Wordings.Kept kept = Wordings.kept(List.of(), List.of(sighting("strange_thing", 1))).getFirst();
    assertThat(words.say(Language.ENGLISH, Wordings.told(kept, words::knows).what()))
        .isEqualTo("Seen or heard in the film: strange thing. Look at these moments.");
  }

  @Test
  void a_real_film_has_measures_with_names_and_units_a_fingerprint_and_the_form_we_expect() {
    Study study =
        house
            .bean(FilmLab.class)
            .inspector()
            .study(new Props(house).film("measured", 320, 180, 5), progress -> {});
    assertThat(study.inspection().schema()).isEqualTo(FilmLibrary.SCHEMA);
    assertThat(study.fingerprint()).isPresent();
    assertThat(FilmLibrary.read(study.fingerprint().orElseThrow().toBytes())).isPresent();
    Reading reading = ReportReader.read((Film) study.inspection());
    assertThat(reading.loudness()).isPresent();
    assertThat(reading.measures()).hasSizeGreaterThan(15);
    List<String> wordless = new ArrayList<>();
    for (Measure measure : reading.measures()) {
      if (!words.knows("inspection.measure." + measure.name())
          || !words.knows("inspection.unit." + measure.unit())) {
        wordless.add(measure.toString());
      }
    }
    assertThat(wordless).isEmpty();
  }

  private static Sighting sighting(String kind, int second) {
    return new Sighting(
        kind, Optional.of(-3.5), Duration.ofSeconds(second), Duration.ofSeconds(second + 1L));
  }
}
