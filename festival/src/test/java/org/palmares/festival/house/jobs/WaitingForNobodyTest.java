package org.palmares.festival.house.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.letters.Letter;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitingForNobodyTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestHouse house = TestHouse.open();
  private final Jobs jobs = house.bean(Jobs.class);
  private final Chores chores = house.bean(Chores.class);
  private final JdbcClient database = house.bean(JdbcClient.class);
  private final String subject = TestHouse.unique("chore");

  @Test
  void a_letter_leaves_while_every_worker_is_busy_with_a_film() {
    List<String> busy = List.of(subject + "-1", subject + "-2");
    busy.forEach(chores::hold);
    try {
      busy.forEach(chore -> jobs.order(chores.name(), chore));
      TestHouse.eventually(
          Duration.ofMinutes(2), "both work", () -> busy.stream().allMatch(chores::isBegun));
      house.bean(Letters.class).post(letter());
      TestHouse.eventually(SOON, "the letter is delivered", () -> state().equals("DELIVERED"));
    } finally {
      busy.forEach(chores::release);
    }
  }

  @Test
  void what_was_put_off_is_done_later_and_the_tries_that_were_none_do_not_count() {
    chores.putOff(subject, 5);
    jobs.order(chores.name(), subject);
    TestHouse.eventually(SOON, "it is done", () -> chores.lastTry(subject) > 0);
    assertThat(chores.lastTry(subject)).isEqualTo(1);
  }

  private Letter letter() {
    return new Letter(
        new EmailAddress(subject + "@example.org"),
        Language.ENGLISH,
        "Come in",
        "Come in.",
        Optional.empty(),
        "test.quick",
        subject);
  }

  private String state() {
    return database
        .sql("select state from letters.letter where about = ?")
        .param(subject)
        .query(String.class)
        .single();
  }
}
