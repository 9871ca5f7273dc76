package org.palmares.film.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.palmares.film.delivery.DeliveryFacts.SoundFacts;

/// What is asked of the sound; a rule about tracks is applied to each.
public sealed interface SoundRule extends Rule {
  String SOUND = "sound";

  /// A result for each track, in their order; nothing to look at when there is none.
  default List<RuleResult> each(
      DeliveryFacts film, String limit, Function<SoundFacts, Optional<Value>> look) {
    if (film.sounds().isEmpty()) {
      return List.of(notApplicable(SOUND, "there is no sound track", limit));
    }
    var results = new ArrayList<RuleResult>();
    for (int i = 0; i < film.sounds().size(); i++) {
      var where = SOUND + " " + (i + 1);
      results.add(
          look.apply(film.sounds().get(i))
              .map(it -> result(where, it.kept(), it.text(), limit))
              .orElseGet(() -> notApplicable(where, "the file does not say", limit)));
    }
    return results;
  }

  /// What a track is, and whether that is as asked for.
  record Value(boolean kept, String text) {}

  /// There is a sound track at all: a missing one is an error even for a silent film.
  record Present(Optional<Outcome> level) implements SoundRule {
    public Present {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "sound_present";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      int tracks = film.sounds().size();
      var value = tracks == 0 ? "no track" : tracks == 1 ? "1 track" : tracks + " tracks";
      return List.of(result(SOUND, tracks > 0, value, "at least 1 track"));
    }
  }

  /// No track is silent from beginning to end.
  record Heard(Optional<Outcome> level) implements SoundRule {
    public Heard {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "sound_heard";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      return each(
          film,
          "sound",
          it -> Optional.of(new Value(!it.silent(), it.silent() ? "silent" : "sound")));
    }
  }

  /// By which codec it is coded, by ffmpeg's name.
  record Codec(List<String> allowed, Optional<Outcome> level) implements SoundRule {
    public Codec {
      allowed = Rule.needed("audio_codec", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "audio_codec";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      return each(
          film,
          Rule.either(allowed),
          it -> Optional.of(new Value(allowed.contains(it.codec()), it.codec())));
    }
  }

  /// Samples a second.
  record SampleRate(List<Integer> allowed, Optional<Outcome> level) implements SoundRule {
    public SampleRate {
      allowed = Rule.needed("sample_rate", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "sample_rate";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      return each(
          film,
          Rule.either(allowed),
          it ->
              Optional.of(
                  new Value(allowed.contains(it.sampleRate()), String.valueOf(it.sampleRate()))));
    }
  }

  /// How many channels a track has: 2 for stereo, 6 for 5.1.
  record Channels(List<Integer> allowed, Optional<Outcome> level) implements SoundRule {
    public Channels {
      allowed = Rule.needed("channels", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "channels";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      return each(
          film,
          Rule.either(allowed),
          it ->
              Optional.of(
                  new Value(allowed.contains(it.channels()), String.valueOf(it.channels()))));
    }
  }

  /// The least data a second of compressed sound, in thousand bits; one that loses nothing is not
  /// looked at.
  record BitRate(double leastKilobits, Optional<Outcome> level) implements SoundRule {
    public BitRate {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "audio_bit_rate";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      return each(film, "at least %s kb/s".formatted(Rule.number(leastKilobits)), this::value);
    }

    /// A constant rate is met only nearly.
    private Optional<Value> value(SoundFacts sound) {
      boolean lossless = sound.codec().startsWith("pcm") || sound.codec().equals("flac");
      return lossless
          ? Optional.of(new Value(true, sound.codec()))
          : sound
              .bitRate()
              .map(it ->
                  new Value(
                      it.doubleValue() >= leastKilobits * 970.0,
                      "%s kb/s".formatted(Rule.number((double) Math.round(it / 1000.0)))));
    }
  }

  /// Bits of a sample, of sound that is not compressed.
  record Bits(List<Integer> allowed, Optional<Outcome> level) implements SoundRule {
    public Bits {
      allowed = Rule.needed("audio_bits", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "audio_bits";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      return each(
          film,
          Rule.either(allowed),
          it -> it.bitsPerSample().map(b -> new Value(allowed.contains(b), String.valueOf(b))));
    }
  }

  /// Between which loudnesses the film lies on average, in LUFS (the same as LKFS), to a tenth. A
  /// target of -23 with a tolerance of 1 is -24 to -22.
  record Loudness(Optional<Double> least, Optional<Double> most, Optional<Outcome> level)
      implements SoundRule {
    public Loudness {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "loudness";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var limit = Rule.range(least, most, "LUFS");
      return List.of(
          film.integratedLufs()
              .map(it -> Math.round(it * 10) / 10.0)
              .map(it ->
                  result(SOUND, Rule.within(it, least, most), Rule.number(it) + " LUFS", limit))
              .orElseGet(() -> notApplicable(SOUND, "nothing is heard", limit)));
    }
  }

  /// How high the wave may rise, in dBTP, to a tenth.
  record TruePeak(double most, Optional<Outcome> level) implements SoundRule {
    public TruePeak {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "true_peak";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var limit = Rule.range(Optional.empty(), Optional.of(most), "dBTP");
      return List.of(
          film.truePeakDbtp()
              .map(it -> Math.round(it * 10) / 10.0)
              .map(it -> result(SOUND, it <= most, Rule.number(it) + " dBTP", limit))
              .orElseGet(() -> notApplicable(SOUND, "nothing is heard", limit)));
    }
  }
}
