package org.palmares.festival.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.http.HttpStatus;

class OpeningAnEditionTest {
  private final TestHouse house = TestHouse.open();
  private final Editions editions = house.bean(Editions.class);
  private final Person host = Drafts.somebody(house);

  @ParameterizedTest
  @EnumSource
  void an_edition_comes_back_as_it_was_opened(Template template) {
    Edition draft = Drafts.open(template);

    editions.open(draft, host.id());

    assertThat(editions.get(draft.id())).isEqualTo(draft);
  }

  @Test
  void whoever_opens_an_edition_is_its_first_organiser() {
    Edition draft = Drafts.open(Template.GENERAL);
    editions.open(draft, host.id());
    assertThat(house.bean(People.class).badges(host.id(), draft.id()))
        .isEqualTo(Set.of(Badge.ORGANISER));
  }

  @Test
  void an_address_is_given_once() {
    Edition first = Drafts.open(Template.GENERAL);
    editions.open(first, host.id());
    Person other = Drafts.somebody(house);

    assertThatThrownBy(() -> editions.open(first, other.id()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT));
    assertThat(house.bean(People.class).badges(other.id(), first.id())).isEmpty();
  }

  @Test
  void an_edition_that_is_not_there_is_not_found() {
    var nowhere = new EditionId(TestHouse.unique("nowhere"));
    assertThat(editions.find(nowhere)).isEmpty();
    assertThatThrownBy(() -> editions.get(nowhere))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(HttpStatus.NOT_FOUND));
    assertThatThrownBy(() -> editions.holdsCallOpen(nowhere)).isInstanceOf(Refused.class);
  }

  @Test
  void editions_whose_call_is_open_stand_first() {
    Instant now = editions.now();
    Edition past = opened(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)));
    Edition soon = opened(now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(9)));
    Edition open = opened(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
    Edition closing = opened(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));

    List<EditionId> ours = List.of(past.id(), soon.id(), open.id(), closing.id());
    assertThat(editions.list().stream().map(Edition::id).filter(ours::contains).toList())
        .isEqualTo(List.of(closing.id(), open.id(), soon.id(), past.id()));
  }

  private Edition opened(Instant opens, Instant deadline) {
    return editions.open(Drafts.between(Template.GENERAL, opens, deadline), host.id());
  }
}
