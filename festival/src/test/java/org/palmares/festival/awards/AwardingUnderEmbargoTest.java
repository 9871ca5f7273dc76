package org.palmares.festival.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.entries.EntryWithdrawn;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.palmares.festival.programme.Selections;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AwardingUnderEmbargoTest {
  private final TestHouse house = TestHouse.open();
  private final Awards awards = house.bean(Awards.class);
  private final EntryTests festival = new EntryTests();
  private final Edition edition = festival.edition();
  private final Person organiser = festival.person("Orla", Language.ENGLISH);
  private final Instant far = Instant.now().plus(Duration.ofDays(30));
  private final String canary = "Kanarienvogel-" + UUID.randomUUID();
  private final String praise = "Lob-" + UUID.randomUUID();
  private final Entry winner =
      festival.received(edition, festival.person("Anna", Language.ENGLISH).id(), canary);
  private final Entry other =
      festival.received(edition, festival.person("Bora", Language.ENGLISH).id(), "Other");
  private final Prize prize =
      new Prize(
          Wording.of("Grand Prize", "대상"),
          "A laurel",
          Optional.of(new Prize.Money(20_000_000, "KRW")));
  private final AwardId grand = awards.add(edition.id(), prize, far);

  @Test
  void no_public_answer_has_a_byte_of_the_result_before_its_moment() {
    select(winner);
    give(far);
    Guest guest = Guest.at(house);
    for (String path :
        List.of(
            "/e/" + edition.id() + "/palmares",
            "/e/" + edition.id(),
            "/",
            "/api/editions/" + edition.id() + "/palmares",
            "/api/editions/" + edition.id())) {
      var answer = path.startsWith("/api/") ? guest.ask(path) : guest.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body() + answer.headers().map())
          .as(path)
          .doesNotContain(canary)
          .doesNotContain(praise)
          .doesNotContain(winner.id().toString())
          .doesNotContain(winner.film().toString());
    }
  }

  @Test
  void at_its_moment_everybody_reads_it_with_the_figures() {
    select(winner);
    publish();
    String page = Guest.at(house).get("/e/" + edition.id() + "/palmares").body();
    assertThat(page).contains(canary, praise, "Grand Prize", "KRW 20,000,000", "A laurel");
    assertThat(page).contains("2 entries received, 2 eligible, 1 selected.");
    assertThat(awards.palmares(edition.id()).awards()).hasSize(1);
  }

  @Test
  void no_figures_are_public_before_the_answers_are_released() {
    String page = Guest.at(house).get("/e/" + edition.id() + "/palmares").body();
    assertThat(page).doesNotContain("2 entries received");
    assertThat(Guest.at(house).ask("/api/editions/" + edition.id() + "/palmares").body())
        .contains("\"figures\":null");
  }

  @Test
  void a_film_whose_entrant_does_not_know_that_it_is_selected_gets_no_award() {
    assertThatThrownBy(() -> give(far)).isInstanceOf(Refused.class).hasMessageContaining("422");
    select(other);
    assertThatThrownBy(() -> give(far)).isInstanceOf(Refused.class).hasMessageContaining("422");
    assertThatThrownBy(this::publish).isInstanceOf(Refused.class).hasMessageContaining("422");
    assertThat(awards.get(edition.id(), grand).winner()).isEmpty();
  }

  @Test
  void a_past_moment_publishes_only_if_that_is_said() {
    select(winner);
    assertThatThrownBy(() -> give(Instant.now().minusSeconds(60)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("422");
    assertThat(awards.palmares(edition.id()).awards()).isEmpty();
    publish();
    assertThat(awards.palmares(edition.id()).awards()).hasSize(1);
  }

  @Test
  void a_public_award_is_corrected_with_a_reason_and_not_otherwise() {
    select(winner, other);
    publish();
    assertThatThrownBy(() -> give(far)).isInstanceOf(Refused.class).hasMessageContaining("409");
    assertThatThrownBy(() -> awards.remove(edition.id(), grand)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> awards.change(edition.id(), grand, prize, 1))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> correct(" ")).isInstanceOf(Refused.class).hasMessageContaining("422");

    correct("The envelopes were mixed up.");

    String page = Guest.at(house).get("/e/" + edition.id() + "/palmares").body();
    assertThat(page).contains("Other").doesNotContain(canary);
    assertThat(
            house
                .bean(JdbcClient.class)
                .sql(
                    "select facts->>'reason' from ledger.line"
                        + " where edition = :edition and kind = 'AwardCorrected'")
                .param("edition", edition.id().value())
                .query(String.class)
                .list())
        .isEqualTo(List.of("The envelopes were mixed up."));
  }

  @Test
  void a_film_that_is_taken_back_loses_the_award_that_nobody_knows_of() {
    select(winner);
    give(far);
    var withdrawn = new EntryWithdrawn(winner.id(), edition.id(), winner.entrant());
    new TransactionTemplate(house.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status ->
            house
                .bean(ApplicationEventMulticaster.class)
                .multicastEvent(new PayloadApplicationEvent<>(this, withdrawn)));
    assertThat(awards.get(edition.id(), grand).winner()).isEmpty();
  }

  @Test
  void a_film_that_is_not_in_the_festival_any_more_leaves_the_palmares_readable() {
    select(winner);
    publish();
    house
        .bean(JdbcClient.class)
        .sql(
            "update entries.entry set stage = 'WITHDRAWN', withdrawn = now(), decision = null,"
                + " answered = null where id = :id")
        .param("id", winner.id().value())
        .update();
    var page = Guest.at(house).get("/e/" + edition.id() + "/palmares");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain(canary);
  }

  @Test
  void name_prize_and_place_are_changed_while_the_award_is_secret() {
    AwardId second =
        awards.add(edition.id(), new Prize(Wording.of("B", "나"), "", Optional.empty()), far);
    AwardId third =
        awards.add(edition.id(), new Prize(Wording.of("C", "다"), "", Optional.empty()), far);
    var renamed =
        new Prize(Wording.of("Third", "셋"), "Flowers", Optional.of(new Prize.Money(5, "EUR")));
    awards.change(edition.id(), third, renamed, 1);
    assertThat(awards.list(edition.id()).stream().map(Award::id).toList())
        .isEqualTo(List.of(third, grand, second));
    assertThat(awards.list(edition.id()).stream().map(Award::position).toList())
        .isEqualTo(List.of(1, 2, 3));
    assertThat(awards.get(edition.id(), third).what()).isEqualTo(renamed);
    awards.change(edition.id(), third, renamed, 900);
    assertThat(awards.list(edition.id()).stream().map(Award::id).toList())
        .isEqualTo(List.of(grand, second, third));
  }

  @Test
  void the_page_says_whether_what_was_kept_is_secret_or_public() {
    select(winner);
    house.bean(People.class).give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    Guest guest = Guest.signedIn(house, organiser);
    String page = "/e/" + edition.id() + "/awards";
    String form = page + "/" + grand;
    String over = "2020-01-01T10:00";
    var refused =
        guest.submit(page, form, Map.of("winner", winner.id().toString(), "embargo", over));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("tick “Publish now”");
    for (String odd : List.of("300000-01-01T10:00", "+300000-01-01T10:00", "soon", "")) {
      var answer = guest.submit(page, form, Map.of("winner", "", "embargo", odd));
      assertThat(answer.statusCode()).as(odd).isEqualTo(422);
    }
    guest.submit(
        page, form, Map.of("winner", winner.id().toString(), "embargo", over, "publish", "true"));
    assertThat(guest.get(page).body()).contains("Published. Everybody reads it now.");
  }

  @Test
  void what_was_written_stays_in_the_form_that_could_not_be_kept() {
    select(winner, other);
    house.bean(People.class).give(organiser.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    Guest guest = Guest.signedIn(house, organiser);
    String page = "/e/" + edition.id() + "/awards";
    String over = "2020-01-01T10:00";
    String given =
        guest
            .submit(
                page,
                page + "/" + grand,
                Map.of("winner", other.id().toString(), "citation-en", praise, "embargo", over))
            .body();
    assertThat(given)
        .contains("href=\"#embargo-" + grand + "\"", "id=\"embargo-" + grand + "-error\"")
        .contains(praise, "value=\"" + over + "\"")
        .contains("<option value=\"" + other.id() + "\" selected>Other (The English title) · ")
        .contains(other.receipt().orElseThrow() + "</option>");
    assertThat(given).containsOnlyOnce("aria-invalid");
    String added = guest.submit(page, Map.of("prize", "A lyre", "embargo", over)).body();
    assertThat(added)
        .contains("href=\"#name-en\"", "id=\"name-en-error\"")
        .contains("value=\"A lyre\"", "value=\"" + over + "\"");
    assertThat(awards.list(edition.id())).hasSize(1);
  }

  @Test
  void an_award_of_another_edition_is_not_there() {
    Edition elsewhere = festival.edition();
    assertThatThrownBy(() -> awards.remove(elsewhere.id(), grand))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("404");
    assertThat(awards.list(elsewhere.id())).isEmpty();
  }

  /// Selects these films, declines all others, and releases the answers.
  private void select(Entry... films) {
    Selections selections = house.bean(Selections.class);
    festival.close(edition.id());
    for (Entry film : films) {
      selections.decide(edition.id(), film.id(), Optional.of(Decision.SELECTED));
    }
    selections.declineTheRest(edition.id());
    selections.writeLetters(edition.id(), organiser.id());
    selections.release(edition.id(), organiser.id());
    assertThat(house.bean(Entries.class).listSelected(edition.id())).hasSize(films.length);
  }

  private void give(Instant embargo) {
    awards.give(
        edition.id(),
        grand,
        Optional.of(winner.id()),
        Optional.of(Wording.in(Language.ENGLISH, praise)),
        embargo,
        organiser.id());
  }

  private void publish() {
    awards.publish(
        edition.id(),
        grand,
        winner.id(),
        Optional.of(Wording.in(Language.ENGLISH, praise)),
        organiser.id());
  }

  private void correct(String reason) {
    awards.correct(
        edition.id(), grand, Optional.of(other.id()), Optional.empty(), reason, organiser.id());
  }
}
