package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.film.EbuSignals.Part;
import org.palmares.film.sound.Loudness;

/// Through the real meter, with the signals of EBU Tech 3341 and 3342.
class MeasuringLoudnessTest {
  /// What the issue asks for, with the last place of the numbers compared.
  private static final double LOUDNESS = 0.1001;

  private static final double TRUE_PEAK = 0.3001;

  @TempDir Path folder;

  record Signal(int number, double expected, List<Part> parts) {
    static Signal of(int number, double expected, Part... parts) {
      return new Signal(number, expected, List.of(parts));
    }

    @Override
    public String toString() {
      return "Tech 3341 #" + number;
    }
  }

  private Ear hear(double[] signal) {
    return Ear.hear(Ear.write(folder.resolve("signal"), signal, signal), "stereo");
  }

  private Loudness measure(double[] signal) {
    var ear = hear(signal);
    return ear.log().loudness(ear.watcher()).orElseThrow();
  }

  static Stream<Signal> averages() {
    return Stream.of(
        Signal.of(1, -23, new Part(-23, 20)),
        Signal.of(2, -33, new Part(-33, 20)),
        Signal.of(3, -23, new Part(-36, 10), new Part(-23, 60), new Part(-36, 10)),
        Signal.of(
            4,
            -23,
            new Part(-72, 10),
            new Part(-36, 10),
            new Part(-23, 60),
            new Part(-36, 10),
            new Part(-72, 10)),
        Signal.of(5, -23, new Part(-26, 20), new Part(-20, 20.1), new Part(-26, 20)));
  }

  @ParameterizedTest
  @MethodSource("averages")
  void the_average_of_a_programme_is_right_to_a_tenth(Signal signal) {
    var ear = hear(EbuSignals.tone(signal.parts()));

    var loudness = ear.log().loudness(ear.watcher()).orElseThrow();

    assertThat(loudness.integratedLufs()).isCloseTo(signal.expected(), within(LOUDNESS));
    if (signal.number() <= 2) {
      assertThat(loudness.maxMomentaryLufs()).isCloseTo(signal.expected(), within(LOUDNESS));
      assertThat(loudness.maxShortTermLufs().orElseThrow())
          .isCloseTo(signal.expected(), within(LOUDNESS));
    }
    var recomputed = ear.log().between(0, ear.watcher().lengthMs()).orElseThrow();
    assertThat(recomputed).isCloseTo(loudness.integratedLufs(), within(LOUDNESS));
  }

  /// Number 6.
  @Test
  void five_channels_are_weighed_by_their_places() {
    var front = EbuSignals.tone(new Part(-28, 20));
    var centre = EbuSignals.tone(new Part(-24, 20));
    var back = EbuSignals.tone(new Part(-30, 20));
    var file = Ear.write(folder.resolve("signal"), front, front, centre, back, back);

    var loudness = Ear.hear(file, "5.0").log().loudness().orElseThrow();

    assertThat(loudness.integratedLufs()).isCloseTo(-23, within(LOUDNESS));
    assertThat(loudness.channelTruePeaksDbtp()).containsExactly(-28.0, -28.0, -24.0, -30.0, -30.0);
  }

  /// Number 9.
  @Test
  void three_seconds_of_changing_level_are_constant() {
    var ear =
        hear(EbuSignals.tone(EbuSignals.repeated(5, new Part(-20, 1.34), new Part(-30, 1.66))));

    var loudness = ear.log().loudness(ear.watcher()).orElseThrow();

    assertThat(loudness.maxShortTermLufs().orElseThrow()).isCloseTo(-23, within(LOUDNESS));
    assertThat(loudness.curve().shortTermLufs().stream().skip(3).toList())
        .allSatisfy(it -> assertThat(it).isCloseTo(-23, within(LOUDNESS)));
  }

  /// Number 10, all 20 files.
  @Test
  void the_loudest_three_seconds_are_found_wherever_they_begin() {
    for (int i = 0; i < 20; i++) {
      var parts =
          List.of(new Part(Part.NOTHING, 0.15 * i), new Part(-23, 3), new Part(Part.NOTHING, 1));

      assertThat(measure(EbuSignals.tone(parts)).maxShortTermLufs().orElseThrow())
          .as("file %d", i + 1)
          .isCloseTo(-23, within(LOUDNESS));
    }
  }

  /// Number 11: what a meter shows live is here the curve, and the whole maximum.
  @Test
  void three_seconds_become_louder_by_one_each_time() {
    var ear = hear(EbuSignals.tone(EbuSignals.rising(3, 0.15)));

    var loudness = ear.log().loudness(ear.watcher()).orElseThrow();

    assertThat(loudness.maxShortTermLufs().orElseThrow()).isCloseTo(-19, within(LOUDNESS));
    var curve = loudness.curve().shortTermLufs();
    for (int i = 0; i < 20; i++) {
      int from = (int) Math.round(6 * i + 0.15 * i); // the gaps are 3 s less what the tone is late
      var peak =
          curve.subList(from, Math.min(curve.size(), from + 6)).stream().max(Double::compare);
      assertThat(peak.orElseThrow()).as("tone %d", i + 1).isCloseTo(-38.0 + i, within(LOUDNESS));
    }
  }

