package org.palmares.festival.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.Program;
import org.palmares.festival.TestHouse;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import tools.jackson.databind.JsonNode;

/// The same festival as small as can be, every step of it by programs: each acts for a person by a
/// token and knows nothing but the API. People come in by themselves, and make the tokens.
class A05_TheWholeWayByProgramsTest {
  private static final String SHEET =
      """
      {"version": %d, "sheet": {
        "title": "%s", "titleLanguage": "ko", "englishTitle": "The Temperature of Night",
        "countries": ["BR", "KR"], "completed": "2026-03-01", "spokenLanguages": ["zxx"],
        "synopsis": "%s", "tools": ["ffmpeg"], "aiShare": 80, "depictsMinors": false,
        "credits": [{"role": "DIRECTOR", "name": "Ana Souza"}]}}\
      """;

  private final TestHouse house = TestHouse.open();
  private final Mail mail = new Mail(house);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String edition = TestHouse.unique("programs");
  private final String api = "/api/editions/" + edition;
  private final String title = "밤의 온도 " + edition.substring(9);
  private final String filmMaker = TestHouse.unique("ana") + "@example.org";
  private final Program mina = organiser();
  private final Program ana = programOf(person(filmMaker, "Ana Souza"));

  @Test
  void from_the_call_to_the_palmares() throws Exception {
    opensAnEdition();
    String entry = enters();
    String copy = bringsAndSubmits(entry, new Props(house).film(edition, 2));
    Program olu = invitesAJuror();
    watchesAndScores(olu, entry, copy);
    selectsAndReleases(entry);
    givesAnAward(entry);
  }

  private Program organiser() {
    Person host = person(TestHouse.unique("mina") + "@example.org", "Mina Park");
    house.bean(People.class).makeHost(host.id());
    return programOf(host);
  }

  private Person person(String email, String name) {
    return house.bean(People.class).join(new EmailAddress(email), name, Language.ENGLISH);
  }

  private Program programOf(Person person) {
    return Program.of(Guest.signedIn(house, person));
  }

