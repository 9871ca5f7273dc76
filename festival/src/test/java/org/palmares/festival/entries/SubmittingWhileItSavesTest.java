package org.palmares.festival.entries;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.Person;

class SubmittingWhileItSavesTest {
  private final TestHouse house = TestHouse.open();
  private final EntryTests tests = new EntryTests();
  private final Person mina = tests.person("Mina", Language.ENGLISH);
  private final Entry draft = tests.draft(tests.edition(), mina.id(), "Night");
  private final String path = "/entries/" + draft.id();

  /// The house has saved, and the page has not heard it yet.
  private record Unheard(Route route, APIResponse answer) {
    void hear() {
      route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }
  }

  @Test
  void what_was_typed_last_is_submitted_although_a_saving_is_on_its_way() {
    List<Unheard> unheard = new ArrayList<>();
    try (Viewer viewer = Viewer.signedIn(house, Screen.DESK, mina, path)) {
      Page page = viewer.page();
      page.waitForURL("**" + path);
      page.route("**/draft", route -> unheard.add(new Unheard(route, route.fetch())));
      viewer.see("#title").fill("Night of Paper");
      page.waitForCondition(() -> unheard.size() == 1);
      viewer.see("#title").fill("Night of Glass");
      viewer.see("input[name=terms]").check();
      viewer.press("button[formaction$='/submit']");
      assertThat(viewer.path()).isEqualTo(path);
      unheard.getFirst().hear();
      page.waitForURL("**/receipt");
      viewer.foundNoFault();
    }
    assertThat(house.bean(Films.class).get(draft.film()).sheet().title())
        .isEqualTo("Night of Glass");
  }

  @Test
  void a_draft_finds_its_way_into_another_section_on_a_phone() {
    try (Viewer viewer = Viewer.signedIn(house, Screen.PHONE, mina, path)) {
      viewer.press("details:has(form[action$='/section']) > summary");
      viewer.looksClosely();
      viewer.see("#section").selectOption("documentary");
      viewer.press("form[action$='/section'] button");
      viewer.page().waitForCondition(() -> viewer.text().contains("in the other section now"));
      viewer.looksClosely();
      viewer.foundNoFault();
    }
    assertThat(house.bean(Entries.class).get(draft.id()).section()).isEqualTo("documentary");
  }
}
