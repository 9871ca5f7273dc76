package org.palmares.festival.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;

class ChoosingATemplateTest {
  private static final Instant OPENS = Instant.parse("2026-12-01T00:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2027-01-31T15:00:00Z");

  @ParameterizedTest
  @EnumSource
  void every_template_drafts_an_edition_that_is_kept_as_it_is(Template template) {
    Edition draft = draft(template);

    assertThat(RegulationsAsJson.readRegulations(RegulationsAsJson.write(draft.regulations())))
        .isEqualTo(draft.regulations());
    assertThat(RegulationsAsJson.readWording(RegulationsAsJson.write(draft.invitation())))
        .isEqualTo(draft.invitation());
  }

  @ParameterizedTest
  @EnumSource
  void every_template_speaks_every_language_of_the_house(Template template) {
    Set<Language> all = Set.of(Language.values());
    assertThat(wordings(template))
        .allSatisfy(wording -> assertThat(wording.texts().keySet()).isEqualTo(all));
  }

  @ParameterizedTest
  @EnumSource
  void criteria_weigh_alike_unless_somebody_decides_otherwise(Template template) {
    assertThat(template.regulations().criteria()).extracting(Criterion::weight).containsOnly(1);
  }

  @ParameterizedTest
  @EnumSource
  void no_template_lets_films_be_used_to_train_ai(Template template) {
    assertThat(template.regulations().terms()).contains(TermsOfUse.training());
  }

  @Test
  void the_festival_has_the_four_categories_and_one_work_per_person_in_each() {
    Regulations regulations = Template.FESTIVAL.regulations();
    assertThat(regulations.sections())
        .extracting(Section::key)
        .containsExactly("narrative", "documentary", "art-culture", "free-format");
    assertThat(regulations.general())
        .containsExactly(
            new Regulation.FilmDeposited(),
            new Regulation.ToolsNamed(),
            new Regulation.EntriesPerPerson(1, true));
    assertThat(regulations.criteria())
        .extracting(Criterion::key)
        .containsExactly("artistic-quality", "originality", "use-of-ai");
  }

  @Test
  void the_short_film_unit_judges_impact_theme_and_innovation() {
    assertThat(Template.SHORT_FILM_UNIT.regulations().criteria())
        .extracting(Criterion::key)
        .containsExactly("artistic-impact", "thematic-expression", "innovative-use-of-ai");
    assertThat(Criteria.list())
        .extracting(Criterion::key)
        .contains("visual-consistency", "character-depiction")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_grant_call_asks_for_budget_and_plan_but_for_no_film() {
    Regulations regulations = Template.GRANT.regulations();
    for (Section section : regulations.sections()) {
      assertThat(regulations.rulesOf(section))
          .hasAtLeastOneElementOfType(Regulation.BudgetWithin.class)
          .hasAtLeastOneElementOfType(Regulation.ProductionPlan.class)
          .doesNotHaveAnyElementsOfTypes(Regulation.FilmDeposited.class);
    }
  }

  @Test
  void rules_are_said_as_plain_sentences() {
    Words words = TestHouse.open().bean(Words.class);
    var tenMinutes =
        new Regulation.RunningTime(Optional.empty(), Optional.of(Duration.ofMinutes(10)), false);
    assertThat(words.say(Language.ENGLISH, RegulationText.sentence(tenMinutes)))
        .isEqualTo("At most 10:00, credits not counted.");
    assertThat(words.say(Language.KOREAN, RegulationText.sentence(tenMinutes)))
        .isEqualTo("상영 시간은 10:00 이하입니다(크레디트 제외).");
    assertThat(
            words.say(
                Language.ENGLISH,
                RegulationText.sentence(new Regulation.CountriesOnly(List.of("KR", "JP")))))
        .isEqualTo("Open to entrants from: South Korea, Japan.");
    assertThat(
            words.say(
                Language.KOREAN,
                RegulationText.sentence(new Regulation.SubtitledIn(Set.of("ko", "en")))))
        .isEqualTo("대사가 있는 작품은 다음 언어 가운데 하나로 자막이 있어야 합니다. 대사가 그 언어이면 자막이 없어도" + " 됩니다: 영어, 한국어.");
    assertThat(
            words.say(
                Language.ENGLISH,
                RegulationText.sentence(new Regulation.BudgetWithin(50_000_000, "KRW"))))
        .isEqualTo(
            "The amount applied for is at most KRW 50,000,000; the production plan says how it is"
                + " spent.");
  }

  @Test
  void every_kind_of_rule_has_its_sentence_in_every_language() {
    Words words = TestHouse.open().bean(Words.class);
    for (Language language : Language.values()) {
      assertThat(KeepingRegulationsTest.EVERY_RULE)
          .extracting(rule -> words.say(language, RegulationText.sentence(rule)))
          .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{", "[", "null"))
          .doesNotHaveDuplicates();
    }
  }

  private static Edition draft(Template template) {
    return template.draft(
        new EditionId("kaiff-2026"),
        Wording.of("AI film festival", "AI 영화제"),
        ZoneId.of("Asia/Seoul"),
        OPENS,
        DEADLINE,
        "office@example.org");
  }

  private static List<Wording> wordings(Template template) {
    var all = new ArrayList<Wording>();
    all.add(template.title());
    all.add(template.purpose());
    all.add(draft(template).invitation());
    Regulations regulations = template.regulations();
    regulations.sections().forEach(one -> all.addAll(List.of(one.name(), one.description())));
    regulations.criteria().forEach(one -> all.addAll(List.of(one.name(), one.meaning())));
    regulations.terms().forEach(one -> all.addAll(List.of(one.topic(), one.text())));
    return all;
  }
}
