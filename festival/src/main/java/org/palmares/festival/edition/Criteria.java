package org.palmares.festival.edition;

import java.util.List;
import org.palmares.festival.house.vocabulary.Wording;

/// The criteria that juries of such festivals use; an edition takes some of them, and may write its
/// own. They weigh alike until somebody decides otherwise.
public final class Criteria {
  static final Criterion ARTISTIC_QUALITY =
      of(
          "artistic-quality",
          "Artistic quality",
          "예술성",
          "Direction, picture, sound and rhythm serve what the film wants to say.",
          "연출, 화면, 소리, 호흡이 작품이 말하려는 바를 잘 살립니다.");
  static final Criterion ORIGINALITY =
      of(
          "originality",
          "Originality",
          "독창성",
          "A view, a story or a form that one has not seen like this before.",
          "전에 보지 못한 시선, 이야기, 형식을 보여 줍니다.");
  static final Criterion USE_OF_AI =
      of(
          "use-of-ai",
          "Use of AI",
          "AI 활용",
          "The tools are chosen and led with purpose, and the film needs them.",
          "도구를 뚜렷한 의도로 고르고 다루며, 작품에 꼭 필요하게 씁니다.");
  static final Criterion ARTISTIC_IMPACT =
      of(
          "artistic-impact",
          "Artistic impact",
          "예술적 감동",
          "The film moves, unsettles or delights, and stays in the mind.",
          "마음을 움직이고 흔들거나 즐겁게 하며, 오래 기억에 남습니다.");
  static final Criterion THEMATIC_EXPRESSION =
      of(
          "thematic-expression",
          "Thematic expression",
          "주제 표현",
          "The theme is clear, and told by the means of cinema.",
          "주제가 뚜렷하고, 그 주제를 영화의 언어로 전합니다.");
  static final Criterion INNOVATIVE_USE_OF_AI =
      of(
          "innovative-use-of-ai",
          "Innovative use of AI",
          "혁신적인 AI 활용",
          "AI makes something possible here that was not possible without it.",
          "AI 없이는 할 수 없던 것을 가능하게 합니다.");
  static final Criterion VISUAL_CONSISTENCY =
      of(
          "visual-consistency",
          "Visual consistency",
          "시각적 일관성",
          "Places, light and style hold together from shot to shot.",
          "장소, 빛, 화풍이 샷마다 이어집니다.");
  static final Criterion CHARACTER_DEPICTION =
      of(
          "character-depiction",
          "Character depiction",
          "인물 묘사",
          "Characters stay themselves, in look and in behaviour, and one believes them.",
          "인물의 생김새와 행동이 한결같고, 믿음이 갑니다.");
  static final Criterion STORYTELLING =
      of(
          "storytelling",
          "Storytelling",
          "이야기",
          "The story, or its refusal, is carried through from the first shot to the last.",
          "이야기를, 또는 이야기의 거부를 첫 샷부터 마지막 샷까지 이끌어 갑니다.");
  static final Criterion FEASIBILITY =
      of(
          "feasibility",
          "Feasibility",
          "실현 가능성",
          "Team, plan and calendar can bring the film to its end.",
          "제작진, 계획, 일정으로 작품을 끝까지 만들 수 있습니다.");
  static final Criterion BUDGET =
      of(
          "budget",
          "Use of the budget",
          "예산의 적절성",
          "The budget fits the plan, and every sum has a reason.",
          "예산이 계획에 맞고, 모든 금액에 근거가 있습니다.");

  private Criteria() {}

  /// All of them.
  public static List<Criterion> list() {
    return List.of(
        ARTISTIC_QUALITY,
        ORIGINALITY,
        USE_OF_AI,
        ARTISTIC_IMPACT,
        THEMATIC_EXPRESSION,
        INNOVATIVE_USE_OF_AI,
        VISUAL_CONSISTENCY,
        CHARACTER_DEPICTION,
        STORYTELLING,
        FEASIBILITY,
        BUDGET);
  }

  private static Criterion of(
      String key, String name, String nameInKorean, String meaning, String meaningInKorean) {
    return new Criterion(
        key, Wording.of(name, nameInKorean), Wording.of(meaning, meaningInKorean), 1);
  }
}
