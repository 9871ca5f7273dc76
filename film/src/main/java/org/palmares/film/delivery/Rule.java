package org.palmares.film.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One requirement of a delivery profile.
///
/// In a profile it is an object whose `rule` names it; `level` says whether a film that does not
/// keep it fails (the default) or is only pointed out. The same rule may stand in a profile twice,
/// once for what is refused and once, narrower, for what is preferred.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "container", value = FileRule.Container.class),
  @JsonSubTypes.Type(name = "file_size", value = FileRule.FileSize.class),
  @JsonSubTypes.Type(name = "duration", value = FileRule.RunningTime.class),
  @JsonSubTypes.Type(name = "bit_rate", value = FileRule.BitRate.class),
  @JsonSubTypes.Type(name = "start_time_code", value = FileRule.StartTimeCode.class),
  @JsonSubTypes.Type(name = "subtitles", value = FileRule.Subtitles.class),
  @JsonSubTypes.Type(name = "burnt_in", value = FileRule.BurntIn.class),
  @JsonSubTypes.Type(name = "video_codec", value = PictureRule.Codec.class),
  @JsonSubTypes.Type(name = "video_profile", value = PictureRule.CodecProfile.class),
  @JsonSubTypes.Type(name = "resolution", value = PictureRule.Resolution.class),
  @JsonSubTypes.Type(name = "size", value = PictureRule.Size.class),
  @JsonSubTypes.Type(name = "aspect_ratio", value = PictureRule.AspectRatio.class),
  @JsonSubTypes.Type(name = "square_pixels", value = PictureRule.SquarePixels.class),
  @JsonSubTypes.Type(name = "frame_rate", value = PictureRule.FrameRate.class),
  @JsonSubTypes.Type(name = "constant_frame_rate", value = PictureRule.ConstantFrameRate.class),
  @JsonSubTypes.Type(name = "progressive", value = PictureRule.Progressive.class),
  @JsonSubTypes.Type(name = "bit_depth", value = PictureRule.BitDepth.class),
  @JsonSubTypes.Type(name = "subsampling", value = PictureRule.Subsampling.class),
  @JsonSubTypes.Type(name = "colour", value = PictureRule.Colour.class),
  @JsonSubTypes.Type(name = "sound_present", value = SoundRule.Present.class),
  @JsonSubTypes.Type(name = "sound_heard", value = SoundRule.Heard.class),
  @JsonSubTypes.Type(name = "audio_codec", value = SoundRule.Codec.class),
  @JsonSubTypes.Type(name = "sample_rate", value = SoundRule.SampleRate.class),
  @JsonSubTypes.Type(name = "channels", value = SoundRule.Channels.class),
  @JsonSubTypes.Type(name = "audio_bit_rate", value = SoundRule.BitRate.class),
  @JsonSubTypes.Type(name = "audio_bits", value = SoundRule.Bits.class),
  @JsonSubTypes.Type(name = "loudness", value = SoundRule.Loudness.class),
  @JsonSubTypes.Type(name = "true_peak", value = SoundRule.TruePeak.class)
})
public sealed interface Rule permits FileRule, PictureRule, SoundRule {

  /// Its stable name.
  String name();

  /// `fail` or `warn`.
  Optional<Outcome> level();

  /// What it says of a film: one result, or one for each track it looks at.
  List<RuleResult> check(DeliveryFacts film);

  /// A result at a place of the film.
  default RuleResult result(String where, boolean kept, String value, String limit) {
    var outcome = kept ? Outcome.PASS : level().orElse(Outcome.FAIL);
    return new RuleResult(name(), outcome, where, value, limit);
  }

  /// There is nothing to look at, for this reason.
  default RuleResult notApplicable(String where, String reason, String limit) {
    return new RuleResult(name(), Outcome.NOT_APPLICABLE, where, reason, limit);
  }

  /// `h264 or hevc`.
  static String either(List<?> allowed) {
    return allowed.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }

  /// A list that a profile must give, with something in it.
  static <T> List<T> needed(String rule, String key, @Nullable List<T> list) {
    if (list == null || list.isEmpty()) {
      throw new IllegalArgumentException(
          "the rule \"%s\" needs \"%s\", a list with something in it".formatted(rule, key));
    }
    return List.copyOf(list);
  }

  /// A level that a rule can have.
  static Optional<Outcome> level(Optional<Outcome> level) {
    if (level.isPresent() && level.get() != Outcome.WARN && level.get() != Outcome.FAIL) {
      throw new IllegalArgumentException(
          "a rule's level is \"%s\", but can be \"fail\" or \"warn\""
              .formatted(level.get().name().toLowerCase(Locale.ROOT)));
    }
    return level;
  }

  /// Without needless zeroes.
  static String number(double number) {
    return String.format(Locale.ROOT, "%.3f", number).replaceAll("\\.?0+$", "");
  }

  /// `20 to 30 Mb/s`, `at least 20 Mb/s`, `at most 30 Mb/s`.
  static String range(Optional<Double> least, Optional<Double> most, String unit) {
    if (least.isPresent() && most.isPresent()) {
      return "%s to %s %s".formatted(number(least.get()), number(most.get()), unit);
    }
    return least
        .map(it -> "at least %s %s".formatted(number(it), unit))
        .or(() -> most.map(it -> "at most %s %s".formatted(number(it), unit)))
        .orElse("any");
  }

  static boolean within(double value, Optional<Double> least, Optional<Double> most) {
    return value >= least.orElse(Double.NEGATIVE_INFINITY)
        && value <= most.orElse(Double.POSITIVE_INFINITY);
  }
}
