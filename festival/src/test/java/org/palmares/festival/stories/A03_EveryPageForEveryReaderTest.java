package org.palmares.festival.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.browser.Screen;
import org.palmares.festival.browser.Viewer;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;

/// Every page fits a phone and keeps nobody out: in English, in Korean, and written from right to
/// left.
class A03_EveryPageForEveryReaderTest {
  private final TestHouse house = TestHouse.open();
  private final EntryTests tests = new EntryTests();
  private final Edition edition = tests.edition();
  private final Person person = everybody();
  private final Entry draft = tests.draft(edition, person.id(), "밤의 온도");
  private final Entry received =
      tests.received(edition, person.id(), "Donaudampfschifffahrtsgesellschaftskapitänsmütze");

  /// One who is host, organiser, juror and film-maker, and so is let in everywhere.
  private Person everybody() {
    Person all = tests.person("Mina Park", Language.ENGLISH);
    var people = house.bean(People.class);
    people.makeHost(all.id());
    people.give(all.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    var jury = house.bean(Jury.class);
    jury.invite(edition.id(), all.email(), all.name(), all.language(), all.id());
    jury.accept(edition.id(), all.id());
    house.bean(Conflicts.class).confirm(edition.id(), all.id());
    return all;
  }

  private List<String> pages() {
    String here = "/e/" + edition.id();
    var pages = new ArrayList<String>(List.of("/", "/account", "/films", "/editions/new", here));
    for (String door :
        List.of(
            "enter",
            "desk",
            "entries",
            "entries/" + received.id(),
            "inspection",
            "inspection/duplicates",
            "inspection/measures",
            "inspection/delivery?start=projection",
            "jury",
            "judging",
            "selection",
            "outbox",
            "awards",
            "settings",
            "ledger",
            "palmares",
            "screening-room",
            "screening-room/conflicts")) {
      pages.add(here + "/" + door);
    }
    pages.add("/entries/" + draft.id());
    pages.add("/entries/" + received.id());
    pages.add("/entries/" + received.id() + "/receipt");
    return pages;
  }

  @Test
  void in_english_korean_and_from_right_to_left() {
    try (Viewer viewer = Viewer.signedIn(house, Screen.PHONE, person, "/films")) {
      for (String page : pages()) {
        for (Language language : Language.values()) {
          viewer.open(page + (page.contains("?") ? "&" : "?") + "lang=" + language.tag());
          viewer.looksClosely();
        }
        viewer.page().evaluate("() => { document.documentElement.dir = 'rtl'; }");
        viewer.looksAtTheWidth();
      }
      viewer.foundNoFault();
    }
  }
}
