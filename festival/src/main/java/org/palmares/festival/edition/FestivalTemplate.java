package org.palmares.festival.edition;

import java.util.List;
import org.palmares.festival.house.vocabulary.Wording;

/// Four categories, one work per person in each, judged on artistic quality, originality and use of
/// AI: what was published of the Korean AI film festival of 2024.
final class FestivalTemplate implements Template.Plan {
  @Override
  public Wording title() {
    return Wording.of("AI film festival", "AI 영화제");
  }

  @Override
  public Wording purpose() {
    return Wording.of(
        "Four categories: narrative, documentary, art & culture, free format. One work per person"
            + " and category, of any length.",
        "극영화, 다큐멘터리, 아트·컬처, 자유 형식의 네 부문입니다. 부문마다 한 사람이 한 편을 길이 제한 없이" + " 출품합니다.");
  }

  @Override
  public Wording invitation() {
    return Wording.of(
        """
        We are looking for films made with generative AI, from anywhere in the world: stories, \
        documents, art, and whatever has no name yet.

        One work per person may be entered in each section. Full HD (1920 × 1080) is recommended.\
        """,
        """
        생성형 AI로 만든 영화를 세계 어디에서나 기다립니다. 이야기, 기록, 예술, 그리고 아직 \
        이름이 없는 모든 것을 환영합니다.

        부문마다 한 사람이 한 편을 출품할 수 있습니다. 화면은 Full HD(1920 × 1080)를 권장합니다.\
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
        sections(),
        List.of(
            new Regulation.FilmDeposited(),
            new Regulation.ToolsNamed(),
            new Regulation.EntriesPerPerson(1, true)),
        List.of(Criteria.ARTISTIC_QUALITY, Criteria.ORIGINALITY, Criteria.USE_OF_AI),
        List.of(
            TermsOfUse.rights(),
            TermsOfUse.exclusivity(),
            TermsOfUse.privateCopies(),
            TermsOfUse.screenings(3),
            TermsOfUse.excerpts(60),
            TermsOfUse.stills(),
            TermsOfUse.online(),
            TermsOfUse.archive(3),
            TermsOfUse.training(),
            TermsOfUse.withdrawal(),
            TermsOfUse.answer()));
  }

  private static List<Section> sections() {
    return List.of(
        section(
            "narrative",
            Wording.of("Narrative", "극영화"),
            Wording.of(
                "Fiction of every genre, told by characters and events.",
                "인물과 사건으로 이야기하는 모든 장르의 극영화입니다.")),
        section(
            "documentary",
            Wording.of("Documentary", "다큐멘터리"),
            Wording.of(
                "What was and what is: research, memory, testimony, with AI as a means.",
                "있었던 일과 있는 일을 AI라는 수단으로 담은 탐구, 기억, 증언입니다.")),
        section(
            "art-culture",
            Wording.of("Art & culture", "아트·컬처"),
            Wording.of(
                "Music, dance, fine art, fashion, heritage.", "음악, 무용, 미술, 패션, 문화유산을 다룹니다.")),
        section(
            "free-format",
            Wording.of("Free format", "자유 형식"),
            Wording.of(
                "Everything that fits nowhere else, and should not.",
                "다른 부문에 맞지 않고, 맞출 필요도 없는 모든 작품입니다.")));
  }

  private static Section section(String key, Wording name, Wording description) {
    return new Section(key, name, description, List.of());
  }
}
