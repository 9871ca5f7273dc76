package org.palmares.festival.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.DepositRule;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class AfterSubmittingTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestHouse house = TestHouse.open();
  private final Entries entries = house.bean(Entries.class);
  private final Films films = house.bean(Films.class);
  private final EntryTests tests = new EntryTests();
  private final Person mina = tests.person("Mina", Language.KOREAN);
  private final Person ana = tests.person("Ana", Language.ENGLISH);

  private Edition shorts() {
    return tests.edition(
        new Regulation.FilmDeposited(),
        new Regulation.RunningTime(Optional.empty(), Optional.of(Duration.ofMinutes(1)), true));
  }

  private Entry receivedWithFilm(Edition edition) {
    Entry draft = tests.draft(edition, mina.id(), "Film");
    tests.deposit(draft.film(), mina.id());
    return ((Submission.Accepted) entries.submit(draft.id(), mina.id())).entry();
  }

  private List<String> letters(String purpose, Person reader, String state) {
    return house
        .bean(JdbcClient.class)
        .sql(
            "select subject from letters.letter where purpose = :purpose and recipient = :reader"
                + " and (state = 'HELD') = :held")
        .param("purpose", purpose)
        .param("reader", reader.email().value())
        .param("held", state.equals("HELD"))
        .query(String.class)
        .list();
  }

  @Test
  void a_film_that_turns_out_too_long_is_ineligible_and_its_entrant_told_at_once() {
    Edition edition = shorts();
    Entry entry = receivedWithFilm(edition);
    assertThat(entries.card(edition.id(), entry.id()).eligibility()).isEqualTo(Eligibility.OPEN);
    Copy copy = films.get(entry.film()).copy().orElseThrow();
    tests.measured(copy, Duration.ofMinutes(2));
    EntryCard card = entries.card(edition.id(), entry.id());
    assertThat(card.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
    assertThat(card.runningTime()).contains(Duration.ofMinutes(2));
    assertThat(letters("entries.ineligible", mina, "SENT")).hasSize(1);
    entries.overrule(entry.id(), true, "Measured with the leader.", ana.id());
    assertThat(entries.card(edition.id(), entry.id()).eligibility())
        .isEqualTo(Eligibility.ELIGIBLE);
    assertThat(entries.overrulings(entry.id()))
        .extracting(Overruling::reason)
        .containsExactly("Measured with the leader.");
  }

  @Test
  void an_organisers_word_reaches_the_entrant_with_its_reason_each_time() {
    Edition edition = tests.edition();
    Entry entry = tests.received(edition, ana.id(), "Film");
    entries.overrule(entry.id(), false, "It advertises <a car>.", mina.id());
    entries.overrule(entry.id(), true, "It does not, after all.", mina.id());
    assertThat(letters("entries.overruled", ana, "SENT"))
        .containsExactlyInAnyOrder(
            "Not eligible: “Film” at Festival " + edition.id(),
            "Eligible after all: “Film” at Festival " + edition.id());
    entries.overrule(entry.id(), false, "It advertises <a car>.", mina.id());
    tests.close(edition.id());
    assertThat(Guest.signedIn(house, ana).get("/entries/" + entry.id()).body())
        .contains("Not eligible: the organisers decided so.")
        .contains("It advertises &lt;a car&gt;.")
        .doesNotContain("It does not, after all.");
    var told =
        JSON.readTree(Guest.signedIn(house, ana).ask("/api/entries/" + entry.id()).body())
            .get("overruled");
    assertThat(told.get("eligible").asBoolean()).isFalse();
    assertThat(told.get("reason").asString()).isEqualTo("It advertises <a car>.");
  }

  @Test
  void a_replaced_film_ends_what_an_organiser_said_of_the_one_before() {
    Entry entry = receivedWithFilm(shorts());
    entries.overrule(entry.id(), false, "Another film.", ana.id());
    assertThat(entries.standingOverruling(entry.id())).isPresent();
    tests.deposit(entry.film(), mina.id());
    assertThat(entries.standingOverruling(entry.id())).isEmpty();
  }

  @Test
  void after_the_deadline_nobody_is_told_that_they_may_put_it_right() {
    Edition edition = shorts();
    Entry entry = receivedWithFilm(edition);
    tests.close(edition.id());
    tests.measured(films.get(entry.film()).copy().orElseThrow(), Duration.ofMinutes(2));
    String text =
        house
            .bean(JdbcClient.class)
            .sql(
                "select body from letters.letter where purpose = 'entries.ineligible'"
                    + " and about like :entry")
            .param("entry", entry.id() + "%")
            .query(String.class)
            .single();
    assertThat(text).contains("영화를 바꿀 수 없으며").doesNotContain("바꾸실 수 있습니다");
  }

  @Test
  void an_entry_keeps_its_place_when_a_later_version_lets_in_another() {
    Edition edition =
        tests.edition(new Regulation.FilmDeposited(), new Regulation.EntriesPerPerson(1, false));
    Entry first = receivedWithFilm(edition);
    Regulations now = house.bean(Editions.class).get(edition.id()).regulations();
    var two =
        new Regulations(
            1,
            now.sections(),
            List.of(new Regulation.FilmDeposited(), new Regulation.EntriesPerPerson(2, false)),
            now.criteria(),
            now.terms());
    house.bean(Editions.class).amend(edition.id(), two, "More", ana.id());
    Entry second = receivedWithFilm(edition);
    tests.measured(films.get(first.film()).copy().orElseThrow(), Duration.ofSeconds(30));
    tests.measured(films.get(second.film()).copy().orElseThrow(), Duration.ofSeconds(30));
    assertThat(entries.list(edition.id()))
        .extracting(EntryCard::eligibility)
        .containsExactly(Eligibility.ELIGIBLE, Eligibility.ELIGIBLE);
  }

  @Test
  void the_outbox_names_every_kind_of_letter_and_shows_the_festivals_time() {
    Edition edition = shorts();
    Entry entry = receivedWithFilm(edition);
    tests.measured(films.get(entry.film()).copy().orElseThrow(), Duration.ofMinutes(2));
    entries.overrule(entry.id(), true, "Let in.", ana.id());
    house.bean(People.class).give(ana.id(), edition.id(), Badge.ORGANISER, Optional.empty());
    Guest office = Guest.signedIn(house, ana);
    String outbox = office.get("/e/" + edition.id() + "/outbox?side=gone&lang=en").body();
    assertThat(outbox)
        .contains("<option value=\"entries.ineligible\">Not eligible as it is</option>")
        .contains("<option value=\"entries.overruled\">Organisers’ decisions on eligibility")
        .contains("<option value=\"entries.receipt\">Receipts</option>");
    String ledger = office.get("/e/" + edition.id() + "/ledger?lang=en").body();
    assertThat(ledger)
        .contains("Times are those of Asia/Seoul.")
        .contains(" KST</time>")
        .doesNotContain(" UTC</time>");
  }

  @Test
  void a_replaced_film_gets_a_new_issue_of_the_receipt_and_is_looked_at_again() {
    Edition edition = shorts();
    Entry entry = receivedWithFilm(edition);
    tests.measured(films.get(entry.film()).copy().orElseThrow(), Duration.ofSeconds(30));
    Copy next = tests.deposit(entry.film(), mina.id());
    List<Receipt> receipts = entries.receipts(entry.id());
    assertThat(receipts).extracting(Receipt::issue).containsExactly(2, 1);
    assertThat(receipts.getFirst().film()).contains(next.sha256());
    assertThat(receipts.getFirst().number()).isEqualTo(receipts.getLast().number());
    assertThat(entries.card(edition.id(), entry.id()).eligibility()).isEqualTo(Eligibility.OPEN);
    assertThat(films.copies(entry.film())).hasSize(2);
  }

  @Test
  void after_the_deadline_neither_film_nor_sheet_can_be_changed() {
    Edition edition = tests.edition();
    Entry entry = tests.received(edition, mina.id(), "Film");
    DepositRule lock = house.bean(LockedFilm.class);
    assertThat(lock.refuses(entry.film())).isEmpty();
    tests.close(edition.id());
    assertThat(lock.refuses(entry.film())).isPresent();
    int version = films.get(entry.film()).version();
    assertThat(entries.save(entry.id(), EntryTests.sheet("Other"), version, mina.id()))
        .isEqualTo(new Saving.Locked());
  }

  @Test
  void a_received_entry_is_changed_only_into_one_that_the_regulations_allow() {
    Edition edition = tests.edition();
    Entry entry = tests.received(edition, mina.id(), "Film");
    int version = films.get(entry.film()).version();
    assertThat(entries.save(entry.id(), DataSheet.empty(), version, mina.id()))
        .isInstanceOf(Saving.NotAllowed.class);
    assertThat(entries.save(entry.id(), EntryTests.sheet("Better"), version, mina.id()))
        .isEqualTo(new Saving.Kept(version + 1));
    assertThat(entries.receipts(entry.id())).hasSize(2);
  }

  @Test
  void released_answers_reach_everybody_and_none_is_released_before_all_are_decided() {
    Edition edition = tests.edition();
    Entry one = tests.received(edition, mina.id(), "One");
    Entry two = tests.received(edition, ana.id(), "Two");
    Map<EntryId, Decision> decisions = new HashMap<>(Map.of(one.id(), Decision.SELECTED));
    entries.prepareAnswers(edition.id(), decisions, ana.id());
    assertThatThrownBy(() -> entries.releaseAnswers(edition.id(), decisions, ana.id()))
        .isInstanceOf(Refused.class);
    decisions.put(two.id(), Decision.NOT_SELECTED);
    entries.prepareAnswers(edition.id(), decisions, ana.id());
    assertThat(letters(Entries.ANSWER, mina, "HELD")).hasSize(1);
    entries.releaseAnswers(edition.id(), decisions, ana.id());
    entries.releaseAnswers(edition.id(), decisions, ana.id());
    assertThat(letters(Entries.ANSWER, mina, "SENT"))
        .containsExactly(
            "선정 결과: “One”, 영화제 " + edition.id() + which(edition, one, Language.KOREAN));
    assertThat(letters(Entries.ANSWER, ana, "SENT"))
        .containsExactly(
            "Our answer on “Two” at Festival "
                + edition.id()
                + which(edition, two, Language.ENGLISH));
    assertThat(entries.figures(edition.id()).all()).isEqualTo(new Figures.Row("", 2, 2, 1));
    assertThat(entries.figures(edition.id()).countries())
        .containsExactly(new Figures.Row("BR", 2, 2, 1), new Figures.Row("KR", 2, 2, 1));
    assertThatThrownBy(() -> entries.withdraw(one.id(), mina.id())).isInstanceOf(Refused.class);
  }

  private static String which(Edition edition, Entry entry, Language language) {
    return " ("
        + edition.section(entry.section(), language)
        + " · "
        + entry.receipt().orElseThrow()
        + ")";
  }
}
