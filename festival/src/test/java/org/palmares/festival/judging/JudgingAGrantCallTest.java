package org.palmares.festival.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.Films;
import org.palmares.festival.people.Person;

class JudgingAGrantCallTest {
  private static final String PLAN =
      "First the script, written by Kim.\nThen MINA draws it; 김미나가 감독합니다. Forty days.";

  @Test
  void jurors_read_plan_and_budget_and_no_player_promises_a_film_that_nobody_asked_for() {
    String page = page(new JudgingTests(false));
    assertThat(page)
        .contains("First the script, written by Kim.", "김미나가 감독합니다", "48,000,000", "Director")
        .doesNotContain("The film cannot be shown yet", "<video");
  }

  @Test
  void judged_blind_the_plan_names_nobody() {
    assertThat(page(new JudgingTests(true)))
        .contains("First the script, written by ███.", "Then ███ draws it; ███ 감독합니다. Forty days.")
        .contains("48,000,000")
        .doesNotContain("김미나", "MINA", "Kim");
  }

  private static String page(JudgingTests judging) {
    Person juror = judging.juror("Juror");
    Entry project = judging.film("A project");
    judging.bean(Films.class).save(project.film(), withPlan(EntryTests.sheet("A project")));
    judging.assign(1);
    return judging.guest(juror).get(judging.room() + "/" + project.id()).body();
  }

  private static DataSheet withPlan(DataSheet of) {
    return new DataSheet(
        of.title(),
        of.titleLanguage(),
        of.romanisedTitle(),
        of.englishTitle(),
        of.countries(),
        of.completed(),
        of.premiere(),
        of.spokenLanguages(),
        of.subtitleLanguages(),
        of.genres(),
        of.logline(),
        of.synopsis(),
        of.statement(),
        of.biography(),
        of.aiShare(),
        List.of(),
        of.creditsLength(),
        of.credits(),
        of.teamSize(),
        of.entrantBorn(),
        of.depictsMinors(),
        false,
        false,
        Optional.of(48_000_000L),
        PLAN);
  }
}
