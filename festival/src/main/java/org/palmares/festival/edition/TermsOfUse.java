package org.palmares.festival.edition;

import org.palmares.festival.house.vocabulary.Wording;

/// The terms on which films are entered, row by row; each can be rewritten by an edition.
final class TermsOfUse {
  private TermsOfUse() {}

  static Term rights() {
    return term(
        "rights",
        "Your rights",
        "권리",
        "All rights stay with you. The festival may do what is written here, and nothing else.",
        "모든 권리는 출품자에게 있습니다. 영화제는 여기에 적힌 일만 할 수 있습니다.");
  }

  static Term exclusivity() {
    return term(
        "exclusivity",
        "Exclusivity",
        "독점 여부",
        "None. You may show the film anywhere, before, during and after the festival.",
        "독점하지 않습니다. 영화제 전에도, 기간 중에도, 끝난 뒤에도 어디서든 상영할 수 있습니다.");
  }

  static Term privateCopies() {
    return term(
        "private-copies",
        "Private copies",
        "심사용 사본",
        "Used for selection only: seen by the selection committee and the jury, and deleted six"
            + " months after the palmarès unless the film is selected.",
        "선정 심사에만 씁니다. 선정위원과 심사위원만 보며, 선정되지 않은 작품의 사본은 수상작 발표 6개월" + " 뒤에 지웁니다.");
  }

  static Term screenings(int most) {
    return term(
        "screenings",
        "Screenings",
        "상영",
        "A selected film is shown up to " + most + " times at the festival, in cinemas only.",
        "선정작은 영화제 기간에 극장에서만 " + most + "회까지 상영합니다.");
  }

  static Term excerpts(int seconds) {
    return term(
        "excerpts",
        "Excerpts",
        "발췌",
        "Up to " + seconds + " seconds of a selected film, to announce the festival, with credit.",
        "영화제를 알리려고 선정작을 " + seconds + "초까지 발췌하여 출처를 밝히고 쓸 수 있습니다.");
  }

  static Term stills() {
    return term(
        "stills",
        "Stills and texts",
        "스틸과 소개 글",
        "In the catalogue, on the festival’s pages and for the press, with credit.",
        "도록, 영화제 누리집, 언론 보도에 출처를 밝히고 씁니다.");
  }

  static Term online() {
    return term(
        "online",
        "Online",
        "온라인",
        "The film is not shown online unless you agree to it in writing for that occasion.",
        "출품자가 그때마다 서면으로 동의하지 않는 한 온라인에서 상영하지 않습니다.");
  }

  static Term archive(int years) {
    return term(
        "archive",
        "Archive",
        "보관",
        "Selected films are kept for "
            + years
            + " years, to be watched in the festival’s archive; deleted earlier if you ask.",
        "선정작은 " + years + "년 동안 보관하며 영화제 자료실에서 볼 수 있습니다. 요청하시면 더 일찍 지웁니다.");
  }

  static Term training() {
    return term(
        "ai-training",
        "Training of AI",
        "AI 학습",
        "No. Films, pictures and texts are not used to train AI, nor passed on to anybody who"
            + " would.",
        "쓰지 않습니다. 작품, 이미지, 글을 AI 학습에 쓰지 않으며, 그런 목적으로 누구에게도 넘기지 않습니다.");
  }

  static Term withdrawal() {
    return term(
        "withdrawal",
        "Withdrawal",
        "출품 철회",
        "Possible at any time until the selection is announced, without giving a reason.",
        "선정작 발표 전까지 사유를 밝히지 않고 언제든 철회할 수 있습니다.");
  }

  static Term answer() {
    return term(
        "answer",
        "Answer",
        "결과 통보",
        "Everybody who enters gets an answer, selected or not.",
        "선정 여부와 관계없이 모든 출품자에게 결과를 알려 드립니다.");
  }

  static Term term(
      String key, String topic, String topicInKorean, String text, String textInKorean) {
    return new Term(key, Wording.of(topic, topicInKorean), Wording.of(text, textInKorean));
  }
}
