package org.palmares.film.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTheMeterTest {
  private final LoudnessLog log = new LoudnessLog();

  private void step(int number, double momentary, String peaks) {
    assertThat(
            log.accept(
                "[ebur128@loud @ 0x5616e4777640] [info] t: %.6f   TARGET:-23 LUFS    M:%6.1f S:-120.7 "
                        .formatted(number / 10.0 + .099977, momentary)
                    + "    I: -25.7 LUFS       LRA:   2.5 LU  "
                    + peaks))
        .isTrue();
  }

  @Test
  void what_others_say_is_left_to_others() {
    assertThat(log.accept("[aac @ 0x1] [error] t: 1 M: 2 S: 3 I: 4 LUFS LRA: 5 LU")).isFalse();
    assertThat(log.accept("    title : [ebur128@loud @ 0x1] Summary:")).isFalse();
    assertThat(log.loudness()).isEmpty();
  }

  @Test
  void the_steps_make_up_the_loudness() {
    for (int i = 0; i < 30; i++) {
      step(
          i,
          i < 3 ? -120.7 : -20 - i / 10.0,
          "SPK: -9.5 -10.0 dBFS  FTPK: -9.1  -inf dBFS  TPK: -9.0 -inf dBFS");
    }
    assertThat(log.accept("[ebur128@loud @ 0x5616e4777640] [info] Summary:")).isTrue();
    assertThat(log.accept("    I:         -1 LUFS")).isFalse();

    assertThat(log.loudness())
        .isEqualTo(
            Optional.of(
                new Loudness(
                    -25.7,
                    -31.5, // 10 below the mean energy of -20.3, -20.4 ... -22.9
                    2.5,
                    -25.7,
                    -25.7,
                    -20.3,
                    Optional.empty(),
                    -9.0,
                    Optional.of(-9.5),
                    List.of(-9.0, -120.0),
                    new Loudness.Curve(
                        0, 1000, List.of(-20.3, -21.0, -22.0), List.of(-70.0, -70.0, -70.0)))));
  }

  @Test
  void a_meter_that_was_stopped_is_read_as_far_as_it_came() {
    step(0, -30, "");
    assertThat(log.accept("[ebur128@loud @ 0x5616e4777640] [info] t: 0.2 TARGET:-23 LU")).isTrue();

    assertThat(log.loudness().orElseThrow().integratedLufs()).isEqualTo(-25.7);
    assertThat(log.loudness().orElseThrow().channelTruePeaksDbtp()).isEmpty();
  }

  @Test
  void a_clock_that_leaps_or_turns_back_is_borne() {
    step(0, -30, "");
    step(900_000_000, -20, "");
    step(3, -25, "");

    assertThat(log.loudness().orElseThrow().curve().momentaryLufs()).containsExactly(-20.0);
    assertThat(log.between(0, 300).orElseThrow()).isEqualTo(-30.0);
  }
}
