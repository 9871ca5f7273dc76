package org.palmares.film.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.palmares.film.sound.SoundFault.Channel;
import org.palmares.film.sound.SoundFault.Kind;

class HearingFaultsTest {
  private static final int RATE = SoundWatcher.RATE;
  private final Random random = new Random(7);
  private final SoundWatcher watcher = new SoundWatcher();

  /// Lets the watcher hear some seconds; full scale is 1.
  private void hear(double seconds, IntToDoubleFunction left, IntToDoubleFunction right) {
    int length = (int) Math.round(seconds * RATE);
    var bytes = new byte[length * 4];
    for (int i = 0; i < length; i++) {
      write(bytes, 4 * i, left.applyAsDouble(i));
      write(bytes, 4 * i + 2, right.applyAsDouble(i));
    }
    for (int at = 0; at < bytes.length; at += 777) { // cut anywhere
      watcher.hear(bytes, at, Math.min(777, bytes.length - at));
    }
  }

  private void hear(double seconds, IntToDoubleFunction both) {
    var noise = new double[(int) Math.round(seconds * RATE)];
    Arrays.setAll(noise, both);
    hear(seconds, i -> noise[i], i -> noise[i]);
  }

  private static void write(byte[] bytes, int at, double value) {
    int sample = (int) Math.max(-32768, Math.min(32767, Math.round(value * 32768)));
    bytes[at] = (byte) sample;
    bytes[at + 1] = (byte) (sample >> 8);
  }

  private double noise(double level) {
    return level * (2 * random.nextDouble() - 1);
  }

  private static double sine(int i, double frequency, double amplitude) {
    return amplitude * Math.sin(2 * Math.PI * frequency * i / RATE);
  }

  private List<Kind> kinds() {
    return watcher.faults(2).stream().map(SoundFault::kind).toList();
  }

  @Test
  void ordinary_sound_has_no_fault() {
    hear(20, i -> noise(.2), i -> noise(.2));

    assertThat(watcher.faults(2)).isEmpty();
    assertThat(watcher.stereo().orElseThrow().correlation()).isCloseTo(0, within(.02));
  }

  @Test
  void silence_and_missing_sound_are_told_apart() {
    hear(3, i -> noise(.2));
    hear(4, i -> noise(.0005));
    hear(3, i -> noise(.2));
    hear(2.5, i -> 0);
    hear(1, i -> noise(.2));
    hear(1.5, i -> 0); // too short to mention
    hear(1, i -> noise(.2));

    var faults = watcher.faults(2);

    assertThat(faults)
        .extracting(SoundFault::kind)
        .containsExactly(Kind.SILENCE, Kind.DIGITAL_SILENCE);
    assertThat(faults.getFirst().figure()).isCloseTo(-66, within(.5));
    assertThat(faults).extracting(SoundFault::startMs).containsExactly(3000L, 10_000L);
    assertThat(faults).extracting(SoundFault::endMs).containsExactly(7000L, 12_500L);
  }

  @Test
  void a_hole_amid_sound_is_a_dropout_and_a_pause_is_not() {
    hear(2, i -> noise(.2));
    hear(.05, i -> 0);
    hear(2, i -> noise(.2));
    hear(.6, i -> 0);
    hear(2.05, i -> noise(.2));

    assertThat(watcher.faults(2)).containsExactly(SoundFault.of(Kind.DROPOUT, 2000, 2050, 50));
  }