  private void opensAnEdition() {
    JsonNode opened =
        mina.does(
            "POST",
            "/api/editions",
            """
            {"template": "general", "edition": "%s", "zone": "Asia/Seoul",
             "name": {"en": "Small Festival", "ko": "작은 영화제"}, "contact": "office@example.org",
             "opens": "%s", "deadline": "%s"}\
            """
                .formatted(edition, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(7))));
    assertThat(opened.get("call").stringValue()).isEqualTo("OPEN");
    JsonNode extended =
        mina.does(
            "POST",
            api + "/extensions",
            "{\"deadline\": \"%s\", \"reason\": \"A holiday.\"}"
                .formatted(now.plus(Duration.ofDays(8))));
    assertThat(extended.at("/extensions/0/reason").stringValue()).isEqualTo("A holiday.");
    JsonNode call = Program.without(house).get(api);
    assertThat(call.get("deadline").stringValue())
        .isEqualTo(now.plus(Duration.ofDays(8)).toString());
    assertThat(texts(call.at("/regulations/sections"), "key"))
        .isEqualTo(List.of("short", "feature"));
  }

  private String enters() {
    JsonNode begun = ana.does("POST", api + "/entries", "{\"section\": \"short\"}");
    assertThat(begun.get("stage").stringValue()).isEqualTo("DRAFT");
    String entry = "/api/entries/" + begun.get("id").stringValue();
    int version = ana.get(entry + "/sheet").get("version").asInt();
    String synopsis = "A thermometer learns to dream of summer. ".repeat(9).strip();
    String sheet = SHEET.formatted(version, title, synopsis);
    assertThat(ana.does("PUT", entry + "/sheet", sheet).get("version").asInt())
        .isEqualTo(version + 1);
    assertThat(ana.get(entry + "/sheet").at("/sheet/title").stringValue()).isEqualTo(title);
    assertThat(outcomes(ana.get(entry))).isEqualTo(List.of("MET", "MISSING"));
    return entry;
  }

  private String bringsAndSubmits(String entry, Path film) throws Exception {
    ana.bring(ana.get(entry).get("film").stringValue(), film);
    String copy = ana.get(entry).get("copy").stringValue();
    String inspection = "/api/copies/" + copy + "/inspection";
    TestHouse.eventually(
        Duration.ofMinutes(2),
        "the film is measured",
        () -> ana.get(inspection).get("state").stringValue().equals("Measured"));
    assertThat(ana.get(inspection).at("/inspected/facts/runningTime").asString()).isEqualTo("PT2S");
    assertThat(ana.send("GET", "/media/" + copy + "/poster.jpg", "").statusCode()).isEqualTo(200);
    assertThat(outcomes(ana.get(entry))).isEqualTo(List.of("MET"));
    assertThat(ana.send("POST", entry + "/submit", "{}").statusCode()).isEqualTo(422);
    JsonNode received = ana.does("POST", entry + "/submit", "{\"acceptTerms\": true}");
    assertThat(received.get("stage").stringValue()).isEqualTo("SUBMITTED");
    assertThat(received.get("sha256").stringValue()).isEqualTo(sha256(film));
    JsonNode listed = mina.get(api + "/entries").get(0);
    assertThat(listed.get("receipt")).isEqualTo(received.get("receipt"));
    assertThat(listed.get("eligibility").stringValue()).isEqualTo("ELIGIBLE");
    return copy;
  }

  private Program invitesAJuror() {
    String email = TestHouse.unique("olu") + "@example.org";
    String whom =
        "{\"name\": \"Olu Adeyemi\", \"email\": \"%s\", \"language\": \"en\"}".formatted(email);
    mina.does("POST", api + "/jury/invitations", whom);
    Guest guest = Guest.at(house);
    guest.follow(mail.wayIn(email));
    Program olu = Program.of(guest);
    assertThat(olu.get(api + "/invitation").get("state").stringValue()).isEqualTo("INVITED");
    olu.does("POST", api + "/invitation", "{\"accept\": true}");
    JsonNode choices =
        olu.does("POST", api + "/screening-room/conflicts", "{\"films\": [], \"names\": []}");
    assertThat(choices.at("/films/0/film/title").stringValue()).isEqualTo(title);
    assertThat(olu.get(api + "/screening-room").size()).isZero();
    assertThat(mina.does("POST", api + "/jury/assignments", "{\"reviews\": 1}").toString())
        .isEqualTo("{\"reviews\":1,\"given\":1,\"shortFilms\":[]}");
    assertThat(mina.get(api + "/jury").get(0).get("assigned").asInt()).isEqualTo(1);
    return olu;
  }

  private void watchesAndScores(Program olu, String entry, String copy) {
    JsonNode film = olu.get(api + "/screening-room").get(0);
    assertThat(film.get("preview").stringValue()).isEqualTo("/media/" + copy + "/preview.mp4");
    assertThat(olu.send("GET", film.get("preview").stringValue(), "").statusCode()).isEqualTo(200);
    assertThat(
            Program.without(house).send("GET", film.get("preview").stringValue(), "").statusCode())
        .isEqualTo(404);
    String sheet = api + "/screening-room/" + film.get("entry").stringValue();
    assertThat(entry).isEqualTo("/api/entries/" + film.get("entry").stringValue());
    List<String> criteria = texts(olu.get(sheet + "/scores").get("criteria"), "key");
    assertThat(olu.send("POST", sheet + "/hand-in", "{}").statusCode()).isEqualTo(422);
    for (String criterion : criteria) {
      olu.does("PUT", sheet + "/scores", "{\"marks\": {\"" + criterion + "\": 8}}");
    }
    JsonNode handedIn = olu.does("POST", sheet + "/hand-in", "{}");
    assertThat(handedIn.get("missing").size()).isZero();
    assertThat(handedIn.get("total").asDouble()).isEqualTo(8.0);
    JsonNode result = mina.get(api + "/results").get(0);
    assertThat(result.get("handedIn").asInt()).isEqualTo(1);
    assertThat(result.get("mean").asDouble()).isEqualTo(8.0);
  }

  private void selectsAndReleases(String entry) {
    String selection = api + "/selection";
    String id = entry.substring(entry.lastIndexOf('/') + 1);
    assertThat(mina.send("POST", selection + "/release", "{}").statusCode()).isEqualTo(409);
    mina.does("PUT", selection + "/" + id, "{\"decision\": \"SELECTED\"}");
    mina.does("POST", selection + "/letters", "{}");
    JsonNode letters = mina.get(api + "/outbox").get("letters");
    assertThat(texts(letters, "to")).isEqualTo(List.of(filmMaker));
    assertThat(ana.get(entry).get("stage").stringValue()).isEqualTo("SUBMITTED");
    assertThat(mina.send("POST", selection + "/release", "{}").statusCode()).isEqualTo(409);
    new EntryTests().close(new EditionId(edition));
    assertThat(mina.does("POST", selection + "/release", "{}").toString())
        .isEqualTo("{\"selected\":1,\"notSelected\":0}");
    assertThat(ana.get(entry).get("stage").stringValue()).isEqualTo("ANSWERED");
    assertThat(ana.get(entry).get("decision").stringValue()).isEqualTo("SELECTED");
    assertThat(mail.to(filmMaker).getLast()).contains(title);
  }

  private void givesAnAward(String entry) {
    Instant ceremony = now.plus(Duration.ofDays(2));
    JsonNode award =
        mina.does(
            "POST",
            api + "/awards",
            "{\"name\": {\"en\": \"Grand Prix\", \"ko\": \"대상\"}, \"prize\": \"A lamp\","
                + " \"embargo\": \"%s\"}".formatted(ceremony));
    assertThat(mina.send("POST", api + "/awards", "{}").statusCode()).isEqualTo(422);
    String place = api + "/awards/" + award.get("award").stringValue();
    String never = "{\"embargo\": \"+999999999-01-01T00:00\"}";
    assertThat(mina.send("PUT", place, never).statusCode()).isEqualTo(422);
    String giving =
        "{\"winner\": \"%s\", \"citation\": {\"en\": \"One can feel it.\"}, \"embargo\": \"%s\"}";
    String id = entry.substring(entry.lastIndexOf('/') + 1);
    JsonNode given = mina.does("PUT", place, giving.formatted(id, ceremony));
    assertThat(given.get("winner").stringValue()).isEqualTo(id);
    assertThat(given.get("revealed").asBoolean()).isFalse();
    Program everybody = Program.without(house);
    JsonNode secret = everybody.get(api + "/palmares");
    assertThat(secret.get("awards").size()).isZero();
    assertThat(secret.get("secret").asInt()).isEqualTo(1);
    assertThat(secret.get("next").stringValue()).isEqualTo(ceremony.toString());

    String past = giving.formatted(id, now.minus(Duration.ofHours(1)));
    assertThat(mina.send("PUT", place, past).statusCode()).isEqualTo(422);
    mina.does("PUT", place, past.replaceFirst("\\{", "{\"publish\": true, "));
    JsonNode palmares = everybody.get(api + "/palmares");
    assertThat(palmares.at("/awards/0/title").stringValue()).isEqualTo(title);
    assertThat(palmares.at("/awards/0/award").toString())
        .isEqualTo("{\"en\":\"Grand Prix\",\"ko\":\"대상\"}");
    assertThat(palmares.at("/awards/0/citation").toString())
        .isEqualTo("{\"en\":\"One can feel it.\"}");
    assertThat(mina.send("DELETE", place, "").statusCode()).isEqualTo(409);
    assertThat(mina.get(api + "/awards").get(0).get("revealed").asBoolean()).isTrue();
    assertThat(texts(mina.get(api + "/ledger"), "kind"))
        .contains("EditionOpened", "EntrySubmitted", "SelectionReleased", "AwardGiven");
  }

  private static List<String> outcomes(JsonNode entry) {
    return texts(entry.get("rulings"), "outcome").stream().distinct().sorted().toList();
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(field).stringValue())
        .toList();
  }

  private static String sha256(Path file) throws Exception {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(sum);
  }
}
