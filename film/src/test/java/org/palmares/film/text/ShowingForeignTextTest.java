package org.palmares.film.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShowingForeignTextTest {
  @Test
  void what_a_person_reads_stays() {
    assertThat(Display.line("Été à 서울, שלום 👩‍🎬 <b>x</b>", 100))
        .isEqualTo("Été à 서울, שלום 👩‍🎬 <b>x</b>");
    assertThat(Display.lines("one\n two", 100)).isEqualTo("one\n two");
    assertThat(Display.line(" one\r\n\ttwo ", 100)).isEqualTo("one two");
  }

  @Test
  void what_plays_tricks_goes() {
    assertThat(Display.line("a\u202Egpj.exe\u2066b\u0000\u001B[31mc\uFEFF\uE000\u2028d", 100))
        .isEqualTo("agpj.exeb[31mcd");
    assertThat(Display.line("x\uD800y", 100)).isEqualTo("x\uFFFDy");
    assertThat(Display.line("Z" + "\u0301".repeat(50), 100)).isEqualTo("Z" + "\u0301".repeat(4));
    assertThat(Display.line(new StringBuilder("a").appendCodePoint(0xE0041).toString(), 9))
        .isEqualTo("a");
  }

  @Test
  void it_is_never_longer_than_asked_and_no_letter_is_halved() {
    assertThat(Display.line("x".repeat(1_000_000), 5)).isEqualTo("xxxxx");
    assertThat(Display.line("👩👩👩", 3)).isEqualTo("👩");
    assertThat(Display.lines("👩👩👩", 4)).isEqualTo("👩👩");
  }

  @Test
  void a_language_is_the_same_by_any_of_its_codes() {
    assertThat(Languages.same("zh-Hant", "chi")).isTrue();
    assertThat(Languages.same("ENG", "en_GB")).isTrue();
    assertThat(Languages.same("fre", "fra")).isTrue();
    assertThat(Languages.same("xx", "kor")).isFalse();
    assertThat(Languages.same("qqqq", "qqqq")).isTrue();
  }
}
