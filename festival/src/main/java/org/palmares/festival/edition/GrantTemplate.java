package org.palmares.festival.edition;

import java.util.List;
import org.palmares.festival.house.vocabulary.Wording;

/// A call for projects: a budget and a production plan instead of a film, amounts of money instead
/// of prizes.
final class GrantTemplate implements Template.Plan {
  @Override
  public Wording title() {
    return Wording.of("Grant call", "제작 지원 공모");
  }

  @Override
  public Wording purpose() {
    return Wording.of(
        "Funding for films that are not made yet: budget and production plan are judged, amounts"
            + " are awarded.",
        "아직 만들지 않은 영화를 지원합니다. 예산과 제작 계획을 심사하여 지원금을 줍니다.");
  }

  @Override
  public Wording invitation() {
    return Wording.of(
        """
        We fund films that are yet to be made with AI. Tell us what you want to make, how, with \
        whom, and what it costs.

        No film is needed to apply; if there is a trailer or an earlier work, add it.\
        """,
        """
        AI로 만들 영화의 제작을 지원합니다. 무엇을, 어떻게, 누구와 만들고 비용이 얼마나 드는지 알려 주세요.

        완성된 영화가 없어도 지원할 수 있습니다. 예고편이나 이전 작품이 있으면 함께 내 주세요.\
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
        List.of(development(), production()),
        List.of(
            new Regulation.EntriesPerPerson(1, false),
            new Regulation.LeastAge(19),
            new Regulation.ProductionPlan(300)),
        List.of(
            Criteria.ARTISTIC_QUALITY, Criteria.USE_OF_AI, Criteria.FEASIBILITY, Criteria.BUDGET),
        terms());
  }

  private static Section development() {
    return new Section(
        "development",
        Wording.of("Development", "기획 개발"),
        Wording.of(
            "Script, tests, look: the way to a film that can be made.",
            "시나리오, 시험 제작, 비주얼 개발 등 제작에 들어가기까지를 지원합니다."),
        List.of(new Regulation.BudgetWithin(10_000_000, "KRW")));
  }

  private static Section production() {
    return new Section(
        "production",
        Wording.of("Production", "제작"),
        Wording.of("From the first shot to the finished film.", "첫 샷부터 완성까지의 제작을 지원합니다."),
        List.of(new Regulation.BudgetWithin(50_000_000, "KRW")));
  }

  private static List<Term> terms() {
    return List.of(
        TermsOfUse.rights(),
        TermsOfUse.term(
            "payment",
            "Payment",
            "지급",
            "70 % when the contract is signed, 30 % when the film and the statement of costs are"
                + " handed in.",
            "협약을 맺을 때 70%, 완성작과 정산서를 낼 때 30%를 지급합니다."),
        TermsOfUse.term(
            "report",
            "Report",
            "보고",
            "An interim report half-way, and a statement of costs within 60 days after the end.",
            "제작 중간에 중간 보고를 하고, 끝난 뒤 60일 안에 정산서를 냅니다."),
        TermsOfUse.term(
            "credit",
            "Credit",
            "지원 표기",
            "The fund is named in the credits of the finished film.",
            "완성작의 크레디트에 지원 기관을 표기합니다."),
        TermsOfUse.term(
            "private-copies",
            "Your papers",
            "제출 서류",
            "Plans and budgets are used for selection only, and seen by the jury and the office"
                + " alone.",
            "계획서와 예산서는 선정 심사에만 쓰며, 심사위원과 사무국만 봅니다."),
        TermsOfUse.training(),
        TermsOfUse.withdrawal(),
        TermsOfUse.answer());
  }
}
