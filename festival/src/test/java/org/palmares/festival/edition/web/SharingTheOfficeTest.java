package org.palmares.festival.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Drafts;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Organisers;
import org.palmares.festival.edition.Template;
import org.palmares.festival.house.ledger.Ledger;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SharingTheOfficeTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestHouse house = TestHouse.open();
  private final Editions editions = house.bean(Editions.class);
  private final Organisers organisers = house.bean(Organisers.class);
  private final Person first = Drafts.somebody(house);
  private final Edition edition = editions.open(Drafts.open(Template.GENERAL), first.id());
  private final String settings = "/e/" + edition.id() + "/settings";
  private final String api = "/api/editions/" + edition.id();
  private final Guest office = Guest.signedIn(house, first);

  @Test
  void an_organiser_is_removed_at_once_and_the_ledger_says_by_whom() {
    Person second = invited(TestHouse.unique("second"));
    Guest guest = Guest.signedIn(house, second);
    assertThat(guest.get(settings).statusCode()).isEqualTo(200);
    assertThat(
            office
                .submit(settings, settings + "/organisers/" + second.id() + "/remove", Map.of())
                .headers()
                .firstValue("Location"))
        .contains(settings);
    assertThat(guest.get(settings).statusCode()).isEqualTo(404);
    assertThat(guest.ask(api + "/organisers").statusCode()).isEqualTo(404);
    assertThat(organisers.list(edition.id())).extracting(Person::id).containsExactly(first.id());
    Ledger.Line line = house.bean(Ledger.class).list(edition.id(), Long.MAX_VALUE).getFirst();
    assertThat(line.kind()).isEqualTo("BadgeTaken");
    assertThat(line.subject()).isEqualTo(second.id().toString());
    assertThat(line.by()).contains(first.id());
  }

  @Test
  void the_last_organiser_stays() {
    HttpResponse<String> answer =
        office.submit(settings, settings + "/organisers/" + first.id() + "/remove", Map.of());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("An edition keeps at least one organiser.");
    assertThat(send("DELETE", "/organisers/" + Drafts.somebody(house).id(), "").statusCode())
        .isEqualTo(404);
    assertThat(organisers.list(edition.id())).extracting(Person::id).containsExactly(first.id());
    assertThat(office.get(settings).body()).doesNotContain("/remove\"");
  }

  @Test
  void whoever_is_invited_again_gets_another_letter() {
    String email = TestHouse.unique("again");
    Person person = invited(email);
    invited(email);
    assertThat(
            house
                .bean(JdbcClient.class)
                .sql("select body from letters.letter where recipient = :to")
                .param("to", person.email().value())
                .query(String.class)
                .list())
        .hasSize(2)
        .doesNotHaveDuplicates();
    office.submit(settings, settings + "/organisers", Map.of("email", person.email().value()));
    assertThat(office.get(settings).body())
        .contains(person.email().value() + " already is an organiser; a fresh way in");
  }

  @Test
  void a_program_invites_lists_and_removes_organisers() {
    String email = TestHouse.unique("program") + "@example.org";
    JsonNode invited =
        JSON.readTree(send("POST", "/organisers", "{\"email\": \"" + email + "\"}").body());
    assertThat(JSON.readTree(office.ask(api + "/organisers").body()).findValuesAsString("email"))
        .containsExactlyInAnyOrder(first.email().value(), email);
    String path = "/organisers/" + invited.get("account").asString();
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(404);
    assertThat(send("POST", "/organisers", "{}").statusCode()).isEqualTo(422);
    assertThat(organisers.list(edition.id())).extracting(Person::id).containsExactly(first.id());
  }

  @Test
  void a_program_rewrites_the_texts_and_what_it_does_not_send_stays() {
    HttpResponse<String> answer =
        send("PUT", "/texts", "{\"name\": {\"en\": \"Renamed\"}, \"blind\": true}");
    assertThat(answer.statusCode()).isEqualTo(200);
    Edition now = editions.get(edition.id());
    assertThat(now.name().texts().values()).containsExactlyInAnyOrder("Renamed", "시험 영화제");
    assertThat(now.blind()).isTrue();
    assertThat(List.of(now.invitation(), now.contact(), now.regulations(), now.deadline()))
        .isEqualTo(
            List.of(
                edition.invitation(),
                edition.contact(),
                edition.regulations(),
                edition.deadline()));
    assertThat(send("PUT", "/texts", "{\"contact\": \"nobody\"}").statusCode()).isEqualTo(422);
    assertThat(editions.get(edition.id())).isEqualTo(now);
  }

  @Test
  void a_program_is_told_that_the_calendar_of_an_open_call_is_fixed() {
    assertThat(send("PUT", "/calendar", "{\"zone\": \"Europe/Berlin\"}").statusCode())
        .isEqualTo(409);
    assertThat(send("PUT", "/calendar", "{\"zone\": \"Berlin\"}").statusCode()).isEqualTo(422);
    assertThat(send("POST", "/announcement", "").statusCode()).isEqualTo(200);
    assertThat(editions.get(edition.id())).isEqualTo(edition);
  }

  private Person invited(String name) {
    return organisers.invite(
        edition.id(),
        new EmailAddress(name + "@example.org"),
        new org.palmares.festival.house.site.Visitor.SignedIn(
            first.id(), first.email(), first.name(), first.language()));
  }

  private HttpResponse<String> send(String method, String path, String body) {
    var token = CSRF.matcher(office.get("/").body());
    assertThat(token.find()).isTrue();
    return office.send(
        office
            .request(api + path)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token.group(1))
            .method(method, BodyPublishers.ofString(body)));
  }
}
