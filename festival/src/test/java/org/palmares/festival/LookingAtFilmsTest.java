package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.awards.Prize;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Copy;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.inspection.Media;
import org.palmares.festival.inspection.MediaGuard;
import org.palmares.festival.judging.Assignments;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.palmares.festival.programme.Selections;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Real copies of films at every stage, and who gets to see what of them.
class LookingAtFilmsTest {
  private static final String ALL = "POSTER STILLS PREVIEW ORIGINAL REPORT";
  private static final String FOR_JURORS = "POSTER STILLS PREVIEW";

  private final TestHouse house = TestHouse.open();
  private final EntryTests festival = new EntryTests();
  private final Edition edition = festival.edition();
  private final Edition elsewhere = festival.edition();
  private final Person entrant = person("Entrant");
  private final Person organiser = wearing(Badge.ORGANISER, edition);
  private final Map<String, Optional<Person>> visitors = new LinkedHashMap<>();
  private final Entry draft = festival.draft(edition, entrant.id(), "Draft");
  private final Entry received = festival.received(edition, entrant.id(), "Received");

  LookingAtFilmsTest() {
    visitors.put("nobody known", Optional.empty());
    visitors.put("stranger", Optional.of(person("Stranger")));
    visitors.put("organiser elsewhere", Optional.of(wearing(Badge.ORGANISER, elsewhere)));
    visitors.put("juror elsewhere", Optional.of(wearing(Badge.JUROR, elsewhere)));
    visitors.put("entrant", Optional.of(entrant));
    visitors.put("organiser", Optional.of(organiser));
    visitors.put("juror", Optional.of(juror("Juror")));
    visitors.put("juror without the film", Optional.of(juror("Other")));
  }

  @Test
  void a_draft_is_its_entrants_alone() {
    deposit(draft);
    assertThat(seen(draft.film())).isEqualTo(table("entrant", ALL));
  }

  @Test
  void a_received_film_is_seen_by_organisers_and_by_the_jurors_who_have_it() {
    Copy copy = deposit(received);
    assign();
    assertThat(seen(received.film()))
        .isEqualTo(table("entrant", ALL, "organiser", ALL, "juror", FOR_JURORS));
    visitors.forEach((who, person) -> {
      Guest guest = person.map(p -> Guest.signedIn(house, p)).orElseGet(() -> Guest.at(house));
      int expected = List.of("entrant", "organiser").contains(who) ? 200 : 404;
      assertThat(guest.get("/media/" + copy.id() + "/inspection").statusCode())
          .as(who)
          .isEqualTo(expected);
      assertThat(guest.ask("/api/copies/" + copy.id() + "/inspection").statusCode())
          .as(who)
          .isEqualTo(expected);
      assertThat(guest.get("/media/" + copy.id() + "/poster.jpg").statusCode())
          .as(who)
          .isEqualTo(404);
    });
  }

  @Test
  void of_a_selected_film_with_a_secret_award_everybody_sees_the_poster_and_nothing_else() {
    deposit(received);
    assign();
    festival.close(edition.id());
    Selections selections = house.bean(Selections.class);
    selections.decide(edition.id(), received.id(), Optional.of(Decision.SELECTED));
    selections.writeLetters(edition.id(), organiser.id());
    Map<String, String> before = seen(received.film());
    assertThat(before).isEqualTo(table("entrant", ALL, "organiser", ALL, "juror", FOR_JURORS));
    selections.release(edition.id(), organiser.id());
    Instant far = Instant.now().plus(Duration.ofDays(3));
    Awards awards = house.bean(Awards.class);
    var grand = new Prize(Wording.of("Grand Prize", "대상"), "", Optional.empty());
    awards.give(
        edition.id(),
        awards.add(edition.id(), grand, far),
        Optional.of(received.id()),
        Optional.empty(),
        far,
        organiser.id());
    Map<String, String> after = new LinkedHashMap<>();
    before.forEach((who, what) -> after.put(who, what.isEmpty() ? "POSTER" : what));
    assertThat(seen(received.film())).isEqualTo(after);
  }

  private Copy deposit(Entry entry) {
    Copy copy = festival.deposit(entry.film(), entry.entrant());
    festival.measured(copy, Duration.ofMinutes(2));
    return copy;
  }

  /// The film goes to the first juror.
  private void assign() {
    house
        .bean(Assignments.class)
        .add(edition.id(), received.id(), visitors.get("juror").orElseThrow().id(), organiser.id());
  }

  private Map<String, String> seen(FilmId film) {
    Collection<MediaGuard> guards =
        house
            .bean(RequestMappingHandlerMapping.class)
            .getApplicationContext()
            .getBeansOfType(MediaGuard.class)
            .values();
    Map<String, String> seen = new LinkedHashMap<>();
    visitors.forEach((who, person) ->
        seen.put(
            who,
            Arrays.stream(Media.values())
                .filter(media ->
                    guards.stream()
                        .anyMatch(guard -> guard.letsSee(person.map(Person::id), film, media)))
                .map(Enum::name)
                .collect(Collectors.joining(" "))));
    return seen;
  }

  /// Who sees what; all others see nothing.
  private Map<String, String> table(String... whoAndWhat) {
    Map<String, String> table = new LinkedHashMap<>();
    visitors.keySet().forEach(who -> table.put(who, ""));
    for (int i = 0; i < whoAndWhat.length; i += 2) {
      table.put(whoAndWhat[i], whoAndWhat[i + 1]);
    }
    return table;
  }

  private Person juror(String name) {
    Person juror = person(name);
    house
        .bean(Jury.class)
        .invite(edition.id(), juror.email(), name, Language.ENGLISH, organiser.id());
    house.bean(Jury.class).accept(edition.id(), juror.id());
    house.bean(Conflicts.class).confirm(edition.id(), juror.id());
    return juror;
  }

  private Person wearing(Badge badge, Edition of) {
    Person person = person(badge.name());
    house.bean(People.class).give(person.id(), of.id(), badge, Optional.empty());
    return person;
  }

  private Person person(String name) {
    return festival.person(name, Language.ENGLISH);
  }
}
