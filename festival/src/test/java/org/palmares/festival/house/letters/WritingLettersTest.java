package org.palmares.festival.house.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class WritingLettersTest {
  private final TestHouse house = TestHouse.open();
  private final Letters letters = house.bean(Letters.class);
  private final EditionId edition = new EditionId(TestHouse.unique("letters"));

  private Letter letter(String about, String text) {
    return new Letter(
        new EmailAddress(edition + "@example.org"),
        Language.KOREAN,
        "결과를 알려 드립니다",
        text,
        Optional.of(edition),
        "test.answer",
        about);
  }

  private List<String> lying() {
    return house
        .bean(JdbcClient.class)
        .sql(
            "select about || ' ' || body || ' ' || state from letters.letter where edition = ? order by about")
        .param(edition.value())
        .query(String.class)
        .list();
  }

  private void eventuallyLying(String... expected) {
    TestHouse.eventually(
        Duration.ofSeconds(20),
        "letters " + List.of(expected) + " instead of " + lying(),
        () -> lying().equals(List.of(expected)));
  }

  @Test
  void a_letter_is_posted_once_for_the_same_purpose_thing_and_reader() {
    letters.post(letter("a", "first"));
    letters.post(letter("a", "second"));
    eventuallyLying("a first DELIVERED");
  }

  @Test
  void a_letter_of_a_transaction_that_fails_was_never_written() {
    var transaction =
        new TransactionTemplate(
            house.bean(org.springframework.transaction.PlatformTransactionManager.class));
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              letters.post(letter("b", "never"));
              throw new IllegalStateException("the transaction fails");
            }))
        .hasMessage("the transaction fails");
    letters.post(letter("c", "true"));
    eventuallyLying("c true DELIVERED");
  }

  @Test
  void held_letters_wait_can_be_rewritten_and_leave_together() {
    letters.hold(letter("a", "draft"));
    letters.hold(letter("a", "final"));
    letters.hold(letter("b", "other"));
    assertThat(letters.waiting(edition)).isEqualTo(2);
    assertThat(lying()).containsExactly("a final HELD", "b other HELD");
    assertThat(letters.release(edition, "test.answer")).isEqualTo(2);
    assertThat(letters.release(edition, "test.answer")).isZero();
    eventuallyLying("a final DELIVERED", "b other DELIVERED");
    letters.hold(letter("a", "too late"));
    assertThat(lying()).containsExactly("a final DELIVERED", "b other DELIVERED");
  }

  @Test
  void waiting_letters_can_be_taken_back() {
    letters.hold(letter("a", "draft"));
    assertThat(letters.takeBack(edition, "test.other")).isZero();
    assertThat(letters.takeBack(edition, "test.answer")).isEqualTo(1);
    assertThat(lying()).isEmpty();
  }
}
