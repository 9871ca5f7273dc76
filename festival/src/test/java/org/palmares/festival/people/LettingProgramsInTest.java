package org.palmares.festival.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

class LettingProgramsInTest {
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">(pal_[\\w-]{43})<");

  private final TestHouse house = TestHouse.open();
  private final People people = house.bean(People.class);
  private final ApiTokens tokens = house.bean(ApiTokens.class);
  private final Person person =
      people.join(
          new EmailAddress(TestHouse.unique("maker") + "@example.org"), "메이커", Language.KOREAN);

  private HttpResponse<String> me(Guest program, String token) {
    return program.send(
        program
            .request("/api/me")
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token));
  }

  @Test
  void a_token_is_shown_once_and_lets_a_program_in_without_a_session() {
    var guest = Guest.signedIn(house, person);
    HttpResponse<String> made =
        guest.submit("/account", "/account/tokens", Map.of("name", "Backup <script>"));
    var secret = SECRET.matcher(made.body());
    assertThat(secret.find()).isTrue();
    assertThat(guest.get("/account").body())
        .doesNotContain(secret.group(1))
        .contains("Backup &lt;script&gt;");

    var program = Guest.at(house);
    HttpResponse<String> answer = me(program, secret.group(1));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"account\":\"%s\",\"email\":\"%s\",\"name\":\"메이커\",\"language\":\"ko\",\"host\":false}"
                .formatted(person.id(), person.email()));
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(program.session()).isEmpty();
  }

  @Test
  void only_the_hash_of_a_token_is_kept() {
    String secret = tokens.make(person.id(), "hash");
    String kept =
        house
            .bean(JdbcClient.class)
            .sql("select encode(hash, 'hex') from people.api_token where account = ?")
            .param(person.id().value())
            .query(String.class)
            .single();
    assertThat(kept)
        .isEqualTo(java.util.HexFormat.of().formatHex(new Secret(secret).hash()))
        .doesNotContain(secret);
  }

  @Test
  void a_revoked_token_opens_nothing_and_nobody_revokes_anothers() {
    String secret = tokens.make(person.id(), "short-lived");
    var token = tokens.list(person.id()).getFirst();
    var other =
        people.join(
            new EmailAddress(TestHouse.unique("other") + "@example.org"), "O", Language.ENGLISH);
    String revoke = "/account/tokens/" + token.id() + "/revoke";
    assertThat(Guest.signedIn(house, other).submit("/account", revoke, Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(me(Guest.at(house), secret).statusCode()).isEqualTo(200);
    assertThat(Guest.signedIn(house, person).submit("/account", revoke, Map.of()).statusCode())
        .isEqualTo(303);

    HttpResponse<String> refused = me(Guest.at(house), secret);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void a_session_sent_asaidwith_a_wrong_token_counts_for_nothing() {
    assertThat(me(Guest.signedIn(house, person), "pal_wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_opens_no_pages() {
    String secret = tokens.make(person.id(), "pages");
    var program = Guest.at(house);
    HttpResponse<String> page =
        program.send(program.request("/account").header("Authorization", "Bearer " + secret));
    assertThat(page.statusCode()).isEqualTo(303);
  }

  @Test
  void a_program_writes_without_the_token_of_forms_and_a_browser_does_not() {
    String secret = tokens.make(person.id(), "writes");
    var program = Guest.at(house);
    var write = program.request("/api/me").POST(BodyPublishers.noBody());
    assertThat(program.send(write.header("Authorization", "Bearer " + secret)).statusCode())
        .isEqualTo(405);
    var browser = Guest.signedIn(house, person);
    assertThat(browser.send(browser.request("/api/me").POST(BodyPublishers.noBody())).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void more_than_is_taken_at_once_is_refused(boolean announced) {
    String secret = tokens.make(person.id(), "talks");
    var program = Guest.at(house);
    byte[] said = ("{\"name\": \"" + "x".repeat(1 << 20) + "\"}").getBytes(UTF_8);
    BodyPublisher whole = BodyPublishers.ofByteArray(said);
    HttpResponse<String> answer =
        program.send(
            program
                .request("/api/editions/nowhere/entries")
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(announced ? whole : BodyPublishers.fromPublisher(whole)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"key\":\"site.too-large\"");
  }

  @Test
  void whoever_asks_who_they_are_without_signing_in_is_told_to() {
    var nobody = Guest.at(house);
    HttpResponse<String> answer = nobody.send(nobody.request("/api/me"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }
}
