package org.palmares.festival.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;

class KeepingRegulationsTest {
  /// One of every kind of rule; the compiler's list of kinds is compared below.
  static final List<Regulation> EVERY_RULE =
      List.of(
          new Regulation.RunningTime(
              Optional.of(Duration.ofSeconds(61)), Optional.of(Duration.ofMinutes(10)), false),
          new Regulation.AiShare(70),
          new Regulation.ToolsNamed(),
          new Regulation.EntriesPerPerson(1, true),
          new Regulation.EntriesPerPerson(3, false),
          new Regulation.PictureSize(1920, 1080),
          new Regulation.SoundTrack(),
          new Regulation.SubtitledIn(Set.of("en", "ko", "zh-Hant")),
          new Regulation.CompletedSince(LocalDate.of(2025, 1, 31)),
          new Regulation.TeamSize(8),
          new Regulation.LeastAge(16),
          new Regulation.NoMinors(),
          new Regulation.BudgetWithin(50_000_000, "KRW"),
          new Regulation.ProductionPlan(300),
          new Regulation.CountriesOnly(List.of("KR", "JP")),
          new Regulation.FilmDeposited());

  @Test
  void every_rule_comes_back_as_it_was_written() {
    var regulations =
        new Regulations(
            3,
            List.of(
                new Section(
                    "free-format",
                    Wording.of("Free \"format\"", "자유 형식"),
                    Wording.in(Language.KOREAN, "형식 제한 없음"),
                    EVERY_RULE)),
            EVERY_RULE,
            List.of(
                new Criterion(
                    "originality", Wording.of("Originality", "독창성"), Wording.of("x", "y"), 7)),
            List.of(new Term("archive", Wording.of("Archive", "보관"), Wording.of("2", "2년"))));

    String json = RegulationsAsJson.write(regulations);

    assertThat(RegulationsAsJson.readRegulations(json)).isEqualTo(regulations);
  }

  @Test
  void the_rules_tried_here_are_all_there_are() {
    assertThat(EVERY_RULE.stream().map(Object::getClass).distinct().toList())
        .hasSize(Regulation.class.getPermittedSubclasses().length);
  }

  @Test
  void a_rule_is_kept_by_its_name() {
    assertThat(
            RegulationsAsJson.write(
                new Regulations(
                    1,
                    List.of(
                        new Section(
                            "all",
                            Wording.of("All", "전체"),
                            Wording.of("All films", "모든 작품"),
                            List.of(EVERY_RULE.getFirst()))),
                    List.of(),
                    List.of(new Criterion("art", Wording.of("Art", "예술"), Wording.of("a", "b"), 1)),
                    List.of())))
        .isEqualTo(
            """
            {"version":1,"sections":[{"key":"all","name":{"en":"All","ko":"전체"},\
            "description":{"en":"All films","ko":"모든 작품"},"rules":[{"rule":"RunningTime",\
            "min":"PT1M1S","max":"PT10M","withCredits":false}]}],"general":[],"criteria":\
            [{"key":"art","name":{"en":"Art","ko":"예술"},"meaning":{"en":"a","ko":"b"},\
            "weight":1}],"terms":[]}\
            """);
  }

  @Test
  void what_is_no_rule_cannot_be_made() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regulation.RunningTime(Optional.empty(), Optional.empty(), true))
        .withMessage("A running time needs a least, a most, or both");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regulation.AiShare(101))
        .withMessage("AiShare 101: 1 to 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regulation.SubtitledIn(Set.of("english")))
        .withMessage("Language 'english': a BCP 47 tag such as en, ko or zh-Hant");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regulation.CountriesOnly(List.of("Korea")))
        .withMessage("Country 'Korea': an ISO 3166-1 alpha-2 code such as KR");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Regulation.BudgetWithin(1, "WON"))
        .withMessage("Currency 'WON': an ISO 4217 code such as KRW");
  }
}
