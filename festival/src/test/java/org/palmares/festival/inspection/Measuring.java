package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Copy;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.inspection.Inspected.Level;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.palmares.film.delivery.DeliveryFacts;
import org.palmares.film.delivery.Ratio;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What tests of inspections need: received films with figures of the test's choice.
final class Measuring {
  private final TestHouse house = TestHouse.open();
  private final EntryTests festival = new EntryTests();

  /// A received film of somebody new.
  Shown film(Edition edition, String title) {
    return film(edition, festival.person("Maker of " + title, Language.ENGLISH).id(), title);
  }

  /// A received film whose copy nobody measured yet.
  Shown film(Edition edition, AccountId maker, String title) {
    Entry entry = festival.received(edition, maker, title);
    return new Shown(entry, festival.deposit(entry.film(), maker));
  }

  /// Measured, with these figures.
  void measured(CopyId copy, Figures figures) {
    house
        .bean(JdbcClient.class)
        .sql(
            """
            update inspection.run set state = 'MEASURED', findings = '[]', facts = cast(:facts as jsonb)
            where copy = :copy\
            """)
        .param("facts", figures.factsAsJson(house))
        .param("copy", copy.value())
        .update();
    house
        .bean(Results.class)
        .keep(
            copy,
            figures.reading(),
            Optional.of(figures.facts()),
            Optional.of(figures.delivery()),
            figures.levels());
  }

  /// These two show the same seconds.
  void alike(CopyId a, CopyId b, double score) {
    house
        .bean(LikenessBook.class)
        .keep(
            a,
            List.of(),
            List.of(
                new Alike(
                    a, b, score, false, false, 1, List.of(new Alike.Segment(0, 30, 12, 42)))));
  }

  /// An organiser of the edition.
  Person organiser(Edition edition) {
    Person organiser = festival.person("Organiser", Language.ENGLISH);
    house.bean(People.class).give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    return organiser;
  }

  Edition edition() {
    return festival.edition();
  }

  /// A received film and its copy.
  record Shown(Entry entry, Copy copy) {
    CopyId id() {
      return copy.id();
    }
  }

  /// What is measured of a film.
  record Figures(
      Duration length, int width, int height, double loudness, int fails, int warns, int schema) {
    static Figures usual() {
      return new Figures(Duration.ofMinutes(2), 1920, 1080, -23, 0, 0, FilmLibrary.SCHEMA);
    }

    Figures loud(double lufs) {
      return new Figures(length, width, height, lufs, fails, warns, schema);
    }

    Figures found(int toMend, int toCheck) {
      return new Figures(length, width, height, loudness, toMend, toCheck, schema);
    }

    Figures by(int version) {
      return new Figures(length, width, height, loudness, fails, warns, version);
    }

    Figures lasting(int seconds) {
      return new Figures(
          Duration.ofSeconds(seconds), width, height, loudness, fails, warns, schema);
    }

    Inspected.Facts facts() {
      return new Inspected.Facts(
          length, width, height, 24, "mp4", "h264", "aac", true, false, List.of(), "ffmpeg");
    }

    String factsAsJson(TestHouse house) {
      return house.bean(tools.jackson.databind.json.JsonMapper.class).writeValueAsString(facts());
    }

    Reading reading() {
      return new Reading(
          schema,
          "ffmpeg 8, SEALED",
          List.of(
              new Measure("loudness", loudness, "lufs"),
              new Measure("running_time", length.toSeconds(), "seconds")),
          List.of(),
          OptionalDouble.of(loudness));
    }

    DeliveryFacts delivery() {
      return new DeliveryFacts(
          "mp4",
          1_000_000_000,
          length.toSeconds(),
          Optional.empty(),
          20_000_000,
          Optional.empty(),
          new DeliveryFacts.PictureFacts(
              "h264",
              Optional.of("High"),
              width,
              height,
              new Ratio(1, 1),
              new Ratio(24, 1),
              true,
              false,
              Optional.of(8),
              Optional.of("4:2:0"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          List.of(
              new DeliveryFacts.SoundFacts(
                  "aac", 2, 48000, Optional.empty(), Optional.empty(), Optional.empty(), false)),
          List.of(),
          Optional.of(loudness),
          Optional.of(-1.0));
    }

    List<Level> levels() {
      return java.util.stream.Stream.concat(
              java.util.Collections.nCopies(fails, Level.FAIL).stream(),
              java.util.Collections.nCopies(warns, Level.WARN).stream())
          .toList();
    }
  }
}
