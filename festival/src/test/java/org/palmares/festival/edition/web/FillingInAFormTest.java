package org.palmares.festival.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.Template;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;

class FillingInAFormTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @EnumSource
  void the_settings_of_an_edition_read_as_it_is(Template template) {
    Edition edition = edition(template);
    Sheet sheet = SettingsForm.of(edition);

    assertThat(SettingsForm.read(sheet, edition)).isEqualTo(Optional.of(edition));
    assertThat(sheet.wrong()).isEmpty();
  }

  @Test
  void every_rule_can_be_written_into_fields_and_read_from_them() {
    Map<String, String> fields = new HashMap<>();
    fields.put("general.running-min", "0:30");
    fields.put("general.running-max", "1:02:09");
    fields.put("general.picture-width", "1920");
    fields.put("general.picture-height", "1080");
    fields.put("general.subtitles", "ko, en");
    fields.put("general.ai-share", "70");
    fields.put("general.completed-since", "2025-01-31");
    fields.put("general.entries-per-section", "1");
    fields.put("general.entries-per-edition", "3");
    fields.put("general.team-size", "8");
    fields.put("general.least-age", "16");
    fields.put("general.countries", "KR JP");
    fields.put("general.budget-amount", "50,000,000");
    fields.put("general.budget-currency", "krw");
    fields.put("general.plan-words", "300");
    for (String box : List.of("film-deposited", "sound-track", "tools-named", "no-minors")) {
      fields.put("general." + box, "yes");
    }
    var sheet = new Sheet(fields);

    List<Regulation> rules = RuleFields.in(sheet, "general.").read();

    assertThat(sheet.wrong()).isEmpty();
    assertThat(rules.stream().map(Object::getClass).distinct().toList())
        .hasSize(Regulation.class.getPermittedSubclasses().length);
    var again = new Sheet(Map.of());
    RuleFields.in(again, "general.").write(rules);
    assertThat(RuleFields.in(again, "general.").read()).isEqualTo(rules);
  }

  @Test
  void a_removed_section_is_gone_and_a_new_one_gets_a_key_of_its_own() {
    Edition edition = edition(Template.FESTIVAL);
    Sheet sheet = SettingsForm.of(edition);
    sheet.tick("section.1.remove", true);
    sheet.write("section.4.name-en", "Narrative");
    sheet.write("section.4.running-max", "3:00");

    Edition next = SettingsForm.read(sheet, edition).orElseThrow();

    assertThat(next.regulations().sections())
        .extracting(section -> section.key())
        .containsExactly("narrative", "art-culture", "free-format", "narrative-2");
    assertThat(next.regulations().section("narrative-2").rules())
        .isEqualTo(
            List.of(
                new Regulation.RunningTime(
                    Optional.empty(), Optional.of(Duration.ofMinutes(3)), false)));
  }

  @Test
  void criteria_are_taken_from_the_shelf_by_a_tick_and_weighed() {
    Edition edition = edition(Template.SHORT_FILM_UNIT);
    Sheet sheet = SettingsForm.of(edition);
    int row = 0;
    while (!sheet.at("criterion." + row + ".key").equals("visual-consistency")) {
      row++;
    }
    assertThat(sheet.ticked("criterion." + row + ".use")).isFalse();
    sheet.tick("criterion." + row + ".use", true);
    sheet.write("criterion." + row + ".weight", "2");

    Edition next = SettingsForm.read(sheet, edition).orElseThrow();

    assertThat(next.regulations().criteria()).hasSize(4);
    assertThat(next.regulations().criteria().getLast().key()).isEqualTo("visual-consistency");
    assertThat(next.regulations().criteria().getLast().weight()).isEqualTo(2);
  }

  @Test
  void each_wrong_field_is_named_with_what_is_allowed_and_keeps_what_was_written() {
    var sheet =
        new Sheet(
            Map.of(
                "template", "oscar",
                "name-en", " ",
                "address", "K AIFF!",
                "zone", "Mars/Olympus",
                "contact", "nobody",
                "opens", "soon",
                "deadline", ""));

    assertThat(OpeningForm.read(sheet)).isEmpty();

    assertThat(sheet.wrong())
        .isEqualTo(
            Map.of(
                "template", told("edition.form.template", "template"),
                "name-en",
                    Told.of("edition.form.one-language", Told.of("edition.field.name-en"), 200),
                "address", told("edition.form.address", "address"),
                "zone", told("edition.form.zone", "zone"),
                "contact", told("edition.form.email", "contact")));
    assertThat(sheet.at("address")).isEqualTo("K AIFF!");
    assertThat(sheet.at("opens")).isEqualTo("soon");
  }

  @Test
  void a_call_cannot_close_before_it_opens() {
    Map<String, String> fields = opening();
    fields.put("deadline", fields.get("opens"));
    var sheet = new Sheet(fields);
    assertThat(OpeningForm.read(sheet)).isEmpty();
    assertThat(sheet.wrong())
        .isEqualTo(Map.of("deadline", told("edition.form.before", "deadline")));
  }

  @Test
  void dates_are_read_as_the_clocks_of_the_festival_show_them() {
    Edition draft = OpeningForm.read(new Sheet(opening())).orElseThrow();
    assertThat(draft.opens()).isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
    assertThat(draft.deadline()).isEqualTo(Instant.parse("2027-01-31T14:59:00Z"));
    assertThat(draft.regulations()).isEqualTo(Template.GRANT.regulations());
  }

  @Test
  void a_time_that_clocks_show_twice_is_the_first_of_the_two() {
    var sheet = new Sheet(Map.of("opens", "2026-10-25T02:30"));
    assertThat(sheet.moment("opens", BERLIN))
        .isEqualTo(Optional.of(Instant.parse("2026-10-25T00:30:00Z")));
  }

  @Test
  void a_time_that_clocks_leap_over_is_refused_with_words() {
    var sheet = new Sheet(Map.of("opens", "2027-03-28T02:30"));
    assertThat(sheet.moment("opens", BERLIN)).isEmpty();
    assertThat(sheet.wrong("opens"))
        .isEqualTo(
            Optional.of(
                Told.of(
                    "edition.form.gap",
                    Told.of("edition.field.opens"),
                    "Europe/Berlin",
                    "02:00",
                    "03:00")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-02-30T10:00",
        "+999999-01-01T00:00",
        "0001-01-01T00:00",
        "25:00"
      })
  void what_is_no_moment_is_refused(String written) {
    var sheet = new Sheet(Map.of("opens", written));
    assertThat(sheet.moment("opens", BERLIN)).isEmpty();
    assertThat(sheet.wrong("opens")).isEqualTo(Optional.of(told("edition.form.moment", "opens")));
  }

  @ParameterizedTest
  @CsvSource({"10:00,600", "10,600", "0:45,45", "1:02:09,3729", "90:00,5400"})
  void running_times_are_read_as_people_write_them(String written, long seconds) {
    var sheet = new Sheet(Map.of("running-max", written));
    assertThat(sheet.clock("running-max")).isEqualTo(Optional.of(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten", "10:75", "-1:00", "0:00", "25:00:00", "1e9"})
  void what_is_no_running_time_is_refused(String written) {
    var sheet = new Sheet(Map.of("running-max", written));
    assertThat(sheet.clock("running-max")).isEmpty();
    assertThat(sheet.wrong("running-max"))
        .isEqualTo(Optional.of(told("edition.form.clock", "running-max")));
  }

  @Test
  void an_edition_keeps_at_least_one_section_and_one_criterion() {
    Edition edition = edition(Template.GRANT);
    Sheet full = SettingsForm.of(edition);
    full.tick("section.0.remove", true);
    full.tick("section.1.remove", true);
    for (int i = 0; i < 4; i++) {
      full.write("criterion." + i + ".use", "");
    }
    assertThat(SettingsForm.read(full, edition)).isEmpty();
    assertThat(full.wrong())
        .isEqualTo(
            Map.of(
                "section.0.name-en", Told.of("edition.form.no-section"),
                "criterion.0.use", Told.of("edition.form.no-criterion")));
  }

  private static Told told(String key, String field) {
    return Told.of(key, Told.of("edition.field." + field));
  }

  private static Map<String, String> opening() {
    return new HashMap<>(
        Map.of(
            "template", "grant",
            "name-ko", "지원 공모",
            "address", "fund-2026",
            "zone", "Asia/Seoul",
            "contact", "office@example.org",
            "opens", "2026-12-01T10:00",
            "deadline", "2027-01-31T23:59"));
  }

  private static Edition edition(Template template) {
    return template.draft(
        new EditionId("fund-2026"),
        Wording.of("Fund", "지원"),
        ZoneId.of("Asia/Seoul"),
        Instant.parse("2026-12-01T01:00:00Z"),
        Instant.parse("2027-01-31T14:59:00Z"),
        "office@example.org");
  }
}
