package org.palmares.festival.edition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.vocabulary.Wording;

/// A unit for short films made with AI, judged on artistic impact, thematic expression and
/// innovative use of AI: what was published of the unit of Beijing's festival in 2024. Works that
/// were filmed and then changed by AI have a section of their own.
final class ShortFilmUnitTemplate implements Template.Plan {
  @Override
  public Wording title() {
    return Wording.of("Short-film unit", "단편 유닛");
  }

  @Override
  public Wording purpose() {
    return Wording.of(
        "AI short films within a bigger festival: generated and hybrid works up to 15 minutes,"
            + " judged blind.",
        "큰 영화제 안의 AI 단편 부문입니다. 15분 이하의 생성 작품과 혼합 작품을 이름을 가리고 심사합니다.");
  }

  @Override
  public Wording invitation() {
    return Wording.of(
        """
        Short films in which artificial intelligence has found its own images: entirely generated, \
        or filmed and then transformed.

        The jury sees the films without names. It looks for artistic impact, for a theme that is \
        truly expressed, and for a use of AI that opens something new.\
        """,
        """
        인공지능이 스스로의 이미지를 찾아낸 단편을 기다립니다. 모두 생성한 작품도, 촬영한 뒤 변형한 작품도 \
        좋습니다.

        심사위원은 이름을 모른 채 작품을 봅니다. 예술적 감동, 온전히 표현된 주제, 새로운 가능성을 여는 AI \
        활용을 봅니다.\
        """);
  }

  @Override
  public boolean blind() {
    return true;
  }

  @Override
  public Regulations regulations() {
    return new Regulations(
        1,
        sections(),
        List.of(
            new Regulation.FilmDeposited(),
            new Regulation.RunningTime(
                Optional.of(Duration.ofMinutes(1)), Optional.of(Duration.ofMinutes(15)), true),
            new Regulation.PictureSize(1920, 1080),
            new Regulation.SoundTrack(),
            new Regulation.SubtitledIn(Set.of("en", "zh")),
            new Regulation.ToolsNamed(),
            new Regulation.EntriesPerPerson(2, false)),
        List.of(
            Criteria.ARTISTIC_IMPACT, Criteria.THEMATIC_EXPRESSION, Criteria.INNOVATIVE_USE_OF_AI),
        List.of(
            TermsOfUse.rights(),
            TermsOfUse.exclusivity(),
            TermsOfUse.privateCopies(),
            TermsOfUse.screenings(2),
            TermsOfUse.excerpts(30),
            TermsOfUse.stills(),
            TermsOfUse.online(),
            TermsOfUse.archive(2),
            TermsOfUse.training(),
            TermsOfUse.withdrawal(),
            TermsOfUse.answer()));
  }

  private static List<Section> sections() {
    return List.of(
        new Section(
            "generated",
            Wording.of("Generated", "생성"),
            Wording.of("Pictures made by AI throughout.", "모든 화면을 AI로 만든 작품입니다."),
            List.of()),
        new Section(
            "hybrid",
            Wording.of("Hybrid", "혼합"),
            Wording.of(
                "Filmed or drawn by hand, and carried on by AI.", "촬영하거나 손으로 그린 뒤 AI로 이어 간 작품입니다."),
            List.of()));
  }
}
