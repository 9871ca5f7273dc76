package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.inspection.Measuring.Figures;
import org.palmares.festival.inspection.Measuring.Shown;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The organisers' table of all inspections of their edition.
class LookingOverInspectionsTest {
  private final TestHouse house = TestHouse.open();
  private final Measuring measuring = new Measuring();
  private final Edition edition = measuring.edition();
  private final Guest office = Guest.signedIn(house, measuring.organiser(edition));
  private final String page = "/e/" + edition.id() + "/inspection";
  private final String api = "/api/editions/" + edition.id() + "/inspection";

  @Test
  void films_are_found_by_what_was_found_in_them() {
    Shown loud = measured("Loud", Figures.usual().loud(-11).found(1, 2));
    Shown quiet = measured("Quiet", Figures.usual().loud(-31).found(0, 1));
    measured("Fine", Figures.usual());
    measuring.film(edition, "Waiting");
    measuring.alike(loud.id(), quiet.id(), 0.8);
    assertThat(titles("")).containsExactly("Loud", "Quiet", "Fine", "Waiting");
    assertThat(titles("?show=fails")).containsExactly("Loud");
    assertThat(titles("?show=warns")).containsExactly("Loud", "Quiet");
    assertThat(titles("?show=duplicates")).containsExactly("Loud", "Quiet");
    assertThat(titles("?measure=loudness&to=-20")).containsExactly("Quiet", "Fine");
    assertThat(titles("?measure=loudness&from=-25&to=-10")).containsExactly("Loud", "Fine");
    assertThat(titles("?q=QUIET")).containsExactly("Quiet");
    assertThat(titles("?section=documentary")).isEmpty();
  }

  @Test
  void they_are_sorted_by_every_figure_and_what_is_not_known_stands_last() {
    measured("B", Figures.usual().loud(-20).lasting(60));
    measured("A", Figures.usual().loud(-30).lasting(90).found(3, 0));
    measuring.film(edition, "C");
    assertThat(titles("?sort=title")).containsExactly("A", "B", "C");
    assertThat(titles("?sort=-title")).containsExactly("C", "B", "A");
    assertThat(titles("?sort=loudness")).containsExactly("A", "B", "C");
    assertThat(titles("?sort=-loudness")).containsExactly("B", "A", "C");
    assertThat(titles("?sort=length")).containsExactly("B", "A", "C");
    assertThat(titles("?sort=-fails")).containsExactly("A", "B", "C");
    assertThat(titles("?sort=-measure&measure=running_time")).containsExactly("A", "B", "C");
    assertThat(titles("?sort=nonsense&page=x&from=y&show=z")).containsExactly("B", "A", "C");
  }

  @Test
  void a_film_says_whom_it_is_like_but_not_its_makers_other_entry() {
    Shown one = measured("One", Figures.usual());
    Shown same = measuring.film(edition, one.entry().entrant(), "The same again");
    measuring.measured(same.id(), Figures.usual());
    Shown other = measured("Other", Figures.usual());
    house
        .bean(LikenessBook.class)
        .keep(one.id(), List.of(), List.of(alike(one, same), alike(one, other)));
    assertThat(counts()).isEqualTo(Map.of("One", 1, "The same again", 0, "Other", 1));
  }

  private static Alike alike(Shown a, Shown b) {
    return new Alike(a.id(), b.id(), 0.9, false, false, 1, List.of(new Alike.Segment(0, 9, 0, 9)));
  }

  @Test
  void what_spreadsheets_take_for_formulas_is_harmless_and_numbers_stay_numbers() {
    measured("=1+1", Figures.usual().loud(-23.4));
    String csv = office.get(page + ".csv?measure=loudness").body();
    assertThat(csv).contains("'=1+1").contains(",-23.4,").endsWith(",-23.400000\r\n");
    assertThat(csv.lines().count()).isEqualTo(2);
  }

