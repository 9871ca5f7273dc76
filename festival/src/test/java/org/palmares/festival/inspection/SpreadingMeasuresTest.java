package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.inspection.Measuring.Figures;
import org.palmares.festival.inspection.Measuring.Shown;
import org.palmares.festival.people.Person;

/// How measures are spread over an edition, and where one film stands.
class SpreadingMeasuresTest {
  private final TestHouse house = TestHouse.open();
  private final Measuring measuring = new Measuring();
  private final Edition edition = measuring.edition();
  private final Distributions distributions = house.bean(Distributions.class);

  @Test
  void quartiles_and_bins_are_those_of_the_received_films() {
    for (int seconds = 60; seconds <= 100; seconds += 10) {
      measured("Film of " + seconds, Figures.usual().lasting(seconds));
    }
    Distribution time = named("running_time");
    assertThat(List.of(time.least(), time.lower(), time.median(), time.upper(), time.most()))
        .containsExactly(60.0, 70.0, 80.0, 90.0, 100.0);
    assertThat(time.films()).isEqualTo(5);
    assertThat(time.bins()).hasSize(Distribution.BINS);
    assertThat(time.bins().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    assertThat(time.bins().getFirst()).isEqualTo(1);
    assertThat(time.bins().getLast()).isEqualTo(1);
    assertThat(named("loudness").bins()).as("all the same").containsExactly(5);
  }

  @Test
  void a_film_stands_among_the_others_of_its_edition_alone() {
    measured("Short", Figures.usual().lasting(60));
    Shown film = measured("Middle", Figures.usual().lasting(70));
    measured("Long", Figures.usual().lasting(80));
    Shown elsewhere = measuring.film(measuring.edition(), "Elsewhere");
    measuring.measured(elsewhere.id(), Figures.usual().lasting(10));
    Distribution.Place place =
        distributions.places(edition.id(), film.id()).stream()
            .filter(p -> p.among().name().equals("running_time"))
            .findFirst()
            .orElseThrow();
    assertThat(place.below()).isEqualTo(1);
    assertThat(place.percentBelow()).isEqualTo(50);
    assertThat(place.among().films()).isEqualTo(3);
  }

  @Test
  void organisers_see_them_and_entrants_and_jurors_do_not() {
    var festival = new EntryTests();
    Person maker = festival.person("Maker", Language.ENGLISH);
    Shown film = measuring.film(edition, maker.id(), "Mine");
    measuring.measured(film.id(), Figures.usual());
    Guest office = Guest.signedIn(house, measuring.organiser(edition));
    String page = "/e/" + edition.id() + "/inspection/measures";
    assertThat(office.get(page).body()).contains("Measures describe, they never grade", "<svg");
    assertThat(office.get("/e/" + edition.id() + "/entries/" + film.entry().id()).body())
        .contains("Among the films of the edition", "Running time: ");
    Guest guest = Guest.signedIn(house, maker);
    assertThat(guest.get(page).statusCode()).isEqualTo(404);
    assertThat(guest.get("/entries/" + film.entry().id()).body())
        .doesNotContain("Among the films of the edition", "of the other films have less");
  }

  private Distribution named(String name) {
    return distributions.list(edition.id()).stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Shown measured(String title, Figures figures) {
    Shown film = measuring.film(edition, title);
    measuring.measured(film.id(), figures);
    return film;
  }
}
