package org.palmares.festival.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubmittingAnEntryTest {
  private final TestHouse house = TestHouse.open();
  private final Entries entries = house.bean(Entries.class);
  private final Films films = house.bean(Films.class);
  private final EntryTests tests = new EntryTests();
  private final Person mina = tests.person("Mina", Language.KOREAN);

  private static Regulation atMostAMinute() {
    return new Regulation.RunningTime(Optional.empty(), Optional.of(Duration.ofMinutes(1)), true);
  }

  @Test
  void a_form_sent_twice_begins_one_draft() {
    Edition edition = tests.edition();
    EntryId id = EntryId.fresh();
    Entry first = entries.begin(id, edition.id(), "narrative", mina.id());
    assertThat(entries.begin(id, edition.id(), "narrative", mina.id())).isEqualTo(first);
    assertThat(entries.listOf(mina.id())).extracting(EntryCard::entry).containsExactly(first);
    assertThat(entries.list(edition.id())).isEmpty();
  }

  @Test
  void an_entry_is_received_with_one_receipt_however_often_it_is_submitted() {
    Edition edition = tests.edition();
    Entry draft = tests.draft(edition, mina.id(), "밤의 온도");
    Entry received = accepted(entries.submit(draft.id(), mina.id()));
    assertThat(entries.submit(draft.id(), mina.id())).isEqualTo(new Submission.Accepted(received));
    String number = edition.id().value().toUpperCase(java.util.Locale.ROOT) + "-00001";
    assertThat(entries.receipts(draft.id()))
        .extracting(Receipt::number, Receipt::issue, Receipt::rules)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(number, 1, 1));
    assertThat(entries.list(edition.id()))
        .containsExactly(entries.card(edition.id(), draft.id()))
        .extracting(EntryCard::eligibility)
        .containsExactly(Eligibility.ELIGIBLE);
    assertThat(lettersAbout(draft.id() + "/1"))
        .containsExactly("접수 완료: “밤의 온도”, 영화제 " + edition.id());
  }

  @Test
  void a_film_too_long_and_too_late_is_told_both() {
    Edition edition = tests.edition(atMostAMinute(), new Regulation.FilmDeposited());
    Entry draft = tests.draft(edition, mina.id(), "Long");
    tests.measured(tests.deposit(draft.film(), mina.id()), Duration.ofMinutes(2));
    tests.close(edition.id());
    var refused = (Submission.Refused) entries.submit(draft.id(), mina.id());
    assertThat(refused.shortcomings())
        .extracting(ruling -> ruling.why().key())
        .containsExactly("entries.why.call-closed", "entries.why.too-long");
  }

  @Test
  void a_good_film_too_late_finds_the_call_closed() {
    Edition edition = tests.edition();
    Entry draft = tests.draft(edition, mina.id(), "Late");
    tests.close(edition.id());
    assertThat(entries.submit(draft.id(), mina.id())).isEqualTo(new Submission.Closed());
    assertThat(entries.get(draft.id()).stage()).isEqualTo(new Stage.Draft());
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    Edition edition = tests.edition(new Regulation.ToolsNamed(), new Regulation.FilmDeposited());
    Entry draft = entries.begin(EntryId.fresh(), edition.id(), "narrative", mina.id());
    var refused = (Submission.Refused) entries.submit(draft.id(), mina.id());
    assertThat(refused.shortcomings())
        .extracting(ruling -> ruling.why().key())
        .containsExactly(
            "entries.why.film-missing",
            "entries.why.tools-missing",
            "entries.why.title-missing",
            "entries.why.title-language-missing",
            "entries.why.countries-missing",
            "entries.why.director-missing",
            "entries.why.synopsis-missing");
  }

  @Test
  void two_entries_submitted_at_once_do_not_pass_the_limit() throws Exception {
    Edition edition = tests.edition(new Regulation.EntriesPerPerson(1, true));
    List<EntryId> drafts = new java.util.ArrayList<>();
    for (int i = 0; i < 6; i++) {
      drafts.add(tests.draft(edition, mina.id(), "Film " + i).id());
    }
    try (var people = Executors.newFixedThreadPool(6)) {
      List<Callable<Submission>> all =
          drafts.stream()
              .map(id -> (Callable<Submission>) () -> entries.submit(id, mina.id()))
              .toList();
      for (var answer : people.invokeAll(all)) {
        assertThat(answer.get()).isNotInstanceOf(Submission.Closed.class);
      }
    }
    assertThat(entries.list(edition.id())).hasSize(1);
  }

  @Test
  void nobody_submits_withdraws_or_saves_what_is_somebody_elses() {
    Entry draft = tests.draft(tests.edition(), mina.id(), "Mine");
    Person other = tests.person("Other", Language.ENGLISH);
    assertThatThrownBy(() -> entries.submit(draft.id(), other.id())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> entries.withdraw(draft.id(), other.id())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> entries.save(draft.id(), EntryTests.sheet("Theirs"), 1, other.id()))
        .isInstanceOf(Refused.class);
    assertThat(films.get(draft.film()).sheet().title()).isEqualTo("Mine");
  }

  @Test
  void drafts_are_nobody_elses_and_leave_no_line_in_the_ledger() {
    Edition edition = tests.edition();
    Entry draft = tests.draft(edition, mina.id(), "Secret");
    assertThatThrownBy(() -> entries.card(edition.id(), draft.id())).isInstanceOf(Refused.class);
    assertThat(ledgerOf(draft)).isEmpty();
    entries.submit(draft.id(), mina.id());
    assertThat(ledgerOf(draft)).containsExactly("EntrySubmitted", "EligibilityDecided");
  }

  private List<String> ledgerOf(Entry entry) {
    return house
        .bean(JdbcClient.class)
        .sql("select kind from ledger.line where subject = :subject order by number")
        .param("subject", entry.id().toString())
        .query(String.class)
        .list();
  }

  private List<String> lettersAbout(String about) {
    return house
        .bean(JdbcClient.class)
        .sql("select subject from letters.letter where about = :about")
        .param("about", about)
        .query(String.class)
        .list();
  }

  private static Entry accepted(Submission submission) {
    return ((Submission.Accepted) submission).entry();
  }
}
