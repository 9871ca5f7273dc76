package org.palmares.festival.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// People mistype, bring the wrong file, and some try their luck: each is told in words, and
/// nothing that they write is ever more than text.
class A02_WrongAndWickedInputTest {
  private static final String WICKED =
      "<script>window.hurt = 1</script>\"><img src=x onerror=\"window.hurt = 1\">";

  private final TestHouse house = TestHouse.open();
  private final EntryTests tests = new EntryTests();
  private final Person ana = tests.person("Ana " + WICKED, Language.ENGLISH);

  private Viewer anaAt(Entry draft) {
    return Viewer.signedIn(house, Screen.DESK, ana, "/entries/" + draft.id());
  }

  @Test
  void what_is_wrong_is_named_beside_its_field_and_nothing_is_lost() {
    Edition edition = tests.edition(new Regulation.FilmDeposited());
    Entry draft = tests.draft(edition, ana.id(), "A title");
    try (Viewer viewer = anaAt(draft)) {
      viewer.see("#aiShare").fill("most of it");
      viewer.see("#synopsis").fill("");
      viewer.press("button[formaction$='/submit']");
      assertThat(viewer.see(".error-summary").isVisible()).isTrue();
      assertThat(viewer.see("#aiShare").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(viewer.see("#aiShare").inputValue()).isEqualTo("most of it");
      assertThat(viewer.see("#aiShare-error").innerText()).isNotBlank();
      assertThat(viewer.see("#title").inputValue()).isEqualTo("A title");
      viewer.looksClosely();
      viewer.foundNoFault();
    }
  }

  @Test
  void html_in_names_and_titles_is_text_everywhere() {
    Edition edition = tests.edition();
    Entry entry = tests.received(edition, ana.id(), WICKED);
    Person host = tests.person("Host " + WICKED, Language.ENGLISH);
    house.bean(People.class).give(host.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    String here = "/e/" + edition.id();
    try (Viewer viewer = anaAt(entry);
        Viewer organiser = Viewer.signedIn(house, Screen.DESK, host, here + "/desk")) {
      for (String path :
          List.of(
              "/films",
              "/entries/" + entry.id(),
              "/entries/" + entry.id() + "/receipt",
              "/account")) {
        viewer.open(path);
        staysText(viewer);
      }
      for (String path :
          List.of(
              "/entries", "/entries/" + entry.id(), "/selection", "/awards", "/judging", "/jury")) {
        organiser.open(here + path);
        staysText(organiser);
      }
      assertThat(organiser.text()).isNotBlank();
      viewer.foundNoFault();
      organiser.foundNoFault();
    }
  }

  private static void staysText(Viewer viewer) {
    assertThat(
            viewer
                .page()
                .evaluate(
                    "() => window.hurt === undefined && !document.querySelector('img[src=x]')"))
        .as(viewer.path())
        .isEqualTo(true);
  }

  @Test
  void a_file_that_is_no_film_and_a_film_too_long_are_told_in_words() {
    Edition edition =
        tests.edition(
            new Regulation.FilmDeposited(),
            new Regulation.RunningTime(Optional.empty(), Optional.of(Duration.ofSeconds(2)), true));
    Entry draft = tests.draft(edition, ana.id(), "A title");
    var props = new Props(house);
    try (Viewer viewer = anaAt(draft)) {
      viewer.see("input[type=file]").setInputFiles(props.notAFilm());
      viewer.see(".inspection:has-text('This file cannot be shown')").waitFor(patiently());
      viewer.looksClosely();
      viewer.open("/entries/" + draft.id());
      viewer.see("input[type=file]").setInputFiles(props.film("long-" + edition.id(), 3));
      viewer.see(".inspection video").waitFor(patiently());
      viewer.see("#rulings .verdict[data-state=unmet]").waitFor(patiently());
      assertThat(viewer.see("#rulings .rule[data-state=unmet]:has-text('0:02')").innerText())
          .contains("0:03");
      viewer.looksClosely();
      viewer.foundNoFault();
    }
  }

  private static WaitForOptions patiently() {
    return new WaitForOptions().setTimeout(180_000);
  }
}
