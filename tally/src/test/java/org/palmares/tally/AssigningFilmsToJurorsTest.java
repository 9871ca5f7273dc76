package org.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssigningFilmsToJurorsTest {

  @Test
  void every_film_gets_its_reviews_and_every_juror_the_same_load() {
    var plan = Assignment.of(numbers(12), numbers(6), 3, Set.of(), 7).plan();
    assertThat(plan.reviewers().values()).allSatisfy(jurors -> assertThat(jurors).hasSize(3));
    assertThat(plan.loads().values()).containsOnly(6);
    assertThat(plan.shortages()).isEmpty();
  }

  @Test
  void a_juror_never_gets_a_film_that_is_forbidden_to_them() {
    Set<Pair<Integer, Integer>> forbidden = new HashSet<>();
    for (int film = 0; film < 10; film++) {
      forbidden.add(new Pair<>(film, 0));
    }
    var plan = Assignment.of(numbers(10), numbers(5), 2, forbidden, 1).plan();
    assertThat(plan.loads()).isEqualTo(Map.of(0, 0, 1, 5, 2, 5, 3, 5, 4, 5));
    assertThat(plan.shortages()).isEmpty();
  }

  @Test
  void work_that_was_begun_stays_where_it_is_and_counts_as_load() {
    Set<Pair<Integer, Integer>> kept =
        Set.of(new Pair<>(0, 0), new Pair<>(1, 0), new Pair<>(2, 0), new Pair<>(3, 0));
    var plan =
        new Assignment<>(numbers(6), numbers(3), 2, Integer.MAX_VALUE, Set.of(), kept, 3).plan();
    assertThat(kept)
        .allSatisfy(p -> assertThat(plan.reviewers().get(p.film())).contains(p.juror()));
    assertThat(plan.loads()).isEqualTo(Map.of(0, 4, 1, 4, 2, 4));
  }

  @Test
  void a_film_that_has_more_than_wanted_keeps_it_and_gets_nothing() {
    Set<Pair<Integer, Integer>> kept = Set.of(new Pair<>(0, 0), new Pair<>(0, 1), new Pair<>(0, 2));
    var plan =
        new Assignment<>(numbers(1), numbers(4), 2, Integer.MAX_VALUE, Set.of(), kept, 3).plan();
    assertThat(plan.reviewers()).isEqualTo(Map.of(0, List.of(0, 1, 2)));
    assertThat(plan.shortages()).isEmpty();
  }

  @Test
  void a_film_that_too_few_may_review_is_told_with_how_many_may() {
    var forbidden = Set.of(new Pair<>(1, 0), new Pair<>(1, 1));
    var plan = Assignment.of(numbers(3), numbers(3), 2, forbidden, 1).plan();
    assertThat(plan.shortages())
        .isEqualTo(List.of(new Shortage<>(1, 2, 1, new Shortage.TooFewMay<Integer>(1, 3))));
  }

  @Test
  void when_everybody_is_full_the_shortage_is_shared_and_names_who_is_full() {
    var plan =
        new Assignment<>(
                numbers(4), numbers(3), 3, 3, Set.of(), Set.<Pair<Integer, Integer>>of(), 1)
            .plan();
    assertThat(plan.loads()).isEqualTo(Map.of(0, 3, 1, 3, 2, 3));
    assertThat(plan.shortages())
        .hasSize(3)
        .allSatisfy(shortage -> assertThat(shortage.got()).isEqualTo(2))
        .allSatisfy(
            shortage -> assertThat(shortage.reason()).isInstanceOf(Shortage.JurorsFull.class));
  }

  @Test
  void without_jurors_or_without_films_there_is_a_plan_all_the_same() {
    assertThat(Assignment.of(numbers(2), numbers(0), 3, Set.of(), 1).plan().shortages()).hasSize(2);
    assertThat(Assignment.of(numbers(0), numbers(2), 3, Set.of(), 1).plan().loads())
        .isEqualTo(Map.of(0, 0, 1, 0));
  }

  @Test
  void the_same_task_gives_the_same_plan_and_another_seed_another_one() {
    var forbidden = Set.of(new Pair<>(3, 1), new Pair<>(4, 4), new Pair<>(9, 0));
    var plan = Assignment.of(numbers(40), numbers(8), 3, forbidden, 5).plan();
    assertThat(Assignment.of(numbers(40), numbers(8), 3, forbidden, 5).plan()).isEqualTo(plan);
    assertThat(Assignment.of(numbers(40), numbers(8), 3, forbidden, 6).plan()).isNotEqualTo(plan);
  }

  @Test
  void what_cannot_be_is_refused_with_the_value() {
    assertThatThrownBy(() -> Assignment.of(numbers(2), numbers(2), 0, Set.of(), 1))
        .hasMessage("0 reviews per film, at most 2147483647 per juror: at least 1 and 0");
    assertThatThrownBy(() -> Assignment.of(List.of("a", "a"), numbers(2), 1, Set.of(), 1).plan())
        .hasMessage("The film a is there twice");
    var pair = Set.of(new Pair<>(0, 0));
    assertThatThrownBy(() -> new Assignment<>(numbers(1), numbers(1), 1, 1, pair, pair, 1))
        .hasMessage("Pair[film=0, juror=0] is to be kept and forbidden");
    var strange = Set.of(new Pair<>(0, 9));
    assertThatThrownBy(
            () -> new Assignment<>(numbers(1), numbers(1), 1, 1, Set.of(), strange, 1).plan())
        .hasMessage("9 is in a kept pair, but not in the task");
  }

  /// 600 seeded little tasks of every kind, each compared with the best of all plans there are.
  @Test
  void no_plan_that_there_is_would_be_better() {
    var chance = new SplittableRandom(20260701);
    for (int round = 0; round < 600; round++) {
      var task = task(chance);
      assertThat(worth(task, sets(task.plan())))
          .as("round %d: %s", round, task)
          .isEqualTo(bestOfAll(task));
    }
  }

  @Test
  void a_large_festival_is_planned_evenly() {
    var chance = new SplittableRandom(3);
    Set<Pair<Integer, Integer>> forbidden = new HashSet<>();
    while (forbidden.size() < 4_000) {
      forbidden.add(new Pair<>(chance.nextInt(2_067), chance.nextInt(100)));
    }
    var plan = Assignment.of(numbers(2_067), numbers(100), 3, forbidden, 11).plan();
    assertThat(plan.shortages()).isEmpty();
    assertThat(plan.loads().values().stream().mapToInt(i -> i).sum()).isEqualTo(6_201);
    assertThat(Set.copyOf(plan.loads().values())).isEqualTo(Set.of(62, 63));
    plan.reviewers()
        .forEach((film, jurors) ->
            assertThat(jurors)
                .hasSize(3)
                .noneMatch(juror -> forbidden.contains(new Pair<>(film, juror))));
  }

  private static Assignment<Integer, Integer> task(SplittableRandom chance) {
    int films = 1 + chance.nextInt(4);
    int jurors = 1 + chance.nextInt(4);
    double conflicts = chance.nextDouble() * 0.6;
    Set<Pair<Integer, Integer>> forbidden = new HashSet<>();
    Set<Pair<Integer, Integer>> kept = new HashSet<>();
    for (int film = 0; film < films; film++) {
      for (int juror = 0; juror < jurors; juror++) {
        if (chance.nextDouble() < conflicts) {
          forbidden.add(new Pair<>(film, juror));
        } else if (chance.nextDouble() < 0.15) {
          kept.add(new Pair<>(film, juror));
        }
      }
    }
    int most = chance.nextBoolean() ? Integer.MAX_VALUE : 1 + chance.nextInt(3);
    return new Assignment<>(
        numbers(films),
        numbers(jurors),
        1 + chance.nextInt(3),
        most,
        forbidden,
        kept,
        chance.nextLong());
  }

  private static int[] sets(Assignment.Plan<Integer, Integer> plan) {
    return plan.reviewers().values().stream()
        .mapToInt(jurors -> jurors.stream().mapToInt(juror -> 1 << juror).sum())
        .toArray();
  }

  private static List<Long> bestOfAll(Assignment<Integer, Integer> task) {
    List<List<Long>> all = new ArrayList<>();
    tryAll(task, new int[task.films().size()], 0, all);
    return Collections.min(all, (a, b) -> Arrays.compare(array(a), array(b)));
  }

  private static void tryAll(
      Assignment<Integer, Integer> task, int[] sets, int film, List<List<Long>> all) {
    if (film == sets.length) {
      if (isAllowed(task, sets)) {
        all.add(worth(task, sets));
      }
      return;
    }
    for (int set = 0; set < 1 << task.jurors().size(); set++) {
      sets[film] = set;
      tryAll(task, sets, film + 1, all);
    }
  }

  private static boolean isAllowed(Assignment<Integer, Integer> task, int[] sets) {
    for (int film = 0; film < sets.length; film++) {
      int keptHere = 0;
      for (int juror = 0; juror < task.jurors().size(); juror++) {
        boolean has = (sets[film] >> juror & 1) == 1;
        boolean keep = task.kept().contains(new Pair<>(film, juror));
        keptHere += keep ? 1 : 0;
        if ((keep && !has) || (has && task.forbidden().contains(new Pair<>(film, juror)))) {
          return false;
        }
      }
      if (Integer.bitCount(sets[film]) > Math.max(task.reviews(), keptHere)) {
        return false;
      }
    }
    return IntStream.range(0, task.jurors().size())
        .allMatch(juror ->
            load(sets, juror)
                <= Math.max(
                    task.most(),
                    task.kept().stream().filter(pair -> pair.juror() == juror).count()));
  }

  /// Missing reviews (the k-th of a film counts k), squares of loads, chance numbers.
  private static List<Long> worth(Assignment<Integer, Integer> task, int[] sets) {
    long missing = 0;
    long chances = 0;
    for (int film = 0; film < sets.length; film++) {
      long missed = Math.max(0, task.reviews() - Integer.bitCount(sets[film]));
      missing += missed * (missed + 1) / 2;
      for (int juror = 0; juror < task.jurors().size(); juror++) {
        chances += (sets[film] >> juror & 1) == 1 ? ReviewFlow.chance(task.seed(), film, juror) : 0;
      }
    }
    long squares =
        IntStream.range(0, task.jurors().size())
            .mapToLong(juror -> load(sets, juror) * load(sets, juror))
            .sum();
    return List.of(missing, squares, chances);
  }

  private static long load(int[] sets, int juror) {
    return Arrays.stream(sets).filter(set -> (set >> juror & 1) == 1).count();
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(n -> n).toArray();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
