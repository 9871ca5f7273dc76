package org.palmares.festival.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.people.Person;

class AssigningFilmsTest {
  private final JudgingTests judging = new JudgingTests(false);
  private final Assignments assignments = judging.bean(Assignments.class);
  private final Conflicts conflicts = judging.bean(Conflicts.class);

  @Test
  void films_are_shared_out_evenly_and_conflicts_are_respected() {
    var films = List.of(judging.film("A"), judging.film("B"), judging.film("C"), judging.film("D"));
    var jury = List.of(judging.juror("J1"), judging.juror("J2"), judging.juror("J3"));
    var conflicted = films.get(2).id();
    conflicts.declare(
        judging.id(), jury.get(0).id(), List.of(conflicted), "my student", jury.get(0).id());

    var outcome = assignments.assign(judging.id(), 2, judging.organiser.id());

    assertThat(outcome).isEqualTo(new Assignments.Outcome(8, List.of()));
    assertThat(judging.films(jury.get(0).id())).doesNotContain(conflicted);
    assertThat(judging.bean(Judging.class).loads(judging.id()).values())
        .containsExactlyInAnyOrder(new Load(3, 0), new Load(3, 0), new Load(2, 0));
  }

  @Test
  void assigning_again_moves_nothing_and_fills_up_what_came_new() {
    judging.film("A");
    Person first = judging.juror("J1");
    judging.assign(2);
    assertThat(assignments.shortFilms(judging.id()))
        .hasSize(1)
        .allMatch(Assignments.ShortFilm::stuck);
    var before = judging.films(first.id());
    Person second = judging.juror("J2");
    judging.film("B");
    judging.assign(2);
    assertThat(judging.films(first.id())).containsAll(before).hasSize(2);
    assertThat(judging.films(second.id())).hasSize(2);
    assertThat(assignments.shortFilms(judging.id())).isEmpty();
  }

  @Test
  void nobody_judges_a_film_of_their_own() {
    Person juror = judging.juror("Film-maker on the jury");
    var own = judging.entries.received(judging.edition, juror.id(), "My own");
    judging.assign(1);
    assertThat(judging.films(juror.id())).isEmpty();
    assertThatThrownBy(
            () -> assignments.add(judging.id(), own.id(), juror.id(), judging.organiser.id()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("judging.has-conflict");
  }

  @Test
  void a_film_taken_off_a_juror_by_hand_does_not_come_back_by_itself() {
    var film = judging.film("A");
    Person juror = judging.juror("J1");
    judging.assign(1);
    assignments.remove(judging.id(), film.id(), juror.id(), judging.organiser.id());
    judging.assign(1);
    assertThat(judging.films(juror.id())).isEmpty();
    assignments.add(judging.id(), film.id(), juror.id(), judging.organiser.id());
    assertThat(judging.films(juror.id())).isEqualTo(List.of(film.id()));
  }

  @Test
  void a_conflict_found_out_later_takes_the_film_away_and_the_score_counts_no_longer() {
    var film = judging.film("A");
    Person first = judging.juror("J1");
    Person second = judging.juror("J2");
    judging.assign(2);
    judging.handIn(film, first, 10, 10);
    judging.handIn(film, second, 4, 4);
    assertThat(judging.bean(Judging.class).results(judging.id()).get(film.id()).mean()).hasValue(7);

    conflicts.declare(judging.id(), first.id(), List.of(film.id()), "", first.id());

    assertThat(judging.bean(Judging.class).results(judging.id()).get(film.id()).mean()).hasValue(4);
    assertThat(judging.guest(first).get(judging.room() + "/" + film.id()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_name_that_stands_in_the_credits_is_proposed_to_the_organisers_and_nothing_else() {
    var film = judging.film("A");
    Person juror = judging.juror("J1");
    conflicts.bind(judging.id(), juror.id(), List.of("MINA KIM", "Nobody At All"));
    judging.assign(1);
    assertThat(conflicts.likenesses(judging.id()))
        .isEqualTo(List.of(new Likeness(film.id(), juror.id(), "MINA KIM", "김미나 (Mina Kim)")));
    assertThat(judging.films(juror.id())).isEqualTo(List.of(film.id()));
    conflicts.dismiss(judging.id(), film.id(), juror.id());
    judging.assign(1);
    assertThat(conflicts.likenesses(judging.id())).isEmpty();
  }

  @Test
  void jurors_do_not_all_sit_with_the_same_company() {
    for (int film = 0; film < 12; film++) {
      judging.film("Film " + film);
    }
    var jury =
        List.of(judging.juror("1"), judging.juror("2"), judging.juror("3"), judging.juror("4"));
    judging.assign(2);
    Set<Set<Object>> pairs = new HashSet<>();
    for (var entry : judging.bean(Judging.class).results(judging.id()).keySet()) {
      Set<Object> pair = new HashSet<>();
      jury.stream()
          .filter(j -> judging.films(j.id()).contains(entry))
          .forEach(j -> pair.add(j.id()));
      pairs.add(pair);
    }
    assertThat(pairs.size()).isGreaterThan(2);
  }
}
