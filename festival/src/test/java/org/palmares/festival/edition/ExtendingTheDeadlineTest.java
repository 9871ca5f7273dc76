package org.palmares.festival.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ExtendingTheDeadlineTest {
  private final TestHouse house = TestHouse.open();
  private final Editions editions = house.bean(Editions.class);
  private final Person organiser = Drafts.somebody(house);
  private final TransactionTemplate transaction =
      new TransactionTemplate(house.bean(PlatformTransactionManager.class));

  @Test
  void every_extension_is_logged_with_its_reason() {
    Edition edition = editions.open(Drafts.open(Template.GENERAL), organiser.id());
    Instant first = edition.deadline();
    Instant second = first.plus(Duration.ofDays(7));
    Instant third = second.plus(Duration.ofDays(1));

    editions.extend(edition.id(), second, "Holidays", organiser.id());
    Edition now = editions.extend(edition.id(), third, " A storm ", organiser.id());

    assertThat(now.deadline()).isEqualTo(third);
    assertThat(editions.get(edition.id()).deadline()).isEqualTo(third);
    assertThat(editions.extensions(edition.id()))
        .extracting(Extension::former, Extension::deadline, Extension::reason, Extension::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(second, third, "A storm", organiser.id()),
            org.assertj.core.groups.Tuple.tuple(first, second, "Holidays", organiser.id()));
  }

  @Test
  void a_deadline_is_moved_to_later_only() {
    Edition edition = editions.open(Drafts.open(Template.GENERAL), organiser.id());
    for (Instant notLater :
        java.util.List.of(edition.deadline(), edition.deadline().minusMillis(1))) {
      assertThatThrownBy(() -> editions.extend(edition.id(), notLater, "Why", organiser.id()))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.reason().key()).isEqualTo("edition.extension.not-later"));
    }
    assertThat(editions.get(edition.id())).isEqualTo(edition);
    assertThat(editions.extensions(edition.id())).isEmpty();
  }

  @Test
  void an_extension_needs_a_reason() {
    Edition edition = editions.open(Drafts.open(Template.GENERAL), organiser.id());
    Instant later = edition.deadline().plusSeconds(1);
    assertThatThrownBy(() -> editions.extend(edition.id(), later, "", organiser.id()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Told.of("edition.reason.missing")));
    assertThat(editions.extensions(edition.id())).isEmpty();
  }

  /// Within one transaction the database's clock stands still, so the very moments of opening and
  /// closing can be tried.
  @Test
  void the_call_opens_and_closes_at_the_very_moment_by_the_databases_clock() {
    Edition edition = editions.open(Drafts.open(Template.GENERAL), organiser.id());
    transaction.executeWithoutResult(status -> {
      assertThat(isOpen(edition, "now()", "now() + interval '1 day'")).isTrue();
      assertThat(isOpen(edition, "now() + interval '1 us'", "now() + interval '1 day'")).isFalse();
      assertThat(isOpen(edition, "now() - interval '1 day'", "now()")).isFalse();
      assertThat(isOpen(edition, "now() - interval '1 day'", "now() + interval '1 us'")).isTrue();
      status.setRollbackOnly();
    });
  }

  @Test
  void while_somebody_submits_nobody_moves_the_deadline() throws Exception {
    Edition edition = editions.open(Drafts.open(Template.GENERAL), organiser.id());
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var held = new CountDownLatch(1);
    var submitted = new CountDownLatch(1);
    CompletableFuture<Instant> submitting =
        CompletableFuture.supplyAsync(
            () ->
                transaction.execute(status -> {
                  assertThat(editions.holdsCallOpen(edition.id())).isTrue();
                  held.countDown();
                  await(submitted);
                  return editions.get(edition.id()).deadline();
                }),
            threads);
    await(held);
    CompletableFuture<Edition> extending =
        CompletableFuture.supplyAsync(
            () ->
                editions.extend(
                    edition.id(), edition.deadline().plusSeconds(9), "Why", organiser.id()),
            threads);
    TestHouse.eventually(
        Duration.ofSeconds(20), "the extension waits", () -> waiting() && !extending.isDone());
    submitted.countDown();

    assertThat(submitting.get(20, TimeUnit.SECONDS)).isEqualTo(edition.deadline());
    assertThat(extending.get(20, TimeUnit.SECONDS).deadline())
        .isEqualTo(edition.deadline().plusSeconds(9));
  }

  private boolean isOpen(Edition edition, String opens, String deadline) {
    house
        .bean(JdbcClient.class)
        .sql(
            "update edition.edition set opens = %s, deadline = %s where id = :id"
                .formatted(opens, deadline))
        .param("id", edition.id().value())
        .update();
    return editions.holdsCallOpen(edition.id());
  }

  private boolean waiting() {
    return house
            .bean(JdbcClient.class)
            .sql(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query"
                    + " like '%edition.edition%'")
            .query(Integer.class)
            .single()
        > 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