  @Test
  void a_new_version_measures_anew_what_it_is_told_to_and_nothing_by_itself() {
    Shown older = measured("Older", Figures.usual().by(0));
    Shown fresh = measured("Fresh", Figures.usual());
    assertThat(titles("?show=older")).containsExactly("Older");
    assertThat(isOrdered(older)).isFalse();
    assertThat(office.get(page).body()).contains("One film was measured by an earlier version");
    assertThat(office.submit(page, page + "/older", Map.of()).statusCode()).isEqualTo(303);
    assertThat(isNoted(older)).isTrue();
    assertThat(isNoted(fresh)).isFalse();
    assertThat(priority(older)).isEqualTo(Short.MIN_VALUE);
    assertThat(office.submit(page, page + "/older", Map.of()).statusCode()).isEqualTo(303);
    String one = "/e/" + edition.id() + "/copies/" + fresh.id() + "/measure-again";
    assertThat(office.submit("/account", one, Map.of()).statusCode()).isEqualTo(303);
    assertThat(isNoted(fresh)).isTrue();
    assertThat(office.submit("/account", one, Map.of()).statusCode()).isEqualTo(409);
    assertThat(house.bean(Inspections.class).get(fresh.id()))
        .isInstanceOf(Inspected.Measured.class);
  }

  @Test
  void an_organiser_of_another_edition_finds_nothing_here() {
    Shown film = measured("Mine", Figures.usual());
    Edition elsewhere = measuring.edition();
    Guest other = Guest.signedIn(house, measuring.organiser(elsewhere));
    assertThat(other.get(page).statusCode()).isEqualTo(404);
    assertThat(other.get(page + ".csv").statusCode()).isEqualTo(404);
    assertThat(other.ask(api).statusCode()).isEqualTo(404);
    String foreign = "/e/" + elsewhere.id() + "/copies/" + film.id() + "/measure-again";
    assertThat(other.submit("/account", foreign, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void two_thousand_films_are_listed_in_a_moment() {
    AccountId maker =
        new org.palmares.festival.entries.EntryTests()
            .person("Many", org.palmares.festival.house.vocabulary.Language.ENGLISH)
            .id();
    new Crowd(house).fill(edition, maker, 2000);
    InspectionDesk desk = house.bean(InspectionDesk.class);
    AccountId who = measuring.organiser(edition).id();
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      long start = System.nanoTime();
      assertThat(desk.list(edition.id(), "loudness", who)).hasSize(2000);
      times.add((System.nanoTime() - start) / 1_000_000);
    }
    times.sort(null);
    System.out.println("Inspections of 2,000 films, ms: " + times);
    assertThat(times.getFirst()).isLessThan(1000);
    assertThat(office.get(page + "?measure=loudness&sort=-loudness&page=20").statusCode())
        .isEqualTo(200);
  }

  private Shown measured(String title, Figures figures) {
    Shown film = measuring.film(edition, title);
    measuring.measured(film.id(), figures);
    return film;
  }

  private List<String> titles(String query) {
    List<String> titles = new ArrayList<>();
    lines(query).forEach(line -> titles.add(line.get("title").stringValue()));
    return titles;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new java.util.HashMap<>();
    lines("")
        .forEach(
            line -> counts.put(line.get("title").stringValue(), line.get("duplicates").asInt()));
    return counts;
  }

  private JsonNode lines(String query) {
    var answer = office.ask(api + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  private boolean isNoted(Shown film) {
    return house.bean(Revisits.class).find(film.id()).isPresent();
  }

  private boolean isOrdered(Shown film) {
    return house
        .bean(JdbcClient.class)
        .sql(
            "select exists (select from jobs.scheduled_tasks where task_instance = ?"
                + " and task_name = 'measuring-again')")
        .param(film.id().toString())
        .query(Boolean.class)
        .single();
  }

  private int priority(Shown film) {
    return house
        .bean(JdbcClient.class)
        .sql("select priority from jobs.scheduled_tasks where task_instance = ? and task_name = ?")
        .params(film.id().toString(), "measuring-again")
        .query(Integer.class)
        .single();
  }
}
