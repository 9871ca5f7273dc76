package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.ledger.Ledger;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.inspection.Inspected.Level;
import org.palmares.festival.inspection.Measuring.Figures;
import org.palmares.festival.inspection.Measuring.Shown;
import org.palmares.festival.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an organiser asks of the files of films: written, tried out, put in force, applied.
class AskingForADeliveryTest {
  private final TestHouse house = TestHouse.open();
  private final Measuring measuring = new Measuring();
  private final Edition edition = measuring.edition();
  private final Person organiser = measuring.organiser(edition);
  private final Guest office = Guest.signedIn(house, organiser);
  private final String page = "/e/" + edition.id() + "/inspection/delivery";
  private final String api = "/api/editions/" + edition.id() + "/delivery-profile";

  @Test
  void it_is_seen_which_films_would_not_be_as_asked_for_before_it_is_in_force() {
    measured("Loud", Figures.usual().loud(-9));
    measured("Fine", Figures.usual());
    String tried = office.submit(page, page, loudness("-24", "-22", "try", "")).body();
    assertThat(tried)
        .contains("2 measured films: 1 to mend, 0 to check, 1 as asked for.")
        .contains("One film would come out otherwise than now.")
        .contains("The loudness is -9 LUFS; asked for is -24 to -22 LUFS.")
        .contains(">Loud<");
    assertThat(house.bean(DeliveryProfiles.class).versions(edition.id())).isEmpty();
    assertThat(findings(measured("Later", Figures.usual().loud(-9)))).isEmpty();
  }

  @Test
  void a_version_in_force_holds_for_films_that_come_and_for_others_when_it_is_applied() {
    Shown before = measured("Before", Figures.usual().loud(-9));
    assertThat(office.submit(page, page, loudness("-24", "-22", "save", "")).statusCode())
        .as("without a reason")
        .isEqualTo(422);
    assertThat(office.submit(page, page, loudness("-24", "-22", "save", "Too loud")).statusCode())
        .isEqualTo(303);
    Shown after = measured("After", Figures.usual().loud(-9));
    judge(after);
    assertThat(findings(before)).isEmpty();
    assertThat(findings(after)).containsExactly(Level.FAIL);
    assertThat(office.get(page).body()).contains("One received film was not measured");
    assertThat(office.submit(page, page + "/apply", Map.of()).statusCode()).isEqualTo(303);
    assertThat(findings(before)).containsExactly(Level.FAIL);
    assertThat(office.get(page).body()).doesNotContain("not measured by this version");
    assertThat(told()).containsOnlyOnce("DeliveryProfileChanged", "DeliveryProfileApplied");
  }

  @Test
  void a_film_keeps_its_version_through_every_new_copy_until_the_next_is_applied() {
    office.submit(page, page, loudness("-24", "-22", "save", "First"));
    Shown film = measured("Kept", Figures.usual().loud(-20));
    judge(film);
    assertThat(findings(film)).containsExactly(Level.FAIL);
    Map<String, String> wider = loudness("-24", "-18", "save", "Second");
    wider.put("basedOn", "1");
    assertThat(office.submit(page, page, wider).statusCode()).isEqualTo(303);
    var again = new EntryTests().deposit(film.entry().film(), film.entry().entrant());
    measuring.measured(again.id(), Figures.usual().loud(-20));
    Shown newer = new Shown(film.entry(), again);
    judge(newer);
    assertThat(findings(newer)).containsExactly(Level.FAIL);
    office.submit(page, page + "/apply", Map.of());
    assertThat(findings(newer)).isEmpty();
  }