  @Test
  void a_channel_that_says_nothing_is_named() {
    hear(6, i -> noise(.2), i -> 0);
    hear(6, i -> noise(.2), i -> noise(.2));
    hear(3, i -> 0, i -> noise(.2)); // too short

    var faults = watcher.faults(2);

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().kind()).isEqualTo(Kind.CHANNEL_MISSING);
    assertThat(faults.getFirst().channel()).isEqualTo(Optional.of(Channel.RIGHT));
    assertThat(List.of(faults.getFirst().startMs(), faults.getFirst().endMs()))
        .isEqualTo(List.of(0L, 6000L));
    assertThat(faults.getFirst().figure()).isCloseTo(-14, within(.1));
  }

  @Test
  void channels_that_cancel_each_other_are_found_and_one_channel_cannot() {
    hear(3, i -> noise(.2));
    double[] last = {0};
    hear(
        6,
        i -> {
          last[0] = noise(.2);
          return last[0];
        },
        i -> -last[0]);
    hear(3, i -> noise(.2));

    var faults = watcher.faults(2);

    assertThat(faults).extracting(SoundFault::kind).containsExactly(Kind.ANTI_PHASE);
    assertThat(faults.getFirst().startMs()).isBetween(2000L, 3000L);
    assertThat(faults.getFirst().endMs()).isBetween(9000L, 10_000L);
    assertThat(faults.getFirst().figure()).isCloseTo(1, within(.001));
    assertThat(watcher.faults(1)).isEmpty();
  }

  @Test
  void the_same_on_both_sides_is_mono() {
    hear(5, i -> noise(.2));

    assertThat(watcher.stereo()).isEqualTo(Optional.of(new Stereo(1, 1, 0)));
  }

  @Test
  void the_louder_side_is_told_and_silence_has_no_sides() {
    assertThat(watcher.stereo()).isEmpty();
    hear(5, i -> noise(.2), i -> noise(.1));

    assertThat(watcher.stereo().orElseThrow().balanceDb()).isCloseTo(6.02, within(.1));
  }

  @Test
  void a_line_up_tone_is_found_with_its_pitch_and_music_is_none() {
    hear(2, i -> noise(.1));
    hear(4, i -> sine(i, 1000, .1));
    hear(4, i -> sine(i, 440, .1) + sine(i, 550, .1) + sine(i, 660, .1));
    hear(4, i -> sine(i, 440, .1 + .09 * Math.sin(i / 2000.0))); // swelling
    hear(1, i -> sine(i, 1000, .1)); // too short

    var faults = watcher.faults(2);

    assertThat(faults).containsExactly(SoundFault.of(Kind.TONE, 2000, 6000, 1000));
  }

  @Test
  void a_crack_is_found_and_a_drum_is_not() {
    hear(3, i -> noise(.003));
    hear(.1, i -> i == 400 ? .5 : noise(.003));
    hear(3, i -> noise(.003));
    hear(1, i -> noise(.5) * Math.exp(-i / 400.0)); // 50 ms
    hear(3, i -> noise(.003));

    var faults = watcher.faults(2);

    assertThat(faults).extracting(SoundFault::kind).containsExactly(Kind.CLICK);
    assertThat(faults.getFirst().startMs()).isEqualTo(3050);
  }

  @Test
  void sudden_sounds_are_heard_when_they_begin() {
    for (int k = 0; k < 5; k++) {
      hear(1, i -> noise(.005));
      hear(.3, i -> noise(.3));
    }

    assertThat(watcher.onsets()).containsExactly(1000, 2300, 3600, 4900, 6200);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_sound_that_lags_behind_its_cuts_is_noticed() {
    var cuts = new int[40];
    var sounds = new int[40];
    int time = 0;
    for (int i = 0; i < 40; i++) {
      time += 1500 + random.nextInt(4000);
      cuts[i] = time;
      sounds[i] = time + 240 + random.nextInt(21) - 10 + (i % 3 == 0 ? 1500 : 0);
    }
    Arrays.sort(sounds);

    var hint = SyncHint.between(cuts, sounds, time + 3000).orElseThrow();

    assertThat(hint.offsetMs()).isBetween(220, 260);
    assertThat(hint.driftMsPerMinute()).isEqualTo(0);
    assertThat(hint.matched()).isBetween(24, 30);
  }

  @Test
  void a_sound_that_runs_away_is_noticed() {
    var cuts = new int[60];
    var sounds = new int[60];
    for (int i = 0; i < 60; i++) {
      cuts[i] = 5000 + 5000 * i + random.nextInt(3000);
      sounds[i] = cuts[i] - 240 + 480 * cuts[i] / 306_000;
    }

    var hint = SyncHint.between(cuts, sounds, 306_000).orElseThrow();

    assertThat(hint.offsetMs()).isBetween(-30, 30);
    assertThat(hint.driftMsPerMinute()).isBetween(80.0, 108.0); // 480 ms in 5.1 minutes
  }

  @Test
  void unrelated_sounds_say_nothing_about_the_cuts() {
    for (int trial = 0; trial < 30; trial++) {
      var cuts = random.ints(60, 0, 300_000).sorted().toArray();
      var sounds = random.ints(200, 0, 300_000).sorted().toArray();

      assertThat(SyncHint.between(cuts, sounds, 300_000)).isEmpty();
    }
  }
}
