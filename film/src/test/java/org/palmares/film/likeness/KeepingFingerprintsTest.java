package org.palmares.film.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.palmares.film.frames.Miniature;

class KeepingFingerprintsTest {

  /// Pictures made by chance, two a second, at 24 frames a second, with music.
  private static Fingerprint film(int seconds) {
    var chance = new SplittableRandom(seconds);
    var maker = new FingerprintMaker(24, 16.0 / 9);
    var frame = new byte[Miniature.BYTES];
    for (int number = 0; number < 24 * seconds; number++) {
      if (number % 12 == 0) {
        chance.nextBytes(frame);
      }
      maker.see(number, frame);
    }
    var pcm = Score.composed(seconds, 3).played(1, 1, 0);
    maker.hear(pcm, 0, pcm.length);
    var cuts = new ArrayList<Double>();
    for (double at = 2.5; at < seconds; at += 4) {
      cuts.add(at);
    }
    return maker.fingerprint(number -> number / 24.0, seconds, cuts);
  }

  @Test
  void what_was_kept_is_read_again() {
    var film = film(40);
    var read = Fingerprint.parse(film.toBytes());
    assertThat(read).isEqualTo(film);
    assertThat(read.toBytes()).isEqualTo(film.toBytes());
    assertThat(read).hasToString("fingerprint of 40.0 s: 320 pictures, 10 cuts, 39.8 s of sound");
    assertThat(Likeness.between(film, read).score()).isEqualTo(1);
  }

  @Test
  void ten_minutes_take_a_tenth_of_a_megabyte_and_two_hours_less_than_one() {
    assertThat(film(600).toBytes().length).isLessThan(125_000);
    var maker = new FingerprintMaker(24, 16.0 / 9);
    var frame = new byte[Miniature.BYTES];
    new SplittableRandom(1).nextBytes(frame);
    for (int number = 0; number < 24 * 7200; number++) {
      maker.see(number, frame);
    }
    var twoHours = maker.fingerprint(number -> number / 24.0, 7200, List.of());
    assertThat(twoHours.toBytes().length).isLessThan(500_000);
  }

  @Test
  void sound_may_arrive_in_pieces() {
    var pcm = Score.composed(10, 3).played(1, 1, 0);
    var whole = new FingerprintMaker(24, 1.8);
    whole.hear(pcm, 0, pcm.length);
    var pieces = new FingerprintMaker(24, 1.8);
    int at = 0;
    for (int length = 1; at < pcm.length; length = length % 97 + 2) {
      int end = Math.min(pcm.length, at + length);
      pieces.hear(pcm, at, end - at);
      at = end;
    }
    assertThat(pieces.fingerprint(n -> n, 10, List.of()))
        .isEqualTo(whole.fingerprint(n -> n, 10, List.of()));
  }

  @Test
  void bytes_that_are_cut_off_are_refused() {
    var bytes = film(5).toBytes();
    for (int length = 0; length < bytes.length; length++) {
      var part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Fingerprint.parse(part))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no fingerprint");
    }
  }

  @Test
  void damaged_bytes_are_refused_or_read_but_never_believed_beyond_their_length() {
    var chance = new SplittableRandom(9);
    var bytes = film(3).toBytes();
    for (int i = 0; i < 20_000; i++) {
      var damaged = bytes.clone();
      int at = chance.nextInt(Math.min(damaged.length, chance.nextBoolean() ? 200 : 100_000));
      damaged[at] = (byte) chance.nextInt(256);
      var failure = catchThrowable(() -> Fingerprint.parse(damaged));
      assertThat(failure)
          .satisfiesAnyOf(
              it -> assertThat(it).isNull(),
              it -> assertThat(it).isInstanceOf(IllegalArgumentException.class));
    }
  }

  @Test
  void another_version_is_refused_by_its_number() {
    var bytes = film(3).toBytes();
    bytes[4] = 9;
    assertThatThrownBy(() -> Fingerprint.parse(bytes))
        .hasMessage("these bytes are no fingerprint: it is of version 9, known is 1");
  }

  @Test
  void a_film_of_black_frames_is_like_nothing_not_even_itself() {
    var maker = new FingerprintMaker(24, 16.0 / 9);
    for (int number = 0; number < 240; number++) {
      maker.see(number, new byte[Miniature.BYTES]);
    }
    var black = maker.fingerprint(number -> number / 24.0, 10, List.of());
    assertThat(Likeness.between(black, black)).isEqualTo(Likeness.NONE);
  }
}
