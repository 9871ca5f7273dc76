package org.palmares.festival;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which department may ask whom. This is the one place where it stands; a test holds the code to
/// it and draws `docs/modules.md` from it. Everybody may use the vocabulary, and everybody but the
/// vocabulary the site.
final class FloorPlan {
  /// A department, what it is for, and whom it may ask beyond vocabulary and site.
  record Department(String name, String purpose, List<String> mayAsk) {
    String packageName() {
      return "org.palmares.festival." + name;
    }
  }

  static final List<Department> DEPARTMENTS =
      List.of(
          room("house.vocabulary", "the words everybody uses (value types only)"),
          room("house.site", "page frame, who is at the door, menu, languages"),
          room("house.jobs", "work that happens later, once by its effect, retried, with progress"),
          room("house.ledger", "append-only record of every event"),
          room("house.vault", "keeps files unchanged and findable, content-addressed"),
          room(
              "house.letters",
              "writes and posts letters in the reader's language; outbox",
              "house.jobs"),
          room("people", "who takes part, in which role, with which consent", "house.letters"),
          room(
              "edition",
              "one year of a festival: sections, regulations as versioned data, calendar, team",
              "people",
              "house.letters"),
          room("films", "works, credits, copies", "people", "house.vault"),
          room(
              "inspection",
              "measures a copy, says whether it can be shown (library `film`)",
              "edition",
              "films",
              "house.vault",
              "house.jobs"),
          room(
              "entries",
              "a film's way from draft to decision",
              "edition",
              "people",
              "films",
              "inspection",
              "house.letters",
              "house.vault"),
          room(
              "judging",
              "rounds, juries, recusals, scores, deliberation (library `tally`)",
              "edition",
              "people",
              "films",
              "inspection",
              "entries",
              "house.ledger",
              "house.letters"),
          room(
              "programme",
              "the selection, released with all its letters",
              "edition",
              "people",
              "films",
              "inspection",
              "entries",
              "judging",
              "house.letters"),
          room(
              "awards",
              "prizes, citations, the palmarès",
              "edition",
              "people",
              "films",
              "inspection",
              "entries",
              "judging",
              "house.letters"),
          room(
              "demo",
              "a festival to walk through",
              "edition",
              "people",
              "films",
              "inspection",
              "entries",
              "judging",
              "programme",
              "awards",
              "house.vault",
              "house.letters",
              "house.jobs"));

  private FloorPlan() {}

  static Map<String, Department> byName() {
    return DEPARTMENTS.stream()
        .collect(Collectors.toMap(Department::name, d -> d, (a, b) -> a, LinkedHashMap::new));
  }

  private static Department room(String name, String purpose, String... mayAsk) {
    Stream<String> everybody =
        switch (name) {
          case "house.vocabulary" -> Stream.of();
          case "house.site" -> Stream.of("house.vocabulary");
          default -> Stream.of("house.vocabulary", "house.site");
        };
    return new Department(name, purpose, Stream.concat(everybody, Stream.of(mayAsk)).toList());
  }
}
