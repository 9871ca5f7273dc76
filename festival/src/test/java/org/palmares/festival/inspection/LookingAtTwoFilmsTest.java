package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.ledger.Ledger;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.inspection.Measuring.Figures;
import org.palmares.festival.inspection.Measuring.Shown;
import org.palmares.festival.people.Person;
import org.palmares.festival.stories.Props;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two films that show the same seconds, side by side.
class LookingAtTwoFilmsTest {
  private final TestHouse house = TestHouse.open();
  private final Measuring measuring = new Measuring();
  private final EntryTests festival = new EntryTests();
  private final Edition edition = measuring.edition();
  private final Person organiser = measuring.organiser(edition);
  private final String list = "/e/" + edition.id() + "/inspection/duplicates";

  @Test
  void one_player_takes_the_other_along_to_the_seconds_that_match() {
    CopyId a = inspected("First");
    CopyId b = inspected("Second");
    alike(a, b, new Alike.Segment(0, 3, 2, 5), new Alike.Segment(4, 6, 0, 2));
    try (Viewer viewer = Viewer.signedIn(house, Screen.DESK, organiser, list)) {
      viewer.looksClosely();
      viewer.press("main a[href*='" + a + "/" + b + "'], main a[href*='" + b + "/" + a + "']");
      viewer.open(list + "/" + a + "/" + b);
      viewer
          .page()
          .waitForFunction(
              "() => [...document.querySelectorAll('video')].every(v => v.readyState > 0)");
      viewer.looksClosely();
      viewer.press("[data-segments-table] tbody tr:nth-child(2) button");
      waitForTimes(viewer, 4, 0);
      viewer.press("[data-segments-table] tbody tr:nth-child(1) button");
      waitForTimes(viewer, 0, 2);
      viewer
          .page()
          .evaluate(
              "() => { const v = document.querySelector('video'); v.muted = true; v.play(); }");
      viewer
          .page()
          .waitForFunction(
              "() => { const [a, b] = document.querySelectorAll('video');"
                  + " return !b.paused && a.currentTime > 0.5"
                  + " && Math.abs(b.currentTime - a.currentTime - 2) < 0.5; }");
      viewer.page().evaluate("() => document.querySelector('video').pause()");
      viewer.page().waitForFunction("() => document.querySelectorAll('video')[1].paused");
      viewer.foundNoFault();
    }
    try (Viewer phone = Viewer.signedIn(house, Screen.PHONE, organiser, list + "/" + a + "/" + b)) {
      phone.looksClosely();
      phone.open(list + "?lang=ko");
      phone.looksClosely();
      phone.foundNoFault();
    }
  }

  private static void waitForTimes(Viewer viewer, double first, double second) {
    viewer
        .page()
        .waitForFunction(
            "([x, y]) => { const [a, b] = document.querySelectorAll('video');"
                + " return Math.abs(a.currentTime - x) < 0.2 && Math.abs(b.currentTime - y) < 0.2; }",
            List.of(first, second));
  }

  @Test
  void what_they_are_to_each_other_is_noted_and_remembered() {
    Shown a = measured("First");
    Shown b = measured("Second");
    alike(a.id(), b.id(), new Alike.Segment(0, 30, 12, 42));
    Guest office = Guest.signedIn(house, organiser);
    String page = list + "/" + a.id() + "/" + b.id();
    assertThat(office.get(page).body())
        .contains("0:00–0:30", "0:12–0:42", "These seconds match")
        .doesNotContainIgnoringCase("plagiar");
    assertThat(office.submit(page, page, Map.of("remark", "?")).statusCode()).isEqualTo(422);
    assertThat(
            office
                .submit(page, page, Map.of("word", "OTHER_VERSION", "remark", "A trailer"))
                .statusCode())
        .isEqualTo(303);
    office.submit(page, page, Map.of("word", "OTHER_VERSION", "remark", "A trailer"));
    String turned = list + "/" + b.id() + "/" + a.id();
    assertThat(office.get(turned).body()).contains("Another version", "A trailer");
    assertThat(office.get(list).body()).contains("Another version");
    assertThat(
            house.bean(Ledger.class).list(edition.id(), Long.MAX_VALUE, organiser.id()).stream()
                .filter(line -> line.kind().equals("LikenessNoted")))
        .hasSize(1);
    assertThat(office.get(list + "?least=90").body()).doesNotContain(a.id().toString());
  }

  @Test
  void nobody_reaches_a_pair_by_a_foreign_id() {
    Edition elsewhere = measuring.edition();
    Shown a = measured("Here");
    Shown b = measuring.film(elsewhere, "There");
    measuring.measured(b.id(), Figures.usual());
    alike(a.id(), b.id(), new Alike.Segment(0, 30, 12, 42));
    Guest office = Guest.signedIn(house, organiser);
    assertThat(office.get(list).body())
        .contains("which is not yours to see")
        .doesNotContain("There");
    assertThat(office.get(list + "/" + a.id() + "/" + b.id()).statusCode()).isEqualTo(404);
    assertThat(office.get(list + "/" + b.id() + "/" + a.id()).statusCode()).isEqualTo(404);
    assertThat(office.get(list + "/" + a.id() + "/" + a.id()).statusCode()).isEqualTo(404);
    String api = "/api/editions/" + edition.id() + "/inspection/duplicates";
    assertThat(office.ask(api).body())
        .doesNotContain(b.id().toString(), "There", elsewhere.id().value());
    Guest other = Guest.signedIn(house, measuring.organiser(elsewhere));
    assertThat(other.get(list).statusCode()).isEqualTo(404);
    assertThat(other.ask(api).statusCode()).isEqualTo(404);
  }

  private Shown measured(String title) {
    Shown film = measuring.film(edition, title);
    measuring.measured(film.id(), Figures.usual());
    return film;
  }

  private void alike(CopyId a, CopyId b, Alike.Segment... segments) {
    house
        .bean(LikenessBook.class)
        .keep(a, List.of(), List.of(new Alike(a, b, 0.7, false, true, 1.04, List.of(segments))));
  }

  private boolean isOrdered(CopyId copy) {
    return house
        .bean(JdbcClient.class)
        .sql("select exists (select from jobs.scheduled_tasks where task_instance = ?)")
        .param(copy.toString())
        .query(Boolean.class)
        .single();
  }

  /// A real film, inspected as films are.
  private CopyId inspected(String title) {
    Person maker = festival.person("Maker of " + title, Language.ENGLISH);
    Entry entry = festival.received(edition, maker.id(), title);
    Path film = new Props(house).film("pair " + title + edition.id(), 320, 180, 6);
    Copy copy =
        house
            .bean(Films.class)
            .deposit(
                entry.film(),
                house.bean(Vault.class).take(film),
                "film.mp4",
                Optional.of(maker.id()));
    TestHouse.eventually(
        Duration.ofMinutes(3),
        title + " is inspected",
        () -> house.bean(Inspections.class).get(copy.id()) instanceof Inspected.Measured);
    TestHouse.eventually(
        Duration.ofMinutes(1), "compared with all others", () -> !isOrdered(copy.id()));
    return copy.id();
  }
}
