package org.palmares.festival.house.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Drafts;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import tools.jackson.databind.json.JsonMapper;

class RefusingNullsTest {
  private final TestHouse house = TestHouse.open();
  private final Person host = Drafts.somebody(house);
  private final Guest guest = Guest.signedIn(house, host);

  @Test
  void a_field_of_a_form_with_the_character_null_is_refused_by_its_name() {
    HttpResponse<String> answer = guest.submit("/account", Map.of("name", "M\0na", "lang", "en"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("name: it holds the character U+0000");
    assertThat(guest.get("/?q=a%00b").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":{"en":"a\\u0000b"}}     | 400
          {"name":{"en":"a\\\\\\u0000b"}} | 400
          {"name":{"en":"a\\\\u0000b"}}   | 422
          {"name":{"en":"a u0000 b"}}   | 422
          """)
  void a_program_that_sends_null_is_told_so_whatever_it_asks_for(String body, int status) {
    house.bean(People.class).makeHost(host.id());
    String token = csrf();
    HttpResponse<String> answer =
        guest.send(
            guest
                .request("/api/editions")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertThat(JsonMapper.shared().readTree(answer.body()).get("key").asString())
          .isEqualTo("site.null");
    }
  }

  private String csrf() {
    var token =
        java.util.regex.Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"")
            .matcher(guest.get("/").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
