package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class OpeningAHouseTest {
  private final TestHouse house = TestHouse.open();

  @Test
  void an_unknown_address_is_answered_in_the_visitors_language() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(house.address() + "/no-such-page"))
            .header("Accept", "text/html")
            .header("Accept-Language", "ko")
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("이 주소에는 아무것도 없거나");
  }
}
