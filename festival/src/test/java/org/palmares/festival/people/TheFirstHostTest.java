package org.palmares.festival.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fresh house has one first host, and the tests share one house: the hosts that other tests made
/// step aside while this one looks.
class TheFirstHostTest {
  private final TestHouse house = TestHouse.open();
  private final People people = house.bean(People.class);
  private final JdbcClient database = house.bean(JdbcClient.class);

  @Test
  void whoever_opens_the_link_of_a_fresh_house_becomes_its_host_and_nobody_after() {
    List<java.util.UUID> aside =
        database
            .sql("update people.account set host = false where host returning id")
            .query(java.util.UUID.class)
            .list();
    try {
      String outdated = people.firstHostLink().orElseThrow();
      String link = people.firstHostLink().orElseThrow();
      var guest = Guest.at(house);
      assertThat(guest.get(path(outdated)).statusCode()).isEqualTo(410);

      HttpResponse<String> wrong =
          guest.submit(path(link), path(link) + "/host", Map.of("email", "nobody", "name", "V"));
      assertThat(wrong.statusCode()).isEqualTo(422);

      var email = new EmailAddress(TestHouse.unique("vera") + "@example.org");
      HttpResponse<String> in =
          guest.submit(
              path(link), path(link) + "/host", Map.of("email", email.value(), "name", "Vera"));
      assertThat(in.statusCode()).isEqualTo(303);
      assertThat(people.find(email))
          .map(person -> List.of(person.name(), person.host()))
          .contains(List.of("Vera", true));
      assertThat(guest.get("/account").body()).contains("href=\"/editions/new\"");

      assertThat(people.firstHostLink()).isEqualTo(Optional.empty());
      assertThat(Guest.at(house).get(path(link)).statusCode()).isEqualTo(410);
    } finally {
      aside.forEach(id ->
          database.sql("update people.account set host = true where id = ?").param(id).update());
    }
  }

  private String path(String link) {
    return link.substring(house.address().length());
  }
}
