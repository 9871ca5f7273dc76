package org.palmares.festival.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningInTest {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/sign-in/[\\w-]{43}");

  private final TestHouse house = TestHouse.open();
  private final People people = house.bean(People.class);
  private final SignIns signIns = house.bean(SignIns.class);
  private final EmailAddress email = new EmailAddress(TestHouse.unique("mina") + "@example.org");

  private List<String> lettersTo(EmailAddress reader) {
    return house
        .bean(JdbcClient.class)
        .sql("select body from letters.letter where recipient = ? order by written")
        .param(reader.value())
        .query(String.class)
        .list();
  }

  private String lastLinkTo(EmailAddress reader) {
    return LINK.matcher(lettersTo(reader).getLast())
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location");
  }

  private boolean isIn(Guest guest) {
    return guest.get("/account").statusCode() == 200;
  }

  @Test
  void a_newcomer_gets_a_letter_presses_one_button_and_is_asked_for_a_name() {
    var guest = Guest.at(house);
    HttpResponse<String> sent =
        guest.submit("/sign-in", Map.of("email", email.value(), "to", "/films"));
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(people.find(email)).isEmpty();

    HttpResponse<String> in = guest.follow(lastLinkTo(email));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).contains("/account?first&to=%2Ffilms");
    assertThat(people.find(email)).map(Person::name).contains("");

    HttpResponse<String> named =
        guest.submit(
            "/account?first&to=%2Ffilms",
            "/account", Map.of("name", "Mina Kim", "lang", "ko", "to", "/films"));
    assertThat(location(named)).contains("/films");
    assertThat(people.find(email))
        .map(person -> List.of(person.name(), person.language()))
        .contains(List.of("Mina Kim", Language.KOREAN));
  }

  @Test
  void the_answer_is_the_same_whether_the_house_knows_the_address_or_not() {
    var known = new EmailAddress(TestHouse.unique("known") + "@example.org");
    people.join(known, "Known", Language.ENGLISH);
    String toKnown = answerTo(known);
    assertThat(toKnown).isEqualTo(answerTo(email));
    assertThat(lettersTo(known)).hasSameSizeAs(lettersTo(email)).hasSize(1);
  }

  private String answerTo(EmailAddress reader) {
    return Guest.at(house)
        .submit("/sign-in", Map.of("email", reader.value()))
        .body()
        .replace(reader.value(), "READER");
  }

  @Test
  void the_letter_is_in_the_language_of_its_reader() {
    people.join(email, "미나", Language.KOREAN);
    signIns.ask(email, Language.ENGLISH, "/", TestHouse.unique("client"));
    assertThat(lettersTo(email).getLast()).startsWith("안녕하세요,");
  }

  @Test
  void opening_a_link_uses_nothing_up_and_pressing_its_button_does() {
    var person = people.join(email, "Mina", Language.ENGLISH);
    String link = people.signInLink(person.id(), "/films", Duration.ofMinutes(5));
    String path = link.substring(house.address().length());
    var scanner = Guest.at(house);
    assertThat(scanner.get(path).statusCode()).isEqualTo(200);
    assertThat(scanner.get(path).statusCode()).isEqualTo(200);

    var guest = Guest.at(house);
    assertThat(location(guest.follow(link))).contains("/films");
    assertThat(isIn(guest)).isTrue();

    var thief = Guest.at(house);
    assertThat(thief.get(path).statusCode()).isEqualTo(410);
    assertThat(thief.submit("/sign-in", path, Map.of()).statusCode()).isEqualTo(410);
    assertThat(isIn(thief)).isFalse();
    assertThat(location(guest.get(path))).contains("/films");
  }

  @Test
  void of_many_who_press_the_button_at_once_one_comes_in() throws Exception {
    var person = people.join(email, "Mina", Language.ENGLISH);
    String link = people.signInLink(person.id(), "/", Duration.ofMinutes(5));
    String secret = link.substring(link.lastIndexOf('/') + 1);
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> press = () -> signIns.enter(secret).isPresent();
      List<Future<Boolean>> all =
          threads.invokeAll(List.of(press, press, press, press, press, press, press, press));
      long entered = 0;
      for (Future<Boolean> one : all) {
        entered += one.get() ? 1 : 0;
      }
      assertThat(entered).isEqualTo(1);
    }
  }

  @Test
  void a_link_too_old_opens_a_page_that_offers_a_new_one_to_the_same_place() {
    var person = people.join(email, "Mina", Language.ENGLISH);
    String link = people.signInLink(person.id(), "/films", Duration.ofMinutes(5));
    house
        .bean(JdbcClient.class)
        .sql("update people.sign_in_link set expires = now() - interval '1 second' where email = ?")
        .param(email.value())
        .update();
    HttpResponse<String> closed = Guest.at(house).get(link.substring(house.address().length()));
    assertThat(closed.statusCode()).isEqualTo(410);
    assertThat(closed.body()).contains("<input type=\"hidden\" name=\"to\" value=\"/films\">");
  }

  @Test
  void a_link_that_was_never_made_opens_nothing() {
    var guest = Guest.at(house);
    for (String secret : List.of("x", "%00", "A".repeat(43), "a'%20or%20'1'='1")) {
      assertThat(guest.get("/sign-in/" + secret).statusCode()).as(secret).isIn(400, 410);
    }
    assertThat(guest.submit("/sign-in", "/sign-in/" + "A".repeat(43), Map.of()).statusCode())
        .isEqualTo(410);
    assertThat(isIn(guest)).isFalse();
  }

  @Test
  void a_session_from_before_signing_in_is_worth_nothing_after_it() {
    var guest = Guest.at(house);
    guest.get("/sign-in");
    String before = guest.session().orElseThrow().getValue();
    var person = people.join(email, "Mina", Language.ENGLISH);
    guest.follow(people.signInLink(person.id(), "/", Duration.ofMinutes(5)));
    assertThat(isIn(guest)).isTrue();
    assertThat(guest.session().orElseThrow().getValue()).isNotEqualTo(before);

    var attacker = Guest.at(house);
    HttpResponse<String> answer =
        attacker.send(attacker.request("/account").header("Cookie", "palmares=" + before));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).contains("/sign-in?to=%2Faccount");
  }

  @Test
  void the_session_cookie_cannot_be_read_by_scripts_nor_sent_from_elsewhere() {
    var guest = Guest.at(house);
    assertThat(guest.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow())
        .matches("palmares=[^;]+; Path=/; HttpOnly; SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "\\\\evil",
        "/\t/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/sign-in",
        "/ä",
        "/a\r\nX-Evil: 1",
        ""
      })
  void nobody_is_led_out_of_the_house_after_signing_in(String to) {
    var guest = Guest.at(house);
    guest.submit("/sign-in", Map.of("email", email.value(), "to", to));
    assertThat(signIns.look(lastSecret())).map(Pass::to).contains("/");
    people.join(email, "Mina", Language.ENGLISH);
    assertThat(location(guest.follow(lastLinkTo(email)))).contains("/");
    String query = java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(location(guest.get("/sign-in?to=" + query))).contains("/");
  }

  private String lastSecret() {
    String link = lastLinkTo(email);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  @Test
  void a_form_without_its_token_changes_nothing() {
    var person = people.join(email, "Mina", Language.ENGLISH);
    var guest = Guest.signedIn(house, person);
    HttpResponse<String> refused =
        guest.post("/account", "stolen", Map.of("name", "Evil", "lang", "en"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("<p class=\"failure-number\">403</p>");
    assertThat(people.get(person.id()).name()).isEqualTo("Mina");
    assertThat(guest.post("/sign-out", "stolen", Map.of()).statusCode()).isEqualTo(403);
    assertThat(isIn(guest)).isTrue();
  }

  @Test
  void an_address_that_is_none_is_said_to_be_wrong_beside_the_field() {
    HttpResponse<String> again =
        Guest.at(house).submit("/sign-in", Map.of("email", "mina at example", "to", "/films"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("value=\"mina at example\"", "aria-invalid=\"true\"", "mina@example.org.");
  }

  @Test
  void an_address_asked_for_too_often_gets_no_more_letters_within_the_hour() {
    for (int i = 0; i < 5; i++) {
      signIns.ask(email, Language.ENGLISH, "/", TestHouse.unique("client"));
    }
    HttpResponse<String> answer =
        Guest.at(house).submit("/sign-in", Map.of("email", email.value()));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Too many links were asked for");
    assertThat(lettersTo(email)).hasSize(5);
  }

  @Test
  void a_client_that_asks_for_ever_new_addresses_is_stopped() {
    String client = TestHouse.unique("client");
    for (int i = 0; i < 60; i++) {
      var other = new EmailAddress(TestHouse.unique("many") + "@example.org");
      signIns.ask(other, Language.ENGLISH, "/", client);
    }
    assertThatThrownBy(() -> signIns.ask(email, Language.ENGLISH, "/", client))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
    assertThat(lettersTo(email)).isEmpty();
  }

  @Test
  void signing_out_ends_this_session_and_signing_out_everywhere_all() {
    var person = people.join(email, "Mina", Language.ENGLISH);
    var sofa = Guest.signedIn(house, person);
    var train = Guest.signedIn(house, person);
    var phone = Guest.signedIn(house, person);
    assertThat(sofa.submit("/account", "/sign-out", Map.of()).statusCode()).isEqualTo(302);
    assertThat(List.of(isIn(sofa), isIn(train), isIn(phone))).containsExactly(false, true, true);
    HttpResponse<String> out = train.submit("/account", "/account/sign-out-everywhere", Map.of());
    assertThat(location(out)).contains("/sign-in");
    assertThat(List.of(isIn(sofa), isIn(train), isIn(phone))).containsExactly(false, false, false);
  }

  @Test
  void what_people_call_themselves_is_text_and_never_markup() {
    String name = "<img src=x onerror=alert(1)>\"'&";
    var person = people.join(email, name, Language.ENGLISH);
    String page = Guest.signedIn(house, person).get("/account").body();
    assertThat(page).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
    assertThat(page).contains("value=\"&lt;img src=x onerror=alert(1)>&#34;&#39;&amp;\"");
  }
}
