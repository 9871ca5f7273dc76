package org.palmares.festival.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Amendment;
import org.palmares.festival.edition.Drafts;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Extension;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.Template;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunningTheCallTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestHouse house = TestHouse.open();
  private final Editions editions = house.bean(Editions.class);
  private final People people = house.bean(People.class);
  private final Person organiser = Drafts.somebody(house);
  private final Edition edition =
      editions.open(Drafts.open(Template.SHORT_FILM_UNIT), organiser.id());
  private final String call = "/e/" + edition.id();
  private final String settings = call + "/settings";

  @Test
  void everybody_reads_the_call_in_their_language() {
    String english = Guest.at(house).get(call + "?lang=en").body();
    assertThat(english)
        .contains("Festival of the tests")
        .contains("From 1:00 to 15:00, credits counted.")
        .contains("At most 2 entries per person in the whole edition.")
        .contains("33.3 %")
        .contains("The jury sees neither names nor texts")
        .contains("29 days left")
        .contains("href=\"" + call + "/enter\"")
        .contains("Training of AI");
    String korean = Guest.at(house).get(call + "?lang=ko").body();
    assertThat(korean)
        .contains("시험 영화제")
        .contains("상영 시간은 1:00 이상 15:00 이하입니다(크레디트 포함).")
        .contains("29일 남음")
        .contains("AI 학습");
  }

  @Test
  void the_first_page_shows_every_edition_with_the_state_of_its_call() {
    Instant now = editions.now();
    Edition past =
        editions.open(
            Drafts.between(Template.GENERAL, now.minusSeconds(99), now.minusSeconds(9)),
            organiser.id());
    String home = Guest.at(house).get("/?lang=en").body();
    assertThat(state(home, edition)).startsWith("Open for entries until ");
    assertThat(state(home, past)).startsWith("Closed for entries since ");
  }

  @Test
  void a_closed_call_has_no_way_to_enter() {
    Instant now = editions.now();
    Edition past =
        editions.open(
            Drafts.between(Template.GENERAL, now.minusSeconds(99), now.minusSeconds(9)),
            organiser.id());
    assertThat(Guest.at(house).get("/e/" + past.id()).body())
        .doesNotContain("/e/" + past.id() + "/enter");
  }

  @Test
  void what_people_wrote_is_text_on_the_page() {
    Edition wicked =
        new Edition(
            new EditionId(TestHouse.unique("wicked")),
            Wording.in(Language.ENGLISH, "<script>alert(1)</script>"),
            Wording.in(Language.ENGLISH, "<img src=x onerror=alert(1)>"),
            edition.zone(),
            edition.opens(),
            edition.deadline(),
            1,
            false,
            "office@example.org",
            edition.regulations());
    editions.open(wicked, organiser.id());
    for (String path : List.of("/", "/e/" + wicked.id())) {
      assertThat(Guest.at(house).get(path).body())
          .doesNotContain("<script>alert(1)")
          .doesNotContain("<img src=x")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
  }

  @Test
  void an_organiser_amends_the_regulations_and_everybody_reads_why() {
    var guest = Guest.signedIn(house, organiser);
    Map<String, String> form = form(edition);
    form.put("general.running-max", "20:00");
    form.put("reason", "Films grew <longer>");

    HttpResponse<String> answer = guest.submit(settings, form);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(editions.get(edition.id()).regulations().version()).isEqualTo(2);
    assertThat(editions.amendments(edition.id()))
        .extracting(Amendment::reason)
        .containsExactly("Films grew <longer>");
    assertThat(Guest.at(house).get(call + "?lang=en").body())
        .contains("Films grew &lt;longer&gt;")
        .contains("New rule: From 1:00 to 20:00, credits counted.")
        .contains("No longer a rule: From 1:00 to 15:00, credits counted.")
        .doesNotContain(organiser.email().value())
        .doesNotContain(organiser.name() + "<");
  }

  @Test
  void a_change_without_a_reason_is_not_made_and_keeps_what_was_written() {
    Map<String, String> form = form(edition);
    form.put("general.running-max", "20:00");
    form.put("general.team-size", "many");

    HttpResponse<String> answer = Guest.signedIn(house, organiser).submit(settings, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#general.team-size\"")
        .contains("People in a team, at most: a whole number from 1 to 10,000 is allowed.")
        .contains("value=\"many\"")
        .contains("value=\"20:00\"");
    assertThat(editions.get(edition.id())).isEqualTo(edition);

    form.remove("general.team-size");
    answer = Guest.signedIn(house, organiser).submit(settings, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#reason\"");
    assertThat(editions.get(edition.id())).isEqualTo(edition);
  }

  @Test
  void texts_are_saved_without_a_new_version() {
    Map<String, String> form = form(edition);
    form.put("name-en", "Renamed");
    HttpResponse<String> answer = Guest.signedIn(house, organiser).submit(settings, form);
    assertThat(answer.statusCode()).isEqualTo(303);
    Edition now = editions.get(edition.id());
    assertThat(now.name()).isEqualTo(Wording.of("Renamed", "시험 영화제"));
    assertThat(now.regulations()).isEqualTo(edition.regulations());
  }

  @Test
  void two_organisers_at_once_do_not_overwrite_each_other() {
    Map<String, String> first = form(edition);
    first.put("general.running-max", "20:00");
    first.put("reason", "Longer");
    Map<String, String> second = form(edition);
    second.put("general.running-max", "5:00");
    second.put("reason", "Shorter");
    var guest = Guest.signedIn(house, organiser);

    assertThat(guest.submit(settings, first).statusCode()).isEqualTo(303);
    HttpResponse<String> late = guest.submit(settings, second);

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("version 2 is in force, your changes were made to version 1")
        .contains("value=\"5:00\"");
    assertThat(editions.amendments(edition.id())).hasSize(1);
  }

  @Test
  void the_deadline_is_moved_to_later_and_the_page_says_so() {
    LocalDateTime later =
        LocalDateTime.ofInstant(edition.deadline(), edition.zone()).plusDays(7).withNano(0);
    var guest = Guest.signedIn(house, organiser);

    HttpResponse<String> answer =
        guest.submit(
            settings,
            settings + "/deadline",
            Map.of("deadline", later.toString(), "reason", "Holidays"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(editions.extensions(edition.id()))
        .extracting(Extension::deadline, Extension::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                later.atZone(edition.zone()).toInstant(), "Holidays"));
    assertThat(Guest.at(house).get(call).body()).contains("Holidays").contains("Deadline extended");
  }

  @Test
  void a_deadline_that_is_not_later_is_refused_at_its_field() {
    LocalDateTime earlier =
        LocalDateTime.ofInstant(edition.deadline(), edition.zone()).minusDays(1).withNano(0);
    HttpResponse<String> answer =
        Guest.signedIn(house, organiser)
            .submit(
                settings,
                settings + "/deadline",
                Map.of("deadline", earlier.toString(), "reason", ""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("A deadline can only be moved to later")
        .contains("Reason: 1 to 500 characters are allowed.")
        .contains("value=\"" + earlier + "\"");
    assertThat(editions.get(edition.id())).isEqualTo(edition);
  }

  @Test
  void another_organiser_is_added_by_letter() {
    String email = TestHouse.unique("second") + "@example.org";
    HttpResponse<String> answer =
        Guest.signedIn(house, organiser)
            .submit(settings, settings + "/organisers", Map.of("email", email));
    assertThat(answer.statusCode()).isEqualTo(303);
    Person second = people.find(new EmailAddress(email)).orElseThrow();
    assertThat(people.badges(second.id(), edition.id())).containsExactly(Badge.ORGANISER);
    assertThat(
            house
                .bean(JdbcClient.class)
                .sql("select body from letters.letter where recipient = :to")
                .param("to", email)
                .query(String.class)
                .list())
        .singleElement()
        .satisfies(
            text -> assertThat(text).contains("run Festival of the tests").contains("/sign-in/"));
    assertThat(Guest.signedIn(house, second).get(settings).statusCode()).isEqualTo(200);
  }

  @Test
  void a_foreign_organiser_finds_nothing_here() {
    Person foreign = Drafts.somebody(house);
    Edition theirs = editions.open(Drafts.open(Template.GENERAL), foreign.id());
    var guest = Guest.signedIn(house, foreign);
    String token = csrf(guest, "/e/" + theirs.id() + "/settings");

    assertThat(guest.get(settings).statusCode()).isEqualTo(404);
    assertThat(guest.post(settings, token, form(edition)).statusCode()).isEqualTo(404);
    assertThat(guest.post(settings + "/deadline", token, Map.of()).statusCode()).isEqualTo(404);
    assertThat(
            guest
                .post(settings + "/organisers", token, Map.of("email", "me@example.org"))
                .statusCode())
        .isEqualTo(404);
    assertThat(api(guest, token, "/api" + call.replace("/e/", "/editions/") + "/extensions", "{}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
    assertThat(editions.get(edition.id())).isEqualTo(edition);
  }

  @Test
  void without_an_account_one_is_asked_to_sign_in_and_programs_are_told_so() {
    var nobody = Guest.at(house);
    assertThat(nobody.get(settings).headers().firstValue("Location"))
        .contains("/sign-in?to=%2Fe%2F" + edition.id() + "%2Fsettings");
    assertThat(nobody.get("/editions/new").statusCode()).isEqualTo(303);
    assertThat(nobody.get("/e/Not An Edition".replace(" ", "%20")).statusCode()).isEqualTo(404);
  }

  @Test
  void only_a_host_opens_editions() {
    assertThat(Guest.signedIn(house, organiser).get("/editions/new").statusCode()).isEqualTo(404);
  }

  @Test
  void a_host_opens_an_edition_and_lands_in_its_settings() {
    Person host = Drafts.somebody(house);
    people.makeHost(host.id());
    String address = TestHouse.unique("opened");
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "template", "grant",
                "name-en", "Fund",
                "name-ko", "지원 공모",
                "address", address,
                "zone", "Europe/Berlin",
                "contact", "fund@example.org",
                "opens", "2027-03-28T02:30",
                "deadline", "2027-05-01T12:00"));
    var guest = Guest.signedIn(house, host);

    HttpResponse<String> gap = guest.submit("/editions/new", form);
    assertThat(gap.statusCode()).isEqualTo(422);
    assertThat(gap.body())
        .contains("this time does not exist in Europe/Berlin")
        .contains("value=\"" + address + "\"");
    form.put("opens", "2027-03-28T03:30");
    HttpResponse<String> opened = guest.submit("/editions/new", form);
    assertThat(opened.headers().firstValue("Location")).contains("/e/" + address + "/settings");
    Edition edition = editions.get(new EditionId(address));
    assertThat(edition.opens()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    assertThat(edition.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(guest.get("/e/" + address + "/settings").statusCode()).isEqualTo(200);

    HttpResponse<String> again = guest.submit("/editions/new", form);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("is already taken").contains("href=\"#address\"");
  }

  @Test
  void the_dates_go_into_ones_own_calendar() {
    String calendar = Guest.at(house).get(call + "/dates.ics?lang=en").body();
    assertThat(calendar.lines().filter(line -> line.startsWith("UID")).toList())
        .isEqualTo(
            List.of(
                "UID:" + edition.id() + "-opens@palmares",
                "UID:" + edition.id() + "-deadline@palmares"));
    assertThat(calendar).contains("SUMMARY:Entries close: Festival of the tests");
  }

  @Test
  void a_program_opens_amends_and_extends() {
    Person host = Drafts.somebody(house);
    people.makeHost(host.id());
    var guest = Guest.signedIn(house, host);
    String token = csrf(guest, "/");
    String address = TestHouse.unique("api");
    HttpResponse<String> opened =
        api(
            guest,
            token,
            "/api/editions",
            """
            {"template": "general", "edition": "%s", "name": {"en": "By program"},
             "zone": "Asia/Seoul", "opens": "2026-12-01T10:00", "deadline": "2027-01-31T14:59:00Z",
             "contact": "office@example.org"}\
            """
                .formatted(address));
    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(opened.headers().firstValue("Location")).contains("/api/editions/" + address);
    JsonNode regulations = JSON.readTree(opened.body()).get("regulations");
    assertThat(regulations.get("version").asInt()).isEqualTo(1);

    String amended =
        JSON.writeValueAsString(regulations).replace("\"max\":\"PT30M\"", "\"max\":\"PT20M\"");
    HttpResponse<String> answer =
        api(
            guest,
            token,
            "/api/editions/" + address + "/amendments",
            "{\"reason\": \"Shorter\", \"regulations\": " + amended + "}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(editions.get(new EditionId(address)).regulations().section("short").rules())
        .extracting(Object::toString)
        .containsExactly(
            new Regulation.RunningTime(
                    java.util.Optional.empty(),
                    java.util.Optional.of(java.time.Duration.ofMinutes(20)),
                    true)
                .toString());

    assertThat(
            api(
                    guest,
                    token,
                    "/api/editions/" + address + "/amendments",
                    "{\"reason\": \"Again\", \"regulations\": " + amended + "}")
                .statusCode())
        .isEqualTo(409);

    HttpResponse<String> extended =
        api(
            guest,
            token,
            "/api/editions/" + address + "/extensions",
            "{\"deadline\": \"2027-02-07T23:59\", \"reason\": \"Holidays\"}");
    assertThat(JSON.readTree(extended.body()).get("deadline").asString())
        .isEqualTo("2027-02-07T14:59:00Z");
  }

  @Test
  void a_program_is_told_which_fields_cannot_stand() {
    Person host = Drafts.somebody(house);
    people.makeHost(host.id());
    var guest = Guest.signedIn(house, host);
    String token = csrf(guest, "/");

    HttpResponse<String> empty = api(guest, token, "/api/editions", "{}");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(empty.body()).get("detail").asString())
        .contains("Template: festival, short-film-unit, general or grant.")
        .contains("Address: 3 to 40 small letters")
        .contains("Contact: an e-mail address");

    Edition own = editions.open(Drafts.open(Template.GENERAL), host.id());
    HttpResponse<String> unfit =
        api(
            guest,
            token,
            "/api/editions/" + own.id() + "/amendments",
            "{\"reason\": \"x\", \"regulations\": {\"version\": 1, \"sections\": [], \"general\":"
                + " [{\"rule\": \"AiShare\", \"minPercent\": 170}]}}");
    assertThat(unfit.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(unfit.body()).get("detail").asString())
        .contains("regulations.general[0]")
        .contains("AiShare 170: 1 to 100");
    assertThat(api(guest, token, "/api/editions", "{").statusCode()).isEqualTo(400);
    assertThat(editions.get(own.id())).isEqualTo(own);
  }

  @Test
  void programs_read_editions_without_an_account() {
    JsonNode one = JSON.readTree(read("/api/editions/" + edition.id()).body());
    assertThat(one.get("call").asString()).isEqualTo("OPEN");
    assertThat(one.get("name").get("ko").asString()).isEqualTo("시험 영화제");
    assertThat(one.get("regulations").get("criteria").size()).isEqualTo(3);
    assertThat(JSON.readTree(read("/api/editions").body()).findValuesAsString("edition"))
        .contains(edition.id().value());
    assertThat(read("/api/editions/nowhere").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> read(String path) {
    var nobody = Guest.at(house);
    return nobody.send(nobody.request(path).header("Accept", "application/json"));
  }

  private static Map<String, String> form(Edition edition) {
    return new HashMap<>(SettingsForm.of(edition).written());
  }

  private static String csrf(Guest guest, String page) {
    var token = CSRF.matcher(guest.get(page).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static HttpResponse<String> api(Guest guest, String token, String path, String body) {
    return guest.send(
        guest
            .request(path)
            .header("Accept", "application/json")
            .header("Accept-Language", "en")
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String state(String home, Edition edition) {
    int link = home.indexOf("/e/" + edition.id() + "\"");
    int start = home.lastIndexOf("edition-state\">", link) + "edition-state\">".length();
    return home.substring(start, home.indexOf('<', start));
  }
}
