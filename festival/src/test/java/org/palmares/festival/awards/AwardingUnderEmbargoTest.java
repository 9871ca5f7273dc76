package org.palmares.festival.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.people.Person;

class AwardingUnderEmbargoTest {
  private final TestHouse house = TestHouse.open();
  private final Awards awards = house.bean(Awards.class);
  private final EntryTests festival = new EntryTests();
  private final Edition edition = festival.edition();
  private final Person organiser = festival.person("Orla", Language.ENGLISH);
  private final Instant far = Instant.now().plus(Duration.ofDays(30));
  private final String canary = "Kanarienvogel-" + UUID.randomUUID();
  private final String praise = "Lob-" + UUID.randomUUID();
  private final Entry winner =
      festival.received(edition, festival.person("Anna", Language.ENGLISH).id(), canary);
  private final AwardId grand =
      awards.add(edition.id(), 1, Wording.of("Grand Prize", "대상"), "KRW 20,000,000", far);

  @Test
  void no_public_answer_has_a_byte_of_the_result_before_its_moment() {
    give(far);
    Guest guest = Guest.at(house);
    for (String path :
        List.of(
            "/e/" + edition.id() + "/palmares",
            "/e/" + edition.id(),
            "/",
            "/api/editions/" + edition.id() + "/palmares",
            "/api/editions/" + edition.id())) {
      var answer = path.startsWith("/api/") ? guest.ask(path) : guest.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body() + answer.headers().map())
          .as(path)
          .doesNotContain(canary)
          .doesNotContain(praise)
          .doesNotContain(winner.id().toString())
          .doesNotContain(winner.film().toString());
    }
  }

  @Test
  void at_its_moment_everybody_reads_it_with_the_figures() {
    give(Instant.now());
    String page = Guest.at(house).get("/e/" + edition.id() + "/palmares").body();
    assertThat(page).contains(canary).contains(praise).contains("Grand Prize");
    assertThat(page).contains("1 entry received, 1 eligible, 0 selected.");
    assertThat(awards.palmares(edition.id()).awards()).hasSize(1);
  }

  @Test
  void a_public_award_is_not_changed_any_more() {
    give(Instant.now());
    assertThatThrownBy(() -> give(far)).isInstanceOf(Refused.class).hasMessageContaining("409");
    assertThatThrownBy(() -> awards.remove(edition.id(), grand)).isInstanceOf(Refused.class);
  }

  @Test
  void an_ineligible_film_gets_no_award() {
    house.bean(Entries.class).overrule(winner.id(), false, "Not ours.", organiser.id());
    assertThatThrownBy(() -> give(far)).isInstanceOf(Refused.class).hasMessageContaining("422");
  }

  @Test
  void an_award_of_another_edition_is_not_there() {
    Edition elsewhere = festival.edition();
    assertThatThrownBy(() -> awards.remove(elsewhere.id(), grand))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("404");
    assertThat(awards.list(elsewhere.id())).isEmpty();
  }

  private void give(Instant embargo) {
    awards.give(
        edition.id(),
        grand,
        Optional.of(winner.id()),
        Optional.of(Wording.in(Language.ENGLISH, praise)),
        embargo,
        organiser.id());
  }
}
