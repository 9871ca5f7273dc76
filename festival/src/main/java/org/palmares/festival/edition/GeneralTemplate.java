package org.palmares.festival.edition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.vocabulary.Wording;

/// A competition of shorts and features, with the rules that most festivals have.
final class GeneralTemplate implements Template.Plan {
  @Override
  public Wording title() {
    return Wording.of("General competition", "일반 경쟁");
  }

  @Override
  public Wording purpose() {
    return Wording.of(
        "Shorts and features, with the rules that most festivals have; a start for a festival of"
            + " your own.",
        "단편과 장편 부문에 여러 영화제가 두루 쓰는 규정을 담았습니다. 새 영화제의 출발점으로 알맞습니다.");
  }

  @Override
  public Wording invitation() {
    return Wording.of(
        """
        Send us your film. It may be made with AI in part or as a whole, as long as you say how.

        Every film is watched, and everybody gets an answer.\
        """,
        """
        여러분의 영화를 보내 주세요. 일부만 AI로 만들었든 전부 AI로 만들었든, 어떻게 만들었는지 밝히면 됩니다.

        모든 작품을 보고, 모든 분께 결과를 알려 드립니다.\
        """);
  }

  @Override
  public boolean blind() {
    return false;
  }

  @Override
  public Regulations regulations() {
    return new Regulations(
        1,
        List.of(shorts(), features()),
        List.of(
            new Regulation.FilmDeposited(),
            new Regulation.PictureSize(1280, 720),
            new Regulation.SoundTrack(),
            new Regulation.SubtitledIn(Set.of("en")),
            new Regulation.ToolsNamed(),
            new Regulation.EntriesPerPerson(3, false)),
        List.of(
            Criteria.STORYTELLING,
            Criteria.ARTISTIC_QUALITY,
            Criteria.ORIGINALITY,
            Criteria.USE_OF_AI),
        List.of(
            TermsOfUse.rights(),
            TermsOfUse.exclusivity(),
            TermsOfUse.privateCopies(),
            TermsOfUse.screenings(3),
            TermsOfUse.excerpts(60),
            TermsOfUse.stills(),
            TermsOfUse.online(),
            TermsOfUse.archive(2),
            TermsOfUse.training(),
            TermsOfUse.withdrawal(),
            TermsOfUse.answer()));
  }

  private static Section shorts() {
    return new Section(
        "short",
        Wording.of("Short film", "단편"),
        Wording.of("Up to half an hour, in any form.", "30분 이하의 모든 형식의 작품입니다."),
        List.of(
            new Regulation.RunningTime(
                Optional.empty(), Optional.of(Duration.ofMinutes(30)), true)));
  }

  private static Section features() {
    return new Section(
        "feature",
        Wording.of("Feature film", "장편"),
        Wording.of("An hour or more, in any form.", "60분 이상의 모든 형식의 작품입니다."),
        List.of(
            new Regulation.RunningTime(
                Optional.of(Duration.ofMinutes(60)), Optional.empty(), true)));
  }
}
