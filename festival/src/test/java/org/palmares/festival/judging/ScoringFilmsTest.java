package org.palmares.festival.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.inspection.Media;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScoringFilmsTest {
  private final JudgingTests judging = new JudgingTests(false);
  private final Entry film = judging.film("The film");
  private final Person mina = judging.juror("Minerva");
  private final Person chen = judging.juror("Chen");

  @Test
  void others_scores_are_hidden_until_ones_own_is_handed_in() {
    judging.assign(2);
    Guest guest = judging.guest(chen);
    judging
        .bean(ScreeningRoom.class)
        .save(
            judging.id(),
            film.id(),
            mina.id(),
            new Marking(Map.of("art", "3", "ai", "9"), java.util.Optional.of("secret-note-4711")));
    judging.bean(ScreeningRoom.class).handIn(judging.id(), film.id(), mina.id());

    for (String path : List.of(page(), scores(), judging.api("/screening-room"))) {
      assertThat(judging.read(guest, path).body())
          .as(path)
          .doesNotContain("Minerva", "secret-note-4711");
    }
    assertThat(judging.read(guest, scores()).body()).contains("\"others\":[]");
    assertThat(judging.read(guest, judging.api("/results")).statusCode()).isEqualTo(404);

    judging.handIn(film, chen, 5, 5);

    assertThat(guest.get(page()).body()).contains("Minerva").doesNotContain("secret-note-4711");
    assertThat(judging.read(guest, scores()).body())
        .contains(
            "\"others\":[{\"juror\":\"Minerva\",\"marks\":{\"ai\":9,\"art\":3},\"total\":5.0}]")
        .doesNotContain("secret-note-4711");
  }

  @Test
  void a_score_that_is_not_handed_in_shows_nobody_elses_and_is_shown_to_nobody() {
    judging.assign(2);
    judging.mark(film, mina, 2, 7);
    judging.handIn(film, chen, 5, 5);
    var room = judging.bean(ScreeningRoom.class);
    assertThat(room.others(judging.id(), film.id(), chen.id())).isEmpty();
    assertThat(room.others(judging.id(), film.id(), mina.id())).isEmpty();
    var forOrganisers =
        judging.bean(Judging.class).scores(judging.id(), film.id(), judging.organiser.id());
    assertThat(forOrganisers.stream().map(Score::marks).toList())
        .containsExactlyInAnyOrder(Map.of(), Map.of("art", 5, "ai", 5));
  }

  @Test
  void marks_sent_twice_are_as_sent_once_and_a_later_one_replaces_an_earlier_one() {
    judging.assign(2);
    Guest guest = judging.guest(mina);
    for (String json :
        List.of(
            "{\"marks\":{\"art\":7}}",
            "{\"marks\":{\"art\":7}}",
            "{\"marks\":{\"ai\":2},\"note\":\"n\"}",
            "{\"marks\":{\"art\":8}}")) {
      assertThat(judging.send(guest, "PUT", scores(), json).statusCode()).isEqualTo(200);
    }
    assertThat(judging.read(guest, scores()).body())
        .contains("\"marks\":{\"ai\":2,\"art\":8},\"note\":\"n\",\"missing\":[]");
  }

  @Test
  void what_is_no_mark_is_refused_in_words_and_nothing_of_it_is_kept() {
    judging.assign(2);
    Guest guest = judging.guest(mina);
    for (String mark : List.of("0", "11", "7.5", "-1", "null", "\"eight\"", "[3]")) {
      var answer =
          judging.send(guest, "PUT", scores(), "{\"marks\":{\"ai\":5,\"art\":" + mark + "}}");
      assertThat(answer.statusCode()).as(mark).isEqualTo(422);
      assertThat(answer.body()).contains("for art is no mark: whole numbers from 1 to 10.");
    }
    var unknown = judging.send(guest, "PUT", scores(), "{\"marks\":{\"beauty\":5}}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("There is no criterion “beauty”; there are: art, ai.");
    assertThat(
            judging
                .send(guest, "PUT", scores(), "{\"note\":\"" + "x".repeat(4001) + "\"}")
                .statusCode())
        .isEqualTo(422);
    assertThat(judging.read(guest, scores()).body()).contains("\"marks\":{},\"note\":\"\"");
  }

  @Test
  void a_score_with_a_criterion_open_is_not_handed_in_and_says_which() {
    judging.assign(2);
    Guest guest = judging.guest(mina);
    judging.send(guest, "PUT", scores(), "{\"marks\":{\"art\":7}}");
    var answer = judging.send(guest, "POST", handIn(), "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("these criteria have no mark yet: Name ai.");
    assertThat(judging.bean(Judging.class).results(judging.id()).get(film.id()).handedIn())
        .isZero();
  }

  @Test
  void what_is_handed_in_stays_as_it_is_and_handing_in_twice_changes_nothing() {
    judging.assign(2);
    Guest guest = judging.guest(mina);
    judging.send(guest, "PUT", scores(), "{\"marks\":{\"art\":7,\"ai\":4}}");
    assertThat(judging.send(guest, "POST", handIn(), "").statusCode()).isEqualTo(200);
    assertThat(judging.send(guest, "POST", handIn(), "").statusCode()).isEqualTo(200);
    assertThat(judging.send(guest, "PUT", scores(), "{\"marks\":{\"art\":7}}").statusCode())
        .isEqualTo(200);
    assertThat(judging.send(guest, "PUT", scores(), "{\"marks\":{\"art\":10}}").statusCode())
        .isEqualTo(409);
    assertThat(judging.bean(Judging.class).results(judging.id()).get(film.id()))
        .isEqualTo(
            new FilmResult(
                film.id(),
                2,
                1,
                OptionalDouble.of(6),
                OptionalDouble.of(6),
                OptionalDouble.empty()));
    assertThat(lines("ScoreHandedIn")).hasSize(1);
    assertThat(lines("ScoreHandedIn").getFirst()).contains("\"art\": 7", "\"ai\": 4");
  }

  @Test
  void marks_that_are_not_handed_in_are_in_no_line_of_the_ledger() {
    judging.assign(2);
    long before = allLines();
    judging.mark(film, mina, 2, 3);
    assertThat(allLines()).isEqualTo(before);
  }

  @Test
  void without_scripts_the_form_keeps_marks_and_hands_in() {
    judging.assign(2);
    Guest guest = judging.guest(mina);
    assertThat(guest.submit(page(), Map.of("mark.art", "8", "action", "save")).statusCode())
        .isEqualTo(303);
    var open = guest.submit(page(), Map.of("mark.art", "9", "action", "hand-in"));
    assertThat(open.statusCode()).isEqualTo(422);
    assertThat(open.body())
        .contains(
            "<a href=\"#criterion-ai\">“Name ai” has no mark yet.</a>", "id=\"criterion-ai\"");
    assertThat(
            guest
                .submit(page(), Map.of("mark.ai", "3", "note", "n", "action", "hand-in"))
                .statusCode())
        .isEqualTo(303);
    assertThat(judging.bean(Judging.class).results(judging.id()).get(film.id()).mean()).hasValue(7);
  }

  @Test
  void two_jurors_who_score_at_once_are_both_kept() {
    judging.assign(2);
    var sent =
        Stream.of(mina, chen)
            .map(juror ->
                CompletableFuture.supplyAsync(
                    () -> judging.handIn(film, juror, juror.equals(mina) ? 10 : 1, 4)))
            .toList();
    sent.forEach(answer -> assertThat(answer.join()).isInstanceOf(Scoring.Kept.class));
    var result = judging.bean(Judging.class).results(judging.id()).get(film.id());
    assertThat(result.handedIn()).isEqualTo(2);
    assertThat(result.mean()).hasValue((8.0 + 2.0) / 2);
    assertThat(result.spread().orElseThrow()).isEqualTo(Math.sqrt(18));
  }

  @Test
  void a_juror_who_was_not_assigned_a_film_finds_nothing_of_it_anywhere() {
    judging.assign(1);
    Person without = judging.films(mina.id()).isEmpty() ? mina : chen;
    Guest guest = judging.guest(without);
    assertThat(guest.get(page()).statusCode()).isEqualTo(404);
    assertThat(judging.read(guest, scores()).statusCode()).isEqualTo(404);
    assertThat(judging.send(guest, "PUT", scores(), "{\"marks\":{\"art\":7}}").statusCode())
        .isEqualTo(404);
    assertThat(judging.send(guest, "POST", handIn(), "").statusCode()).isEqualTo(404);
    assertThat(
            judging
                .send(
                    guest, "POST", judging.api("/screening-room/" + film.id() + "/conflicts"), "{}")
                .statusCode())
        .isEqualTo(404);
    assertThat(guest.get(judging.room() + "/not-an-id").statusCode()).isEqualTo(404);
    assertThat(judging.read(guest, judging.api("/screening-room")).body()).isEqualTo("[]");
    var guard = judging.bean(JurorsMayWatch.class);
    assertThat(
            guard.letsSee(
                java.util.Optional.of(without.id()),
                film.film(),
                org.palmares.festival.inspection.Media.PREVIEW))
        .isFalse();
  }

  @Test
  void a_juror_of_another_edition_finds_nothing_here() {
    judging.assign(2);
    Person elsewhere = new JudgingTests(false).juror("Elsewhere");
    Guest guest = judging.guest(elsewhere);
    assertThat(guest.get(page()).statusCode()).isEqualTo(404);
    assertThat(judging.read(guest, scores()).statusCode()).isEqualTo(404);
  }

  @Test
  void organisers_see_mean_median_and_spread_of_every_film() {
    judging.assign(2);
    judging.handIn(film, mina, 10, 10);
    judging.handIn(film, chen, 7, 7);
    Guest organiser = judging.guest(judging.organiser);
    String list = organiser.get("/e/" + judging.id() + "/judging?sort=spread").body();
    assertThat(list)
        .contains(
            "<td class=\"num\">8.50</td><td class=\"num\">8.50</td><td class=\"num\">2.12</td>");
    assertThat(organiser.get("/e/" + judging.id() + "/judging/" + film.id()).body())
        .contains("Minerva", "Chen");
    assertThat(judging.read(organiser, judging.api("/results")).body()).contains("\"mean\":8.5");
  }

  @Test
  void whoever_has_not_declared_their_conflicts_neither_watches_nor_scores() {
    Person hasty = judging.entries.person("Hasty", judging.organiser.language());
    judging.seat(hasty);
    judging.assign(3);
    Guest guest = judging.guest(hasty);
    var guard = judging.bean(JurorsMayWatch.class);
    assertThat(judging.films(hasty.id())).isEqualTo(List.of(film.id()));
    assertThat(guard.letsSee(Optional.of(hasty.id()), film.film(), Media.PREVIEW)).isFalse();
    var saved = judging.send(guest, "PUT", scores(), "{\"marks\":{\"art\":7,\"ai\":7}}");
    assertThat(saved.statusCode()).isEqualTo(409);
    assertThat(saved.body()).contains("Look through the list of films once");
    assertThat(judging.send(guest, "POST", handIn(), "").statusCode()).isEqualTo(409);
    assertThat(guest.get(page()).statusCode()).isEqualTo(303);

    judging.bean(Conflicts.class).confirm(judging.id(), hasty.id());

    assertThat(guard.letsSee(Optional.of(hasty.id()), film.film(), Media.PREVIEW)).isTrue();
    assertThat(
            judging.send(guest, "PUT", scores(), "{\"marks\":{\"art\":7,\"ai\":7}}").statusCode())
        .isEqualTo(200);
    assertThat(judging.send(guest, "POST", handIn(), "").statusCode()).isEqualTo(200);
  }

  @Test
  void an_organiser_on_the_jury_sees_nobodys_marks_before_handing_in() {
    judging.seat(judging.organiser);
    judging.bean(Conflicts.class).confirm(judging.id(), judging.organiser.id());
    judging.assign(3);
    judging.handIn(film, mina, 9, 9);
    Guest organiser = judging.guest(judging.organiser);
    String list = "/e/" + judging.id() + "/judging";
    String one = list + "/" + film.id();
    String ledger = judging.api("/ledger");
    for (String path : List.of(list, one, ledger, judging.api("/results"))) {
      assertThat(judging.read(organiser, path).body())
          .as(path)
          .doesNotContain("9.00", "<td class=\"num\">9</td>", "\\\"art\\\": 9", "\"mean\":9.0");
    }
    assertThat(organiser.get(one).body()).contains("You score this film too");

    judging.handIn(film, judging.organiser, 5, 5);

    assertThat(organiser.get(list).body()).contains("7.00");
    assertThat(organiser.get(one).body()).contains("<td class=\"num\">9</td>");
    assertThat(judging.read(organiser, ledger).body()).contains("\\\"art\\\": 9");
  }

  @Test
  void a_film_that_turns_out_ineligible_waits_for_no_scores() {
    judging.assign(2);
    judging
        .bean(Entries.class)
        .overrule(film.id(), false, "Not made with AI.", judging.organiser.id());
    assertThat(judging.bean(Judging.class).results(judging.id())).isEmpty();
    assertThat(judging.bean(Judging.class).loads(judging.id())).isEmpty();
    assertThat(judging.films(mina.id())).isEmpty();
  }

  @Test
  void marks_do_not_outlive_the_film_they_were_given_for() {
    judging.assign(2);
    judging.handIn(film, mina, 9, 9);
    judging.mark(film, chen, 2, 2);
    var copy = judging.entries.deposit(film.film(), film.entrant());
    judging.entries.measured(copy, Duration.ofMinutes(2));
    assertThat(judging.bean(Judging.class).results(judging.id())).isEmpty();
    judging.assign(2);
    var room = judging.bean(ScreeningRoom.class);
    for (Person juror : List.of(mina, chen)) {
      Score anew = room.score(judging.id(), film.id(), juror.id());
      assertThat(anew.marks()).isEmpty();
      assertThat(anew.sheet().handedIn()).isEmpty();
    }
    judging.handIn(film, mina, 4, 4);
    assertThat(judging.bean(Judging.class).results(judging.id()).get(film.id()).mean()).hasValue(4);
  }

  @Test
  void the_whole_jury_is_asked_the_same_criteria_once_somebody_has_marked() {
    judging.assign(2);
    amend(3);
    judging.assign(2);
    assertThat(rules()).containsOnly(2);
    judging.mark(film, mina, 5, 5);
    amend(4);
    judging.film("Another");
    judging.assign(2);
    assertThat(rules()).hasSize(4).containsOnly(2);
  }

  private void amend(int weight) {
    var now = judging.bean(Editions.class).get(judging.id()).regulations();
    var art = now.criteria().getFirst();
    var heavier = new Criterion(art.key(), art.name(), art.meaning(), weight);
    judging
        .bean(Editions.class)
        .amend(
            judging.id(),
            new Regulations(
                now.version(),
                now.sections(),
                now.general(),
                List.of(heavier, now.criteria().getLast()),
                now.terms()),
            "Art weighs more.",
            judging.organiser.id());
  }

  private List<Integer> rules() {
    return judging
        .bean(JdbcClient.class)
        .sql("select rules from judging.sheet where edition = :edition")
        .param("edition", judging.id().value())
        .query(Integer.class)
        .list();
  }

  private String page() {
    return judging.room() + "/" + film.id();
  }

  private String scores() {
    return judging.api("/screening-room/" + film.id() + "/scores");
  }

  private String handIn() {
    return judging.api("/screening-room/" + film.id() + "/hand-in");
  }

  private long allLines() {
    return judging
        .bean(JdbcClient.class)
        .sql("select count(*) from ledger.line where edition = :edition")
        .param("edition", judging.id().value())
        .query(Long.class)
        .single();
  }

  private List<String> lines(String kind) {
    return judging
        .bean(JdbcClient.class)
        .sql("select facts::text from ledger.line where edition = :edition and kind = :kind")
        .param("edition", judging.id().value())
        .param("kind", kind)
        .query(String.class)
        .list();
  }
}