  @Test
  void a_draft_keeps_its_version_when_its_file_is_replaced() {
    office.submit(page, page, loudness("-24", "-22", "save", "First"));
    var festival = new EntryTests();
    Person maker = festival.person("Maker", Language.ENGLISH);
    var draft = festival.draft(edition, maker.id(), "Draft");
    Shown first = new Shown(draft, festival.deposit(draft.film(), maker.id()));
    measuring.measured(first.id(), Figures.usual().loud(-20));
    judge(first);
    Map<String, String> wider = loudness("-24", "-18", "save", "Second");
    wider.put("basedOn", "1");
    assertThat(office.submit(page, page, wider).statusCode()).isEqualTo(303);
    Shown second = new Shown(draft, festival.deposit(draft.film(), maker.id()));
    measuring.measured(second.id(), Figures.usual().loud(-20));
    judge(second);
    assertThat(house.bean(Runs.class).find(first.id())).isEmpty();
    assertThat(findings(second)).containsExactly(Level.FAIL);
  }

  @Test
  void nobody_overwrites_what_a_colleague_put_in_force_meanwhile() {
    office.submit(page, page, loudness("-24", "-22", "save", "First"));
    var late = office.submit(page, page, loudness("-30", "-10", "save", "Late"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Somebody put version 1 in force while you wrote");
    assertThat(house.bean(DeliveryProfiles.class).versions(edition.id())).hasSize(1);
  }

  @Test
  void nothing_is_asked_any_more_when_it_is_stopped() {
    office.submit(page, page, loudness("-24", "-22", "save", "First"));
    Shown film = measured("Loud", Figures.usual().loud(-9));
    judge(film);
    Map<String, String> stop = loudness("-24", "-22", "stop", "Nobody needs it");
    stop.put("basedOn", "1");
    assertThat(office.submit(page, page, stop).statusCode()).isEqualTo(303);
    office.submit(page, page + "/apply", Map.of());
    assertThat(findings(film)).isEmpty();
  }

  @Test
  void the_maker_of_a_draft_reads_in_her_language_what_to_do() {
    office.submit(page, page, loudness("-24", "-22", "save", "First"));
    var festival = new EntryTests();
    Person maker = festival.person("미나", Language.KOREAN);
    var draft = festival.draft(edition, maker.id(), "초안");
    var copy = festival.deposit(draft.film(), maker.id());
    measuring.measured(copy.id(), Figures.usual().loud(-9));
    judge(new Shown(draft, copy));
    assertThat(Guest.signedIn(house, maker).get("/entries/" + draft.id() + "?lang=ko").body())
        .contains("음량이 -9 LUFS입니다. 요구: -24–-22 LUFS. 일부 구간이 아니라 믹스 전체를")
        .contains("고쳐야 합니다");
    assertThat(office.submit(page, page, loudness("-1", "0", "try", "")).body())
        .as("drafts are their makers'")
        .doesNotContain("초안");
  }

  @Test
  void a_row_is_added_without_a_script_and_wrong_figures_are_told() {
    Map<String, String> form = loudness("loud", "-22", "try", "");
    var answer = office.submit(page, page, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Loudness: “loud” is no number.");
    form.put("rule.0.least", "-24");
    form.put("do", "add");
    form.put("add", "bit_rate");
    String added = office.submit(page, page, form).body();
    assertThat(added).contains("name=\"rule.1.steps.0.width\"").contains("value=\"-24\"");
    form.put("do", "try");
    form.put("rule.0.level", "off");
    assertThat(office.submit(page, page, form).body()).contains("at least one rule");
  }

  @Test
  void values_that_cannot_stand_are_told_in_the_readers_language() {
    Map<String, String> form =
        new HashMap<>(Map.of("rule.0", "resolution", "rule.0.allowed", "1920x1080, abc"));
    form.putAll(Map.of("rule.1", "frame_rate", "rule.1.allowed", "fast", "rule.2", "progressive"));
    String body =
        """
        {"reason": "-", "profile": {"id": "x", "version": 1,
                                    "rules": [{"rule": "resolution", "allowed": ["abc"]}]}}\
        """;
    assertThat(call("PUT", api, body, 422).get("detail").stringValue())
        .isEqualTo(
            "A rule cannot be read: this is no delivery profile: \"abc\" is no picture"
                + " size; one is written 1920x1080");
    assertThat(call("PUT", api + "?lang=ko", body, 422).get("detail").stringValue())
        .isEqualTo("읽을 수 없는 규칙이 있습니다.");
    assertThat(office.submit(page, page + "?lang=ko", form).body().lines().map(String::strip))
        .containsOnlyOnce("<li>정확한 화면 크기: 쓸 수 없는 값이 있습니다.</li><li>프레임 속도: 쓸 수 없는 값이 있습니다.</li>");
  }

  @Test
  void a_program_does_the_same() {
    Shown film = measured("Loud", Figures.usual().loud(-9));
    String body =
        """
        {"basedOn": 0, "reason": "By program",
         "profile": {"id": "x", "version": 1, "name": "Quiet",
                     "rules": [{"rule": "loudness", "most": -20, "level": "warn"}]}}\
        """;
    JsonNode trial = call("POST", api + "/trial", body, 200);
    assertThat(trial.get(0).get("now").stringValue()).isEqualTo("pass");
    assertThat(trial.get(0).get("then").stringValue()).isEqualTo("warn");
    JsonNode saved = call("PUT", api, body, 200);
    assertThat(saved.get("version").asInt()).isEqualTo(1);
    assertThat(saved.at("/profile/rules/0/rule").stringValue()).isEqualTo("loudness");
    assertThat(call("POST", api + "/apply", "{}", 200).get("films").asInt()).isEqualTo(1);
    assertThat(findings(film)).containsExactly(Level.WARN);
    assertThat(call("GET", api + "/shipped", "", 200).get(0).at("/profile/id").stringValue())
        .isEqualTo("screener");
    call("PUT", api, body.replace("loudness", "nonsense"), 422);
  }

  private JsonNode call(String method, String path, String body, int status) {
    var page = office.get("/account").body();
    var token = java.util.regex.Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    var answer =
        office.send(
            office
                .request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token.group(1))
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return new JsonMapper().readTree(answer.body());
  }

  private static Map<String, String> loudness(
      String least, String most, String wanted, String reason) {
    return new HashMap<>(
        Map.of(
            "name",
            "Quiet",
            "basedOn",
            "0",
            "rule.0",
            "loudness",
            "rule.0.level",
            "fail",
            "rule.0.least",
            least,
            "rule.0.most",
            most,
            "reason",
            reason,
            "do",
            wanted));
  }

  private Shown measured(String title, Figures figures) {
    Shown film = measuring.film(edition, title);
    measuring.measured(film.id(), figures);
    return film;
  }

  /// As at the end of its inspection.
  private void judge(Shown film) {
    CopyId copy = film.id();
    house
        .bean(DeliveryProfiles.class)
        .judge(
            copy,
            film.entry().film(),
            java.util.Objects.requireNonNull(
                house.bean(Verdicts.class).facts(List.of(copy)).get(copy)));
  }

  private List<Level> findings(Shown film) {
    return house.bean(Inspections.class).get(film.id()) instanceof Inspected.Measured(_, var found)
        ? found.stream().map(Inspected.Finding::level).toList()
        : List.of();
  }

  private List<String> told() {
    AccountId reader = organiser.id();
    return house.bean(Ledger.class).list(edition.id(), Long.MAX_VALUE, reader).stream()
        .map(Ledger.Line::kind)
        .toList();
  }

  @Test
  void every_rule_has_its_words_and_what_to_do_in_every_language() {
    Words words = house.bean(Words.class);
    for (String rule : org.palmares.festival.inspection.web.RuleFields.rules()) {
      assertThat(words.knows("inspection.rule." + rule)).as(rule).isTrue();
      assertThat(words.knows("inspection.rule-name." + rule)).as(rule).isTrue();
      for (var field : org.palmares.festival.inspection.web.RuleFields.of(rule)) {
        if (field.kind() != org.palmares.festival.inspection.web.RuleFields.Kind.STEPS) {
          assertThat(words.knows("inspection.rule-field." + field.name())).as(rule).isTrue();
        }
      }
    }
  }
}
