package org.palmares.festival.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.edition.Template;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.Submission;
import org.palmares.festival.films.Credit;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.judging.Assignments;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.stereotype.Service;

/// An edition with as many entries as a large festival has, made through the front doors.
@Service
public class BenchEdition {
  /// Its address.
  public static final EditionId ID = new EditionId("bench-2026");

  private static final int JURORS = 20;
  private static final String SYNOPSIS = "A light is seen where nobody put one. ".repeat(8);

  private final People people;
  private final Editions editions;
  private final Films films;
  private final Entries entries;
  private final Jury jury;
  private final Conflicts conflicts;
  private final Assignments assignments;
  private final InstantSource clock;

  BenchEdition(
      People people,
      Editions editions,
      Films films,
      Entries entries,
      Jury jury,
      Conflicts conflicts,
      Assignments assignments,
      InstantSource clock) {
    this.people = people;
    this.editions = editions;
    this.films = films;
    this.entries = entries;
    this.jury = jury;
    this.conflicts = conflicts;
    this.assignments = assignments;
    this.clock = clock;
  }

  /// Opens the edition, enters so many films and gives them to jurors.
  public void fill(int number) {
    Person organiser = person("organiser@bench.example");
    Edition edition = editions.open(edition(), organiser.id());
    List<String> sections =
        edition.regulations().sections().stream().map(section -> section.key()).toList();
    for (int i = 0; i < number; i++) {
      enter(edition, sections.get(i % sections.size()), i);
    }
    for (int i = 0; i < JURORS; i++) {
      EmailAddress juror = new EmailAddress("juror-" + i + "@bench.example");
      var seat = jury.invite(ID, juror, "Juror " + i, Language.ENGLISH, organiser.id());
      jury.accept(ID, seat.juror());
      conflicts.confirm(ID, seat.juror());
    }
    assignments.assign(ID, 3, organiser.id());
  }

  /// A link that signs one of the edition's people in.
  public String link(String role) {
    String email =
        switch (role) {
          case "juror" -> "juror-0@bench.example";
          default -> role + "@bench.example";
        };
    return people.signInLink(person(email).id(), "/", Duration.ofHours(1));
  }

  private Person person(String email) {
    return people.join(new EmailAddress(email), "Bench", Language.ENGLISH);
  }

  private Edition edition() {
    Instant now = clock.instant();
    Edition draft =
        Template.FESTIVAL.draft(
            ID,
            Wording.of("Bench Festival", "벤치 영화제"),
            ZoneId.of("Asia/Seoul"),
            now.minus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(1)),
            "bench@bench.example");
    Regulations rules = draft.regulations();
    return draft.with(
        new Regulations(1, rules.sections(), List.of(), rules.criteria(), rules.terms()));
  }

  private void enter(Edition edition, String section, int number) {
    Person entrant = person("film-maker-" + number + "@bench.example");
    Entry entry = entries.begin(EntryId.fresh(), edition.id(), section, entrant.id());
    films.save(entry.film(), sheet(number));
    if (!(entries.submit(entry.id(), entrant.id()) instanceof Submission.Accepted)) {
      throw new IllegalStateException(
          "Entry " + number + " was not received: " + entries.rulings(entry.id()));
    }
  }

  private static DataSheet sheet(int number) {
    return new DataSheet(
        "밤의 온도 " + number,
        "ko",
        "",
        "The Temperature of Night " + number,
        List.of(number % 5 == 0 ? "BR" : "KR"),
        Optional.of(LocalDate.of(2026, 9, 1)),
        Optional.of(DataSheet.Premiere.WORLD),
        List.of(),
        List.of(),
        "",
        "",
        SYNOPSIS,
        "",
        "",
        Optional.of(90),
        List.of("Sora 2"),
        Optional.empty(),
        List.of(new Credit(Credit.Role.DIRECTOR, "강민서", "Kang Minseo")),
        Optional.of(1),
        Optional.of(LocalDate.of(1994, 5, 17)),
        Optional.of(false),
        false,
        false,
        Optional.empty(),
        "");
  }
}
