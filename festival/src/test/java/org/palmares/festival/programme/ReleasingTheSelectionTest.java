package org.palmares.festival.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReleasingTheSelectionTest {
  private final TestHouse house = TestHouse.open();
  private final Selections selections = house.bean(Selections.class);
  private final Entries entries = house.bean(Entries.class);
  private final EntryTests festival = new EntryTests();
  private final Edition edition = festival.edition();
  private final Person organiser = festival.person("Orla", Language.ENGLISH);
  private final Person anna = festival.person("Anna", Language.ENGLISH);
  private final Person bora = festival.person("보라", Language.KOREAN);
  private final Entry first = festival.received(edition, anna.id(), "First");
  private final Entry second = festival.received(edition, bora.id(), "Second");

  @BeforeEach
  void the_call_is_closed() {
    festival.close(edition.id());
  }

  @Test
  void nothing_is_released_while_films_can_still_be_entered() {
    reopen();
    decideAll();
    selections.writeLetters(edition.id(), organiser.id());
    assertThat(selections.release(edition.id(), organiser.id()))
        .isInstanceOf(Release.CallNotClosed.class);
    assertThat(entries.get(first.id()).stage()).isInstanceOf(Stage.Submitted.class);
    assertThat(house.bean(Letters.class).waiting(edition.id())).isEqualTo(2);
  }

  @Test
  void an_edition_without_films_says_so() {
    Edition empty = festival.edition();
    house.bean(People.class).give(organiser.id(), empty.id(), Badge.ORGANISER, Optional.empty());
    assertThat(Guest.signedIn(house, organiser).get("/e/" + empty.id() + "/selection").body())
        .contains("No film was received yet.")
        .doesNotContain("Everything is decided.");
  }

  @Test
  void what_comes_after_a_release_is_answered_in_a_round_of_its_own() {
    releaseAll();
    reopen();
    Entry late = festival.received(edition, festival.person("Late", Language.ENGLISH).id(), "Late");
    festival.close(edition.id());
    assertThat(selections.waiting(edition.id())).isEqualTo(new Selections.Waiting(1, 1));
    assertThat(selections.release(edition.id(), organiser.id()))
        .isEqualTo(new Release.Undecided(1));
    selections.decide(edition.id(), late.id(), Optional.of(Decision.SELECTED));
    assertThat(selections.release(edition.id(), organiser.id()))
        .isEqualTo(new Release.LettersOutOfDate());
    selections.writeLetters(edition.id(), organiser.id());
    assertThat(house.bean(Letters.class).waiting(edition.id())).isEqualTo(1);
    assertThat(selections.release(edition.id(), organiser.id())).isEqualTo(new Release.Done(1, 0));
    assertThat(decision(late)).isEqualTo(Decision.SELECTED);
    assertThat(decision(first)).isEqualTo(Decision.SELECTED);
    assertThat(selections.waiting(edition.id())).isEqualTo(new Selections.Waiting(0, 0));
  }

  @Test
  void whoever_takes_a_film_back_after_the_letters_were_written_keeps_a_letter_of_their_own() {
    decideAll();
    selections.writeLetters(edition.id(), organiser.id());
    entries.withdraw(second.id(), bora.id());
    String which = edition.section(second.section(), Language.KOREAN);
    assertThat(subjectsTo(bora))
        .isEqualTo(
            List.of(
                "출품 철회: “Second”, 영화제 "
                    + edition.id()
                    + (" (" + which + " · " + second.receipt().orElseThrow() + ")")));
    selections.writeLetters(edition.id(), organiser.id());
    assertThat(house.bean(Letters.class).waiting(edition.id())).isEqualTo(2);
    assertThat(selections.release(edition.id(), organiser.id())).isEqualTo(new Release.Done(1, 0));
    assertThat(house.bean(Letters.class).waiting(edition.id())).isZero();
  }

  @Test
  void the_selected_films_are_public_once_they_are_released_and_no_others() {
    String page = "/e/" + edition.id() + "/selected";
    String api = "/api/editions/" + edition.id() + "/selected";
    decideAll();
    selections.writeLetters(edition.id(), organiser.id());
    assertThat(Guest.at(house).get(page).body()).doesNotContain("First", "Second");
    assertThat(Guest.at(house).ask(api).body()).isEqualTo("[]");
    selections.release(edition.id(), organiser.id());
    assertThat(Guest.at(house).get(page).body()).contains("First").doesNotContain("Second");
    assertThat(Guest.at(house).ask(api).body())
        .contains("\"title\":\"First\"")
        .doesNotContain("Second");
  }

  @Test
  void the_board_is_a_table_for_spreadsheets_too() {
    decideAll();
    house.bean(People.class).give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    var csv = Guest.signedIn(house, organiser).get("/e/" + edition.id() + "/selection.csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.body().lines().count()).isEqualTo(3);
    assertThat(csv.body())
        .contains(first.id() + ",First,")
        .contains("ELIGIBLE,0,0,,,,SELECTED,no")
        .contains("ELIGIBLE,0,0,,,,NOT_SELECTED,no");
  }

  @Test
  void nothing_is_released_while_an_entry_is_open() {
    selections.decide(edition.id(), first.id(), Optional.of(Decision.SELECTED));
    assertThat(selections.release(edition.id(), organiser.id()))
        .isEqualTo(new Release.Undecided(1));
    assertThat(entries.get(first.id()).stage()).isInstanceOf(Stage.Submitted.class);
  }

  @Test
  void letters_that_say_something_else_than_was_decided_hold_the_release_up() {
    decideAll();
    assertThat(selections.release(edition.id(), organiser.id()))
        .isEqualTo(new Release.LettersOutOfDate());
    selections.writeLetters(edition.id(), organiser.id());
    selections.decide(edition.id(), second.id(), Optional.of(Decision.SELECTED));
    assertThat(selections.release(edition.id(), organiser.id()))
        .isEqualTo(new Release.LettersOutOfDate());
  }

  @Test
  void nobody_sees_a_decision_before_the_release_and_everybody_after_it() {
    Guest annas = Guest.signedIn(house, anna);
    String before = annas.get("/entries/" + first.id()).body();
    decideAll();
    selections.writeLetters(edition.id(), organiser.id());
    assertThat(house.bean(Letters.class).waiting(edition.id())).isEqualTo(2);
    assertThat(withoutTokens(annas.get("/entries/" + first.id()).body()))
        .isEqualTo(withoutTokens(before));

    assertThat(selections.release(edition.id(), organiser.id())).isEqualTo(new Release.Done(1, 1));

    assertThat(house.bean(Letters.class).waiting(edition.id())).isZero();
    assertThat(decision(first)).isEqualTo(Decision.SELECTED);
    assertThat(decision(second)).isEqualTo(Decision.NOT_SELECTED);
    assertThat(entries.figures(edition.id()).all().selected()).isEqualTo(1);
  }

  @Test
  void a_released_selection_is_not_changed_any_more() {
    decideAll();
    selections.writeLetters(edition.id(), organiser.id());
    selections.release(edition.id(), organiser.id());
    assertThatThrownBy(
            () -> selections.decide(edition.id(), first.id(), Optional.of(Decision.NOT_SELECTED)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("409");
    assertThatThrownBy(() -> selections.release(edition.id(), organiser.id()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void an_ineligible_film_cannot_be_selected_and_is_answered_without_being_decided() {
    entries.overrule(second.id(), false, "Not made with AI at all.", organiser.id());
    assertThatThrownBy(
            () -> selections.decide(edition.id(), second.id(), Optional.of(Decision.SELECTED)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("422");
    selections.decide(edition.id(), first.id(), Optional.of(Decision.SELECTED));
    selections.writeLetters(edition.id(), organiser.id());
    assertThat(selections.release(edition.id(), organiser.id())).isEqualTo(new Release.Done(1, 1));
  }

  private void reopen() {
    house
        .bean(JdbcClient.class)
        .sql("update edition.edition set deadline = now() + interval '1 hour' where id = :id")
        .param("id", edition.id().value())
        .update();
  }

  private void releaseAll() {
    decideAll();
    selections.writeLetters(edition.id(), organiser.id());
    assertThat(selections.release(edition.id(), organiser.id())).isEqualTo(new Release.Done(1, 1));
  }

  private List<String> subjectsTo(Person reader) {
    return house
        .bean(JdbcClient.class)
        .sql(
            "select subject from letters.letter where recipient = :reader and purpose = :purpose"
                + " and edition = :edition")
        .param("reader", reader.email().value())
        .param("purpose", Entries.ANSWER)
        .param("edition", edition.id().value())
        .query(String.class)
        .list();
  }

  private void decideAll() {
    selections.decide(edition.id(), first.id(), Optional.of(Decision.SELECTED));
    selections.decide(edition.id(), second.id(), Optional.of(Decision.NOT_SELECTED));
  }

  private Decision decision(Entry entry) {
    return switch (entries.get(entry.id()).stage()) {
      case Stage.Answered(_, var decision, _) -> decision;
      case Stage.Draft _, Stage.Submitted _, Stage.Withdrawn _ ->
          throw new AssertionError(entry + " has no answer");
    };
  }

  private static String withoutTokens(String page) {
    return page.replaceAll("(content|value)=\"[A-Za-z0-9_-]{60,}\"", "");
  }
}
