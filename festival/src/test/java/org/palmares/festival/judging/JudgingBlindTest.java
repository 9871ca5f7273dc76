package org.palmares.festival.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.films.Credit;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.Films;
import org.palmares.festival.people.Person;

class JudgingBlindTest {
  private static final List<String> SECRETS =
      List.of(
          "김미나",
          "Mina Kim",
          "Entrant of",
          "statement-text",
          "biography-text",
          "logline-text",
          "synopsis-text",
          "LoRA by Mina");

  @Test
  void judged_blind_no_answer_has_people_or_their_texts_in_it() {
    var judging = new JudgingTests(true);
    Person juror = judging.juror("Juror");
    Entry film = filmFullOfNames(judging);
    judging.assign(1);
    Guest guest = judging.guest(juror);
    for (String path : paths(judging, film)) {
      var answer = judging.read(guest, path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).contains("The title stays").doesNotContain(SECRETS);
    }
    assertThat(guest.get(judging.room() + "/" + film.id()).body()).contains("Veo 3");
  }

  @Test
  void judged_openly_people_and_texts_are_there() {
    var judging = new JudgingTests(false);
    Person juror = judging.juror("Juror");
    Entry film = filmFullOfNames(judging);
    judging.assign(1);
    String page = judging.guest(juror).get(judging.room() + "/" + film.id()).body();
    assertThat(page).contains("김미나", "statement-text", "biography-text", "synopsis-text");
  }

  private static List<String> paths(JudgingTests judging, Entry film) {
    return List.of(
        judging.room(),
        judging.room() + "/" + film.id(),
        judging.room() + "/conflicts",
        judging.api("/screening-room"),
        judging.api("/screening-room/conflicts"));
  }

  private static Entry filmFullOfNames(JudgingTests judging) {
    Entry film = judging.film("The title stays");
    DataSheet of = EntryTests.sheet("The title stays");
    judging
        .bean(Films.class)
        .save(
            film.film(),
            new DataSheet(
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
                "logline-text by Mina Kim",
                "synopsis-text",
                "statement-text",
                "biography-text",
                of.aiShare(),
                List.of("Veo 3", "LoRA by Mina"),
                of.creditsLength(),
                List.of(new Credit(Credit.Role.DIRECTOR, "김미나", "Mina Kim")),
                of.teamSize(),
                of.entrantBorn(),
                Optional.of(false),
                false,
                false,
                of.budget(),
                of.productionPlan()));
    return film;
  }
}