  /// Number 12.
  @Test
  void four_tenths_of_a_second_of_changing_level_are_constant() {
    var signal = EbuSignals.tone(EbuSignals.repeated(25, new Part(-20, .18), new Part(-30, .22)));

    assertThat(measure(signal).maxMomentaryLufs()).isCloseTo(-23, within(LOUDNESS));
  }

  /// Number 13, all 20 files. The meter alone finds them up to .45 LU too quiet.
  @Test
  void the_loudest_moment_is_found_wherever_it_begins() {
    for (int i = 0; i < 20; i++) {
      var parts =
          List.of(new Part(Part.NOTHING, 0.02 * i), new Part(-23, .4), new Part(Part.NOTHING, 1));

      assertThat(measure(EbuSignals.tone(parts)).maxMomentaryLufs())
          .as("file %d", i + 1)
          .isCloseTo(-23, within(LOUDNESS));
    }
  }

  /// Number 14, of which the loudest is looked for.
  @Test
  void the_loudest_of_many_moments_is_found() {
    assertThat(measure(EbuSignals.tone(EbuSignals.rising(.4, 0.02))).maxMomentaryLufs())
        .isCloseTo(-19, within(LOUDNESS));
  }

  /// Numbers 15 to 19.
  @ParameterizedTest
  @CsvSource({
    "4, .5, 0, -6",
    "4, .5, 45, -6",
    "6, .5, 60, -6",
    "8, .5, 67.5, -6",
    "4, 1.41, 45, 3"
  })
  void the_peak_between_two_samples_is_found(
      int divisor, double amplitude, double degrees, double expected) {
    var loudness = measure(EbuSignals.betweenSamples(divisor, amplitude, degrees));

    assertThat(loudness.truePeakDbtp()).isCloseTo(expected, within(TRUE_PEAK));
  }

  /// Numbers 20 to 23; the samples themselves are up to 2.5 dB lower.
  @ParameterizedTest
  @CsvSource({"0, -.1", "1, -.5", "2, -2.5", "3, -.5"})
  void one_high_period_is_found_wherever_the_samples_lie(int offset, double samplePeak) {
    var loudness = measure(EbuSignals.oneHighPeriod(offset));

    assertThat(loudness.truePeakDbtp()).isCloseTo(0, within(TRUE_PEAK));
    assertThat(loudness.samplePeakDbfs().orElseThrow()).isCloseTo(samplePeak, within(.05));
    assertThat(loudness.maxMomentaryLufs()).isCloseTo(-2.7, within(LOUDNESS));
  }

  /// Tech 3342, numbers 1 to 4, whose tolerance is 1 LU.
  @Test
  void the_range_is_the_distance_between_quiet_and_loud() {
    var ranges = new ArrayList<Double>();
    for (var levels :
        List.of(
            List.of(-20, -30),
            List.of(-20, -15),
            List.of(-40, -20),
            List.of(-50, -35, -20, -35, -50))) {
      var parts = levels.stream().map(it -> new Part(it, 20)).toList();
      ranges.add(measure(EbuSignals.tone(parts)).rangeLu());
    }

    assertThat(ranges).containsExactly(10.0, 5.0, 20.0, 15.0);
  }

  @Test
  void a_shot_has_the_loudness_of_its_own_sound() {
    var ear = hear(EbuSignals.tone(new Part(-20, 5), new Part(-40, 5), new Part(-80, 5)));

    var log = ear.log();

    assertThat(log.between(0, 5000).orElseThrow()).isCloseTo(-20, within(LOUDNESS));
    assertThat(log.between(5000, 10_000).orElseThrow()).isCloseTo(-40, within(LOUDNESS));
    assertThat(log.between(10_100, 15_000)).isEmpty();
    assertThat(log.between(7000, 7200).orElseThrow()).isCloseTo(-40, within(LOUDNESS));
  }

  @Test
  void silence_and_a_sound_too_short_to_measure_have_no_loudness() {
    assertThat(hear(new double[RATE_OF_ONE_SECOND * 2]).log().loudness()).isEmpty();
    assertThat(hear(EbuSignals.tone(new Part(-75, 2))).log().loudness()).isEmpty();
    assertThat(hear(EbuSignals.tone(new Part(-20, .05))).log().loudness()).isEmpty();
  }

  private static final int RATE_OF_ONE_SECOND = 48_000;

  @Test
  void a_wave_above_full_scale_is_clipping_with_its_place() {
    var quiet = EbuSignals.tone(new Part(-20, 3));
    var hot = EbuSignals.betweenSamples(4, 1.41, 45);
    var signal =
        Stream.of(quiet, hot, quiet)
            .flatMapToDouble(part -> IntStream.range(0, part.length).mapToDouble(i -> part[i]))
            .toArray();

    var faults = hear(signal).log().clipping();

    assertThat(faults).hasSize(1);
    assertThat(List.of(faults.getFirst().startMs(), faults.getFirst().endMs()))
        .isEqualTo(List.of(3000L, 4000L));
    assertThat(faults.getFirst().figure()).isCloseTo(3.0, within(TRUE_PEAK));
  }
}
