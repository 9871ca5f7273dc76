package org.palmares.festival.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditingPeopleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sora", "SORA 2", "Midjourney v6", "mid journey", "Runway Gen-3 Alpha", "RunwayML",
        "ChatGPT", "GPT-4o", "Stable Diffusion XL 1.0", "ＣｈａｔＧＰＴ", "Veo 3.1", "ElevenLabs",
        "인공지능", "可灵", "DALL·E 3"
      })
  void a_tool_is_never_stored_as_a_person(String name) {
    assertThat(CreditLine.read(Credit.Role.DIRECTOR, name, ""))
        .isEqualTo(new CreditLine.IsATool(name));
    assertThatThrownBy(() -> new Credit(Credit.Role.DIRECTOR, name, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_that_sounds_like_a_tool_is_a_persons_unless_its_latin_letters_spell_the_tool() {
    assertThat(CreditLine.read(Credit.Role.DIRECTOR, "소라", "Sora"))
        .isEqualTo(new CreditLine.IsATool("소라"));
    for (String latin : List.of("", "Lee Sora", "So-ra Kim")) {
      assertThat(CreditLine.read(Credit.Role.DIRECTOR, "소라", latin))
          .isEqualTo(new CreditLine.Person(new Credit(Credit.Role.DIRECTOR, "소라", latin)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sora Tanaka", "이소라", "Claude Monet", "Luma Grothe", "Wan Ai", "김미나", "Ai Weiwei"})
  void a_person_is_not_taken_for_a_tool(String name) {
    assertThat(CreditLine.read(Credit.Role.DIRECTOR, name, "Sora"))
        .isEqualTo(new CreditLine.Person(new Credit(Credit.Role.DIRECTOR, name, "Sora")));
  }
}
