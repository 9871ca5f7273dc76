package org.palmares.festival.house.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DoingWorkLaterTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final TestHouse house = TestHouse.open();
  private final Jobs jobs = house.bean(Jobs.class);
  private final OddJobs work = house.bean(OddJobs.class);
  private final JdbcClient database = house.bean(JdbcClient.class);
  private final TransactionTemplate transaction =
      new TransactionTemplate(house.bean(PlatformTransactionManager.class));
  private final String subject = TestHouse.unique("lamp");

  @Test
  void what_is_ordered_is_done_once_and_forgotten() {
    order(subject);
    awaitEnd(subject);
    assertThat(work.tries(subject)).isEqualTo(List.of(1));
    assertThat(work.givenUp(subject)).isEmpty();
    assertThat(countedTries(subject)).isEmpty();
  }

  @Test
  void an_order_stands_only_if_its_transaction_does() {
    String undone = TestHouse.unique("undone");
    transaction.executeWithoutResult(status -> {
      order(undone);
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(status -> {
      order(subject);
      assertThat(work.tries(subject)).isEmpty();
    });
    awaitEnd(subject);
    assertThat(isOrdered(undone)).isFalse();
    assertThat(work.tries(undone)).isEmpty();
    assertThat(work.tries(subject)).isEqualTo(List.of(1));
  }

  @Test
  void what_is_ordered_again_while_it_waits_or_is_being_done_is_done_once() {
    var hold = new CountDownLatch(1);
    work.await(subject, hold);
    transaction.executeWithoutResult(status -> {
      order(subject);
      order(subject);
    });
    order(subject);
    TestHouse.eventually(SOON, "it is begun", () -> !work.tries(subject).isEmpty());
    order(subject);
    hold.countDown();
    awaitEnd(subject);
    assertThat(work.tries(subject)).isEqualTo(List.of(1));
  }

  @Test
  void what_is_ordered_again_when_it_is_done_is_done_again() {
    order(subject);
    awaitEnd(subject);
    order(subject);
    awaitEnd(subject);
    assertThat(work.tries(subject)).isEqualTo(List.of(1, 1));
  }

  @Test
  void what_fails_is_tried_again_a_little_later_and_its_tries_are_counted() {
    work.fail(subject, 2);
    Instant ordered = Instant.now();
    order(subject);
    awaitFailures(1);
    assertThat(dueAt(subject)).isAfter(ordered.plusSeconds(4));
    assertThat(countedTries(subject)).isEqualTo(List.of(1));
    hurry(subject);
    awaitFailures(2);
    assertThat(countedTries(subject)).isEqualTo(List.of(2));
    hurry(subject);
    awaitEnd(subject);
    assertThat(work.tries(subject)).isEqualTo(List.of(1, 2, 3));
    assertThat(work.givenUp(subject)).isEmpty();
    assertThat(countedTries(subject)).isEmpty();
  }

  @Test
  void what_always_fails_is_given_up_once_after_its_last_try() {
    work.fail(subject, Integer.MAX_VALUE);
    order(subject);
    for (int failures = 1; failures < work.attempts(); failures++) {
      awaitFailures(failures);
      assertThat(work.givenUp(subject)).isEmpty();
      hurry(subject);
    }
    awaitEnd(subject);
    assertThat(work.tries(subject)).isEqualTo(List.of(1, 2, 3));
    assertThat(work.givenUp(subject)).isEqualTo(List.of("told to fail at try 3"));
    assertThat(countedTries(subject)).isEmpty();
  }

  @Test
  void what_killed_its_worker_at_every_try_is_given_up_without_another() {
    database
        .sql("insert into jobs.attempt (job, subject, tries) values (?, ?, ?)")
        .params(work.name(), subject, work.attempts())
        .update();
    order(subject);
    awaitEnd(subject);
    assertThat(work.tries(subject)).isEmpty();
    assertThat(work.givenUp(subject)).isEqualTo(List.of("its worker was lost 3 times"));
    assertThat(countedTries(subject)).isEmpty();
  }

  private void order(String what) {
    jobs.order(work.name(), what);
  }

  private void awaitEnd(String what) {
    TestHouse.eventually(SOON, what + " is done", () -> !isOrdered(what));
  }

  private void awaitFailures(int number) {
    TestHouse.eventually(SOON, "failure " + number, () -> failures() == number);
  }

  private boolean isOrdered(String what) {
    return database
        .sql("select exists (select from jobs.scheduled_tasks where task_instance = ?)")
        .param(what)
        .query(Boolean.class)
        .single();
  }

  private int failures() {
    return database
        .sql(
            "select coalesce(max(consecutive_failures), 0) from jobs.scheduled_tasks"
                + " where task_instance = ? and not picked")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  private Instant dueAt(String what) {
    return database
        .sql("select execution_time from jobs.scheduled_tasks where task_instance = ?")
        .param(what)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private List<Integer> countedTries(String what) {
    return database
        .sql("select tries from jobs.attempt where subject = ?")
        .param(what)
        .query(Integer.class)
        .list();
  }

  /// Makes what is due later due now.
  private void hurry(String what) {
    database
        .sql("update jobs.scheduled_tasks set execution_time = now() where task_instance = ?")
        .param(what)
        .update();
    house.bean(Workbench.class).lookNow();
  }
}
