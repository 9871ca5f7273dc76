package org.palmares.festival.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

class KnowingPeopleTest {
  private final TestHouse house = TestHouse.open();
  private final People people = house.bean(People.class);
  private final EditionId edition = new EditionId(TestHouse.unique("people"));

  private static EmailAddress address(String name) {
    return new EmailAddress(TestHouse.unique(name) + "@example.org");
  }

  @Test
  void whoever_joins_twice_is_one_person_and_keeps_the_first_name() {
    EmailAddress email = address("mina");
    Person first = people.join(email, "Mina Kim", Language.KOREAN);
    Person again = people.join(email, "Somebody else", Language.ENGLISH);
    assertThat(again).isEqualTo(first);
    assertThat(people.find(email)).contains(first);
    assertThat(people.get(first.id()).name()).isEqualTo("Mina Kim");
  }

  @Test
  void a_name_that_was_missing_is_filled_in_by_whoever_knows_it() {
    EmailAddress email = address("ana");
    people.join(email, "", Language.ENGLISH);
    assertThat(people.join(email, " Ana \n Souza ", Language.KOREAN))
        .extracting(Person::name, Person::language)
        .containsExactly("Ana Souza", Language.ENGLISH);
  }

  @Test
  void a_badge_given_twice_is_one_event_and_taken_is_gone_at_once() {
    Person juror = people.join(address("juror"), "Juror", Language.ENGLISH);
    people.give(juror.id(), edition, Badge.JUROR, Optional.empty());
    people.give(juror.id(), edition, Badge.JUROR, Optional.empty());
    assertThat(people.badges(juror.id(), edition)).containsExactly(Badge.JUROR);
    assertThat(people.wearing(edition, Badge.JUROR)).containsExactly(juror);
    assertThat(people.editions(juror.id(), Badge.JUROR)).containsExactly(edition);
    people.take(juror.id(), edition, Badge.JUROR, Optional.of(juror.id()));
    assertThat(people.badges(juror.id(), edition)).isEmpty();
    assertThat(linesOfTheLedger()).containsExactly("BadgeGiven", "BadgeTaken");
  }

  @Test
  void nobody_is_found_under_an_id_that_was_never_given() {
    var nobody = AccountId.fresh();
    Person somebody = people.join(address("somebody"), "S", Language.ENGLISH);
    assertThat(people.list(List.of(nobody, somebody.id()))).containsOnlyKeys(somebody.id());
    assertThat(people.isHost(nobody)).isFalse();
    assertThatThrownBy(() -> people.get(nobody)).isInstanceOf(Refused.class);
  }

  @Test
  void a_link_that_leads_out_of_the_house_is_not_made() {
    Person person = people.join(address("out"), "", Language.ENGLISH);
    for (String out : List.of("//evil.example", "/\\evil.example", "https://evil.example", "x")) {
      assertThatThrownBy(() -> people.signInLink(person.id(), out, Duration.ofDays(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("'" + out + "' leads out of the house");
    }
  }

  private List<String> linesOfTheLedger() {
    return house
        .bean(JdbcClient.class)
        .sql("select kind from ledger.line where edition = ? order by number")
        .param(edition.value())
        .query(String.class)
        .list();
  }
}
