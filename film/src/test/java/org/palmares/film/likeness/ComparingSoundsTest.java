package org.palmares.film.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparingSoundsTest {
  private final Score score = Score.composed(60, 1);
  private final byte[] original = score.played(1, 1, 0);

  private Likeness compared(byte[] copy) {
    return Likeness.between(Score.fingerprint(original), Score.fingerprint(copy));
  }

  private static void assertFound(Likeness likeness, Segment where) {
    assertThat(likeness.evidence()).isEqualTo(Set.of(Evidence.SOUND));
    assertThat(likeness.segments()).hasSize(1);
    var found = likeness.segments().getFirst();
    assertThat(Math.abs(found.aStart() - where.aStart())).isLessThan(1.5);
    assertThat(Math.abs(found.aEnd() - where.aEnd())).isLessThan(1.5);
    assertThat(Math.abs(found.bStart() - where.bStart())).isLessThan(1.5);
    assertThat(Math.abs(found.bEnd() - where.bEnd())).isLessThan(1.5);
  }

  @Test
  void noise_does_not_hide_it() {
    assertFound(compared(score.played(1, 1, 400)), new Segment(0, 60, 0, 60));
  }

  @Test
  void four_per_cent_of_speed_do_not_hide_it_with_their_pitch_or_without() {
    assertFound(compared(score.played(1.04, 1.04, 0)), new Segment(0, 60, 0, 60 / 1.04));
    assertFound(compared(score.played(0.96, 0.96, 0)), new Segment(0, 60, 0, 60 / 0.96));
    assertFound(compared(score.played(1.04, 1, 0)), new Segment(0, 60, 0, 60 / 1.04));
    assertFound(compared(score.played(0.96, 1, 0)), new Segment(0, 60, 0, 60 / 0.96));
  }

  @Test
  void a_part_is_found_where_it_was() {
    int bytes = 4 * SoundListener.RATE;
    var part = Arrays.copyOfRange(original, 21 * bytes, 43 * bytes);
    assertFound(compared(part), new Segment(21, 43, 0, 22));
  }

  @Test
  void channels_that_cancel_out_are_heard() {
    var turned = original.clone();
    for (int i = 0; i < turned.length; i += 4) {
      int right = -((turned[i + 2] & 255) | turned[i + 3] << 8);
      turned[i + 2] = (byte) right;
      turned[i + 3] = (byte) (right >> 8);
    }
    assertFound(compared(turned), new Segment(0, 60, 0, 60));
  }

  @Test
  void the_same_sound_under_other_pictures_makes_no_duplicate() {
    assertThat(compared(original).score()).isBetween(0.3, 0.49);
  }

  @Test
  void other_music_is_not_alike() {
    assertThat(compared(Score.composed(60, 2).played(1, 1, 0))).isEqualTo(Likeness.NONE);
  }

  @Test
  void silence_and_steady_tones_prove_nothing() {
    var silence = Score.fingerprint(new byte[4 * 60 * SoundListener.RATE]);
    var tone = new byte[4 * 60 * SoundListener.RATE];
    for (int i = 0; i < tone.length; i += 2) {
      int time = i >> 2;
      int sample = (int) (8000 * Math.sin(2 * Math.PI * 440 * time / SoundListener.RATE));
      tone[i] = (byte) sample;
      tone[i + 1] = (byte) (sample >> 8);
    }
    assertThat(Likeness.between(silence, silence)).isEqualTo(Likeness.NONE);
    assertThat(Likeness.between(Score.fingerprint(tone), Score.fingerprint(tone)))
        .isEqualTo(Likeness.NONE);
  }
}
