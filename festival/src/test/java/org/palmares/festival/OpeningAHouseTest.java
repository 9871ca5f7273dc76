package org.palmares.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OpeningAHouseTest {
  private static final String KOREAN =
      "Accept: text/html\r\nAccept-Language: ko\r\nConnection: close\r\n\r\n";

  private final TestHouse house = TestHouse.open();
  private final Guest guest = Guest.at(house);
  @TempDir Path place;

  @Test
  void an_unknown_address_is_answered_in_the_visitors_language() {
    var answer = guest.send(korean("/no-such-page"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("이 주소에는 아무것도 없거나");
    assertThat(guest.send(korean("/error")).statusCode()).isEqualTo(404);
  }

  @Test
  void an_address_that_no_browser_sends_is_answered_in_the_visitors_language() throws Exception {
    for (String path : new String[] {"/x;y=z", "//x", "/%2e%2e/x", "/x%00"}) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + KOREAN);
      assertThat(answer).as(path).startsWith("HTTP/1.1 400 ").doesNotContain("Whitelabel");
    }
    assertThat(raw("GET /x;y=z HTTP/1.1\r\nHost: localhost\r\n" + KOREAN))
        .contains("요청을 읽을 수 없습니다");
  }

  @Test
  void a_form_that_is_too_large_is_answered_in_the_visitors_language() {
    var answer =
        guest.send(
            korean("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + "x".repeat(1_200_000))));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("lang=\"ko\"").doesNotContain("Whitelabel");
  }

  @Test
  void options_with_which_no_house_can_be_opened_are_named_with_what_is_allowed() {
    var port = new HouseOptions();
    port.port = 99999;
    assertThatThrownBy(port::check)
        .isInstanceOf(Unusable.class)
        .hasMessage("--port 99999: 1 to 65535, or 0 for a free one");
    var bind = new HouseOptions();
    bind.bind = "no.such.machine.invalid";
    assertThatThrownBy(bind::check)
        .hasMessage("--bind no.such.machine.invalid: an address of this machine, such as 0.0.0.0");
    for (String address : new String[] {"films.example.org", "ftp://x.example", "https:///x"}) {
      var options = new HouseOptions();
      options.address = URI.create(address);
      assertThatThrownBy(options::check)
          .hasMessage(
              "--address " + address + ": http:// or https:// and a host, nothing behind it");
    }
    var fine = new HouseOptions();
    fine.address = URI.create("https://films.example.org:8443");
    fine.check();
  }

  @Test
  void a_data_directory_that_is_none_is_named() throws IOException {
    var options = new HouseOptions();
    options.data = Files.createFile(place.resolve("file"));
    assertThatThrownBy(() -> House.settings(options))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("--data " + options.data);
  }

  @Test
  void the_demo_does_not_even_look_into_a_house_of_somebody_else() throws IOException {
    Files.createDirectory(place.resolve("cellar"));
    assertThat(new CommandLine(new DemoCommand()).execute("--data", place.toString())).isEqualTo(1);
    try (Stream<Path> left = Files.walk(place)) {
      assertThat(left).containsExactly(place, place.resolve("cellar"));
    }
  }

  private HttpRequest.Builder korean(String path) {
    return guest.request(path).header("Accept", "text/html").header("Accept-Language", "ko");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", URI.create(house.address()).getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
