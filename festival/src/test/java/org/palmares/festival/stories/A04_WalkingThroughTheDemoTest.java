package org.palmares.festival.stories;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Pictures;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.demo.DemoFestival;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// The demo edition as its visitors meet it; takes the pictures of the documentation. Its films
/// take minutes to make, so it runs only when pictures are wanted.
class A04_WalkingThroughTheDemoTest {
  private static final String HERE = "/e/" + DemoFestival.EDITION;

  @Test
  void every_role_finds_its_pages() {
    assumeTrue(Pictures.wanted(), "Left out: pictures are taken with PALMARES_PICTURES=1");
    TestHouse house = TestHouse.open();
    house.bean(DemoFestival.class).prepare(said -> {});
    for (Screen screen : Screen.values()) {
      try (Viewer viewer = Viewer.at(house, screen)) {
        look(
            viewer,
            Map.of(
                "home",
                "/",
                "call",
                "/e/" + DemoFestival.NEXT,
                "selected",
                HERE + "/selected",
                "palmares",
                HERE + "/palmares"));
      }
      Map<String, String> backstage = new LinkedHashMap<>();
      for (String page :
          new String[] {"desk", "entries", "inspection", "judging", "selection", "awards"}) {
        backstage.put(page, HERE + "/" + page);
      }
      backstage.put("measures", HERE + "/inspection/measures");
      backstage.put("delivery", HERE + "/inspection/delivery");
      lookAs(house, screen, "mina@festival.example", backstage);
      try (Viewer viewer = signedIn(house, screen, "mina@festival.example")) {
        viewer.open(HERE + "/inspection");
        viewer.press("main tbody tr:nth-child(2) .film-title a");
        viewer.see("figure .timeline").scrollIntoViewIfNeeded();
        Pictures.take(viewer, "course");
      }
      lookAs(house, screen, "ana@film.example", Map.of("films", "/films"));
      try (Viewer viewer = signedIn(house, screen, "joan@film.example")) {
        viewer.open("/films");
        viewer.press("main .film-card a");
        viewer.see("#rulings").waitFor();
        Pictures.take(viewer, "form");
      }
      try (Viewer viewer = signedIn(house, screen, "hyejin@jury.example")) {
        viewer.open(HERE + "/screening-room");
        Pictures.take(viewer, "screening-room");
      }
    }
  }

  private static void lookAs(
      TestHouse house, Screen screen, String email, Map<String, String> pages) {
    try (Viewer viewer = signedIn(house, screen, email)) {
      look(viewer, pages);
    }
  }

  private static Viewer signedIn(TestHouse house, Screen screen, String email) {
    Person person = house.bean(People.class).find(new EmailAddress(email)).orElseThrow();
    return Viewer.signedIn(house, screen, person, "/films");
  }

  private static void look(Viewer viewer, Map<String, String> pages) {
    pages.forEach((name, path) -> {
      viewer.open(path);
      viewer.looksClosely();
      Pictures.take(viewer, name);
    });
    viewer.foundNoFault();
  }
}
