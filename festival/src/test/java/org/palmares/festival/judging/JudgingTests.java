package org.palmares.festival.judging;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.edition.Section;
import org.palmares.festival.edition.Term;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// What tests of judging need: an edition with two criteria, an organiser, jurors who took their
/// seats, films that were received.
final class JudgingTests {
  private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

  final TestHouse house = TestHouse.open();
  final EntryTests entries = new EntryTests();
  final Edition edition;
  final Person organiser;

  JudgingTests(boolean blind) {
    organiser = entries.person("Orla Organiser", Language.ENGLISH);
    Instant now = Instant.now();
    edition =
        house
            .bean(Editions.class)
            .open(
                new Edition(
                    new EditionId(TestHouse.unique("jury")),
                    Wording.of("Festival", "영화제"),
                    Wording.of("Come.", "오세요."),
                    ZoneId.of("Asia/Seoul"),
                    now.minus(Duration.ofDays(1)),
                    now.plus(Duration.ofDays(7)),
                    3,
                    blind,
                    "office@example.org",
                    new Regulations(
                        1,
                        List.of(
                            new Section(
                                "narrative",
                                Wording.of("Narrative", "극영화"),
                                Wording.of("", "."),
                                List.of())),
                        List.of(),
                        List.of(criterion("art", 2), criterion("ai", 1)),
                        List.of(
                            new Term(
                                "screening",
                                Wording.of("Screening", "상영"),
                                Wording.of("Once.", "한 번."))))),
                organiser.id());
    house
        .bean(People.class)
        .give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.of(organiser.id()));
  }

  private static Criterion criterion(String key, int weight) {
    return new Criterion(key, Wording.of("Name " + key, "이름 " + key), Wording.of("?", "?"), weight);
  }

  EditionId id() {
    return edition.id();
  }

  /// Somebody on the jury who declared their conflicts.
  Person juror(String name) {
    Person juror = entries.person(name, Language.ENGLISH);
    seat(juror);
    bean(Conflicts.class).confirm(id(), juror.id());
    return juror;
  }

  /// Puts a person on the jury, who has not declared any conflicts yet.
  void seat(Person juror) {
    bean(Jury.class).invite(id(), juror.email(), juror.name(), Language.ENGLISH, organiser.id());
    bean(Jury.class).accept(id(), juror.id());
  }

  /// A received film of somebody.
  Entry film(String title) {
    return entries.received(
        edition, entries.person("Entrant of " + title, Language.ENGLISH).id(), title);
  }

  /// Every film to every juror there is, as long as there are enough.
  void assign(int reviews) {
    bean(Assignments.class).assign(id(), reviews, organiser.id());
  }

  Scoring mark(Entry film, Person juror, int art, int ai) {
    return bean(ScreeningRoom.class)
        .save(
            id(),
            film.id(),
            juror.id(),
            new Marking(
                Map.of("art", Integer.toString(art), "ai", Integer.toString(ai)),
                Optional.empty()));
  }

  Scoring handIn(Entry film, Person juror, int art, int ai) {
    mark(film, juror, art, ai);
    return bean(ScreeningRoom.class).handIn(id(), film.id(), juror.id());
  }

  List<EntryId> films(AccountId juror) {
    return bean(ScreeningRoom.class).list(id(), juror).stream()
        .map(showing -> showing.film().entry())
        .toList();
  }

  <T> T bean(Class<T> type) {
    return house.bean(type);
  }

  Guest guest(Person person) {
    return Guest.signedIn(house, person);
  }

  String room() {
    return "/e/" + id() + "/screening-room";
  }

  String api(String path) {
    return "/api/editions/" + id() + path;
  }

  /// Reads an answer of any kind.
  HttpResponse<String> read(Guest guest, String path) {
    return guest.send(guest.request(path).header("Accept", "*/*"));
  }

  /// Sends JSON as the page's own scripts do.
  HttpResponse<String> send(Guest guest, String method, String path, String json) {
    var token = CSRF.matcher(guest.get("/").body());
    String csrf = token.find() ? token.group(1) : "none";
    return guest.send(
        guest
            .request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-CSRF-TOKEN", csrf)
            .method(method, BodyPublishers.ofString(json)));
  }
}
