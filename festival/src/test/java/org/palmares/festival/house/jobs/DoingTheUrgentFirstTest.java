package org.palmares.festival.house.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;

class DoingTheUrgentFirstTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

  private final TestHouse house = TestHouse.open();
  private final Jobs jobs = house.bean(Jobs.class);
  private final Chores chores = house.bean(Chores.class);
  private final String subject = TestHouse.unique("urgent");

  @Test
  void the_next_deadline_goes_first_and_what_can_wait_waits() {
    List<String> busy = List.of(subject + "-busy-1", subject + "-busy-2");
    busy.forEach(chores::hold);
    busy.forEach(chore -> jobs.order(chores.name(), chore));
    TestHouse.eventually(SOON, "both work", () -> busy.stream().allMatch(chores::isBegun));
    jobs.order(chores.name(), subject + ":idle", Urgency.whenIdle());
    jobs.order(chores.name(), subject + ":ordinary");
    jobs.order(
        chores.name(), subject + ":next month", Urgency.before(NOW.plus(Duration.ofDays(30))));
    jobs.order(chores.name(), subject + ":tomorrow", Urgency.before(NOW.plus(Duration.ofDays(1))));
    jobs.order(chores.name(), subject + ":moved", Urgency.before(NOW.plus(Duration.ofDays(60))));
    jobs.order(chores.name(), subject + ":at once", Urgency.atOnce());
    jobs.reorder(
        chores.name(),
        List.of(subject + ":moved", subject + "-busy-1"),
        Urgency.before(NOW.plus(Duration.ofDays(7))));
    chores.release(busy.getFirst());
    TestHouse.eventually(SOON, "all is done", () -> chores.begunOf(subject + ":").size() == 6);
    chores.release(busy.getLast());
    assertThat(chores.begunOf(subject + ":"))
        .containsExactly(
            subject + ":at once",
            subject + ":tomorrow",
            subject + ":moved",
            subject + ":next month",
            subject + ":ordinary",
            subject + ":idle");
  }

  @Test
  void deadlines_compare_for_decades_and_what_has_none_comes_after() {
    short soon = Urgency.before(NOW).priority();
    assertThat(Urgency.before(NOW.plus(Duration.ofHours(4))).priority())
        .isEqualTo((short) (soon - 1));
    assertThat(Urgency.before(Instant.parse("2045-01-01T00:00:00Z")).priority())
        .isLessThan(Urgency.before(Instant.parse("2044-01-01T00:00:00Z")).priority())
        .isGreaterThan(Urgency.ordinary().priority());
    assertThat(Urgency.before(Instant.MAX).priority()).isGreaterThan(Urgency.ordinary().priority());
    assertThat(Urgency.before(Instant.EPOCH).priority()).isLessThan(Urgency.atOnce().priority());
    assertThat(Urgency.whenIdle().priority()).isLessThan(Urgency.ordinary().priority());
  }
}
