package org.palmares.festival.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

class FillingInTheFormTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'=1+1";

  private final TestHouse house = TestHouse.open();
  private final Entries entries = house.bean(Entries.class);
  private final Films films = house.bean(Films.class);
  private final People people = house.bean(People.class);
  private final EntryTests tests = new EntryTests();
  private final Person mina = tests.person("Mina", Language.ENGLISH);

  private Guest signedIn(Person person) {
    Guest guest = Guest.at(house);
    guest.follow(people.signInLink(person.id(), "/films", Duration.ofMinutes(5)));
    return guest;
  }

  private static Map<String, String> fields(int version) {
    Map<String, String> fields = new HashMap<>();
    fields.put("version", String.valueOf(version));
    return fields;
  }

  @Test
  void every_page_of_an_entrant_is_answered_from_beginning_to_receipt() {
    Edition edition = tests.edition(new Regulation.ToolsNamed());
    Guest guest = signedIn(mina);
    String enter = "/e/" + edition.id() + "/enter";
    assertThat(guest.get(enter).statusCode()).isEqualTo(200);
    var begun = guest.submit(enter, Map.of("section", "narrative"));
    assertThat(begun.statusCode()).isEqualTo(303);
    String path = begun.headers().firstValue("Location").orElseThrow();
    assertThat(guest.get(path).statusCode()).isEqualTo(200);
    Entry draft = entries.listOf(mina.id()).getFirst().entry();
    films.save(draft.film(), EntryTests.sheet("Night"));

    var refused = guest.submit(path, path + "/submit", fields(1));
    assertThat(refused.statusCode()).isEqualTo(422);
    Map<String, String> accepted = fields(films.get(draft.film()).version());
    accepted.put("terms", "yes");
    var received = guest.submit(path, path + "/submit", accepted);
    assertThat(received.headers().firstValue("Location")).contains(path + "/receipt");
    assertThat(guest.get(path + "/receipt").statusCode()).isEqualTo(200);
    assertThat(guest.get("/films").statusCode()).isEqualTo(200);
    assertThat(guest.get(path).statusCode()).isEqualTo(200);
    tests.close(edition.id());
    assertThat(guest.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void another_entrant_and_the_organiser_find_nothing_where_a_draft_is() {
    Edition edition = tests.edition();
    Entry draft = tests.draft(edition, mina.id(), "Secret");
    Person organiser = tests.person("Organiser", Language.ENGLISH);
    people.give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    String path = "/entries/" + draft.id();
    for (Guest guest :
        List.of(signedIn(tests.person("Other", Language.ENGLISH)), signedIn(organiser))) {
      assertThat(guest.get(path).statusCode()).isEqualTo(404);
      assertThat(guest.get(path + "/receipt").statusCode()).isEqualTo(404);
      assertThat(guest.get("/api" + path).statusCode()).isEqualTo(404);
      assertThat(guest.get("/api" + path + "/sheet").statusCode()).isEqualTo(404);
      assertThat(guest.get("/e/" + edition.id() + "/entries/" + draft.id()).statusCode())
          .isEqualTo(404);
    }
    assertThat(signedIn(organiser).get("/e/" + edition.id() + "/entries").body())
        .doesNotContain("Secret");
  }

  @Test
  void what_cannot_stand_is_told_by_its_field_and_the_rest_is_saved() {
    Entry draft = tests.draft(tests.edition(), mina.id(), "Night");
    Map<String, String> typed = fields(1);
    typed.put("title", "Night of Paper");
    typed.put("aiShare", "lots");
    typed.put("creditRole", "COMPOSER");
    typed.put("creditName", "Suno v4.5");
    typed.put("creditLatin", "");
    String path = "/entries/" + draft.id();
    var answer = signedIn(mina).submit(path, path, typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Share made with AI: a whole number from 0 to 100; “lots” is none.")
        .contains("“Suno v4.5” is an AI tool, and a role is held by a person.")
        .contains("value=\"lots\"");
    var sheet = films.get(draft.film()).sheet();
    assertThat(sheet.title()).isEqualTo("Night of Paper");
    assertThat(sheet.aiShare()).contains(80);
    assertThat(sheet.credits()).isEmpty();
  }

  @Test
  void submitting_what_was_just_saved_by_itself_is_no_conflict() {
    Entry draft = tests.draft(tests.edition(), mina.id(), "Night");
    String path = "/entries/" + draft.id();
    Map<String, String> typed = fields(1);
    typed.put("title", "Night of Paper");
    typed.put("terms", "yes");
    Guest guest = signedIn(mina);
    assertThat(guest.submit(path, path + "/draft", typed).statusCode()).isEqualTo(200);
    assertThat(guest.submit(path, path + "/submit", typed).headers().firstValue("Location"))
        .contains(path + "/receipt");
    typed.put("title", "Night of Glass");
    assertThat(guest.submit(path, path, typed).statusCode()).isEqualTo(409);
    int version = films.get(draft.film()).version();
    var same = films.get(draft.film()).sheet();
    assertThat(entries.save(draft.id(), same, 0, mina.id())).isEqualTo(new Saving.Kept(version));
  }

  @Test
  void a_draft_is_moved_to_another_section_with_all_that_is_in_it() {
    Entry draft = tests.draft(tests.edition(), mina.id(), "Night");
    String path = "/entries/" + draft.id();
    Guest guest = signedIn(mina);
    assertThat(guest.get(path).body()).contains("Section documentary");
    assertThat(
            guest
                .submit(path, path + "/section", Map.of("section", "documentary"))
                .headers()
                .firstValue("Location"))
        .contains(path);
    assertThat(entries.get(draft.id()).section()).isEqualTo("documentary");
    assertThat(films.get(draft.film()).sheet().title()).isEqualTo("Night");
    assertThat(guest.submit(path, path + "/section", Map.of("section", "nowhere")).statusCode())
        .isEqualTo(422);
    entries.submit(draft.id(), mina.id());
    assertThat(guest.submit(path, path + "/section", Map.of("section", "narrative")).statusCode())
        .isEqualTo(409);
    assertThat(guest.get(path).body()).doesNotContain(path + "/section");
    assertThat(entries.get(draft.id()).section()).isEqualTo("documentary");
  }

  @Test
  void a_sheet_changed_in_another_window_is_not_written_over() {
    Entry draft = tests.draft(tests.edition(), mina.id(), "First window");
    String path = "/entries/" + draft.id();
    Map<String, String> stale = fields(0);
    stale.put("title", "Second window");
    var answer = signedIn(mina).submit(path, path + "/draft", stale);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("data-state=\"conflict\" data-version=\"1\"");
    assertThat(films.get(draft.film()).sheet().title()).isEqualTo("First window");
  }

  @Test
  void html_and_formulas_in_a_title_are_harmless_wherever_it_is_shown() {
    Edition edition = tests.edition();
    Entry entry = tests.received(edition, mina.id(), HOSTILE);
    Person organiser = tests.person("Organiser", Language.KOREAN);
    people.give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    Guest office = signedIn(organiser);
    Guest entrant = signedIn(mina);
    String list = "/e/" + edition.id() + "/entries";
    for (var page :
        List.of(
            entrant.get("/films"),
            entrant.get("/entries/" + entry.id()),
            entrant.get("/entries/" + entry.id() + "/receipt"),
            office.get(list),
            office.get(list + "/" + entry.id()))) {
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<img src=x").contains("&lt;img src=x");
    }
    tests.received(edition, mina.id(), "=HYPERLINK(\"http://x\")");
    assertThat(office.get(list + ".csv").body()).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
  }
}
