package org.palmares.festival.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.inspection.Inspected;

class AskingTheRegulationsTest {
  private static final DataSheet FULL = EntryTests.sheet("Film");
  private static final DataSheet EMPTY = DataSheet.empty();

  private static Optional<Inspected> film(Duration runningTime) {
    return Optional.of(new Inspected.Measured(EntryTests.facts(runningTime), List.of()));
  }

  private static Examined examined(DataSheet sheet, Optional<Inspected> film, int others) {
    return new Examined(sheet, film, true, others, others, LocalDate.of(2026, 11, 30));
  }

  private static Arguments rule(
      Regulation rule, DataSheet sheet, Optional<Inspected> film, int others, String why) {
    return Arguments.of(rule, examined(sheet, film, others), why);
  }

  private static Regulation.RunningTime time(int min, int max, boolean credits) {
    return new Regulation.RunningTime(
        Optional.of(Duration.ofSeconds(min)), Optional.of(Duration.ofSeconds(max)), credits);
  }

  static Stream<Arguments> answers() {
    var minute = film(Duration.ofSeconds(60));
    Optional<Inspected> none = Optional.empty();
    return Stream.of(
        rule(time(10, 60, true), FULL, minute, 0, "MET runs"),
        rule(time(10, 59, true), FULL, minute, 0, "NOT_MET too-long"),
        rule(time(10, 59, false), FULL, minute, 0, "MET runs"),
        rule(time(61, 99, true), FULL, minute, 0, "NOT_MET too-short"),
        rule(time(10, 60, true), FULL, none, 0, "MISSING not-uploaded"),
        rule(time(10, 60, true), FULL, Optional.of(new Inspected.Waiting()), 0, "PENDING waiting"),
        rule(
            time(10, 60, true),
            FULL,
            Optional.of(new Inspected.Unreadable(List.of())),
            0,
            "NOT_MET unreadable"),
        rule(
            time(10, 60, true),
            FULL,
            Optional.of(new Inspected.NeedsAPerson()),
            0,
            "PENDING needs-a-person"),
        rule(new Regulation.AiShare(80), FULL, none, 0, "MET ai-share"),
        rule(new Regulation.AiShare(81), FULL, none, 0, "NOT_MET ai-share-too-small"),
        rule(new Regulation.AiShare(1), EMPTY, none, 0, "MISSING ai-share-missing"),
        rule(new Regulation.ToolsNamed(), FULL, none, 0, "MET tools-named"),
        rule(new Regulation.ToolsNamed(), EMPTY, none, 0, "MISSING tools-missing"),
        rule(new Regulation.EntriesPerPerson(2, true), FULL, none, 1, "MET place-left"),
        rule(new Regulation.EntriesPerPerson(2, false), FULL, none, 2, "NOT_MET no-place-left"),
        rule(new Regulation.PictureSize(1920, 1080), FULL, minute, 0, "MET picture"),
        rule(new Regulation.PictureSize(1921, 1080), FULL, minute, 0, "NOT_MET picture-too-small"),
        rule(new Regulation.SoundTrack(), FULL, minute, 0, "MET sound-track"),
        rule(new Regulation.SubtitledIn(Set.of("ko")), FULL, none, 0, "MET speaks-it"),
        rule(new Regulation.SubtitledIn(Set.of("en-GB")), FULL, none, 0, "MET subtitled"),
        rule(new Regulation.SubtitledIn(Set.of("fr")), FULL, none, 0, "NOT_MET not-subtitled"),
        rule(new Regulation.SubtitledIn(Set.of("fr")), EMPTY, none, 0, "MISSING spoken-missing"),
        rule(
            new Regulation.CompletedSince(LocalDate.of(2026, 3, 1)),
            FULL,
            none,
            0,
            "MET completed"),
        rule(
            new Regulation.CompletedSince(LocalDate.of(2026, 3, 2)),
            FULL,
            none,
            0,
            "NOT_MET too-old"),
        rule(new Regulation.TeamSize(3), FULL, none, 0, "MET team"),
        rule(new Regulation.TeamSize(2), FULL, none, 0, "NOT_MET team-too-large"),
        rule(new Regulation.LeastAge(36), FULL, none, 0, "MET age"),
        rule(new Regulation.LeastAge(37), FULL, none, 0, "NOT_MET too-young"),
        rule(new Regulation.NoMinors(), FULL, none, 0, "MET no-minors"),
        rule(new Regulation.NoMinors(), EMPTY, none, 0, "MISSING minors-missing"),
        rule(new Regulation.BudgetWithin(5, "KRW"), FULL, none, 0, "MISSING budget-missing"),
        rule(new Regulation.ProductionPlan(5), FULL, none, 0, "MISSING plan-missing"),
        rule(new Regulation.CountriesOnly(List.of("BR")), FULL, none, 0, "MET country"),
        rule(new Regulation.CountriesOnly(List.of("FR")), FULL, none, 0, "NOT_MET other-countries"),
        rule(new Regulation.FilmDeposited(), FULL, none, 0, "MISSING film-missing"),
        rule(new Regulation.FilmDeposited(), FULL, minute, 0, "MET film-readable"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void every_regulation_answers_with_its_reason(Regulation rule, Examined examined, String why) {
    Ruling ruling = new RegulationsCheck(examined).ruling(rule);
    String reason = ruling.why().key().substring("entries.why.".length());
    assertThat(ruling.outcome() + " " + reason).isEqualTo(why);
  }
}
