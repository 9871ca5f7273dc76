package org.palmares.film.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked of the picture.
public sealed interface PictureRule extends Rule {
  String PICTURE = "picture";

  /// By which codec it is coded, by ffmpeg's name.
  record Codec(List<String> allowed, Optional<Outcome> level) implements PictureRule {
    public Codec {
      allowed = Rule.needed("video_codec", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "video_codec";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var codec = film.picture().codec();
      return List.of(result(PICTURE, allowed.contains(codec), codec, Rule.either(allowed)));
    }
  }

  /// Which variety of its codec: `High`, `HQ`, `DNXHR 444`. `codecs` says for which codecs this is
  /// asked; the others are not looked at.
  record CodecProfile(List<String> codecs, List<String> allowed, Optional<Outcome> level)
      implements PictureRule {
    public CodecProfile {
      codecs = Rule.needed("video_profile", "codecs", codecs);
      allowed = Rule.needed("video_profile", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "video_profile";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var limit = Rule.either(allowed);
      if (!codecs.contains(film.picture().codec())) {
        return List.of(notApplicable(PICTURE, "the codec is " + film.picture().codec(), limit));
      }
      var profile = film.picture().profile().orElse("not named");
      return List.of(result(PICTURE, allowed.contains(profile), profile, limit));
    }
  }

  /// Exact sizes, such as `1998x1080`.
  record Resolution(List<String> allowed, Optional<Outcome> level) implements PictureRule {
    public Resolution {
      allowed = Rule.needed("resolution", "allowed", allowed);
      allowed.forEach(it -> {
        if (!it.matches("[1-9]\\d{0,4}x[1-9]\\d{0,4}")) {
          throw new IllegalArgumentException(
              "\"%s\" is no picture size; one is written 1920x1080".formatted(it));
        }
      });
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "resolution";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var size = size(film);
      return List.of(result(PICTURE, allowed.contains(size), size, Rule.either(allowed)));
    }
  }

  private static String size(DeliveryFacts film) {
    return film.picture().displayWidth() + "x" + film.picture().displayHeight();
  }

  /// The smallest and the largest picture. It is large enough when it fills a box of the least size
  /// on at least one side, so that a wide film in full width is; an upright film is compared with
  /// the box turned.
  record Size(
      Optional<Integer> leastWidth,
      Optional<Integer> leastHeight,
      Optional<Integer> mostWidth,
      Optional<Integer> mostHeight,
      Optional<Outcome> level)
      implements PictureRule {
    public Size {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "size";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      int longer = Math.max(film.picture().displayWidth(), film.picture().displayHeight());
      int shorter = Math.min(film.picture().displayWidth(), film.picture().displayHeight());
      boolean unasked = leastWidth.isEmpty() && leastHeight.isEmpty();
      boolean large =
          unasked
              || leastWidth.map(it -> longer >= it).orElse(false)
              || leastHeight.map(it -> shorter >= it).orElse(false);
      boolean small =
          mostWidth.map(it -> longer <= it).orElse(true)
              && mostHeight.map(it -> shorter <= it).orElse(true);
      var limit =
          Stream.of(box("at least", leastWidth, leastHeight), box("at most", mostWidth, mostHeight))
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining(", "));
      return List.of(result(PICTURE, large && small, PictureRule.size(film), limit));
    }

    private static String box(String words, Optional<Integer> width, Optional<Integer> height) {
      return width.isEmpty() && height.isEmpty()
          ? ""
          : "%s %sx%s"
              .formatted(
                  words,
                  width.map(String::valueOf).orElse("any"),
                  height.map(String::valueOf).orElse("any"));
    }
  }

  /// Shapes of the whole picture, to a hundredth.
  record AspectRatio(List<Ratio> allowed, Optional<Outcome> level) implements PictureRule {
    private static final double TOLERANCE = 0.011;

    public AspectRatio {
      allowed = Rule.needed("aspect_ratio", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "aspect_ratio";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      double shape = (double) film.picture().displayWidth() / film.picture().displayHeight();
      boolean kept = allowed.stream().anyMatch(it -> Math.abs(it.decimal() - shape) < TOLERANCE);
      var shapes = allowed.stream().map(it -> written(it.decimal())).toList();
      return List.of(result(PICTURE, kept, written(shape), Rule.either(shapes)));
    }

    private static String written(double shape) {
      return Rule.number(Math.round(shape * 100) / 100.0) + ":1";
    }
  }

  /// A pixel is as wide as it is high.
  record SquarePixels(Optional<Outcome> level) implements PictureRule {
    public SquarePixels {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "square_pixels";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var shape = film.picture().sampleAspect();
      return List.of(
          result(
              PICTURE,
              shape.numerator() == shape.denominator(),
              shape.numerator() + ":" + shape.denominator(),
              "1:1"));
    }
  }

  /// Exact frame rates: 24 is not 24000/1001.
  record FrameRate(List<Ratio> allowed, Optional<Outcome> level) implements PictureRule {
    public FrameRate {
      allowed = Rule.needed("frame_rate", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "frame_rate";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var rate = film.picture().frameRate();
      boolean kept = allowed.stream().anyMatch(rate::sameAs);
      var rates = allowed.stream().map(it -> Rule.number(it.decimal())).toList();
      return List.of(result(PICTURE, kept, Rule.number(rate.decimal()), Rule.either(rates)));
    }
  }

  /// Every frame is shown equally long.
  record ConstantFrameRate(Optional<Outcome> level) implements PictureRule {
    public ConstantFrameRate {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "constant_frame_rate";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      boolean constant = film.picture().constantFrameRate();
      return List.of(result(PICTURE, constant, constant ? "constant" : "varying", "constant"));
    }
  }

  /// Whole frames, not fields.
  record Progressive(Optional<Outcome> level) implements PictureRule {
    public Progressive {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "progressive";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      boolean interlaced = film.picture().interlaced();
      return List.of(
          result(PICTURE, !interlaced, interlaced ? "interlaced" : "progressive", "progressive"));
    }
  }

  /// Bits of a sample.
  record BitDepth(List<Integer> allowed, Optional<Outcome> level) implements PictureRule {
    public BitDepth {
      allowed = Rule.needed("bit_depth", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "bit_depth";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var limit = Rule.either(allowed);
      return List.of(
          film.picture()
              .bitDepth()
              .map(it -> result(PICTURE, allowed.contains(it), String.valueOf(it), limit))
              .orElseGet(() -> notApplicable(PICTURE, "the file does not say", limit)));
    }
  }

  /// How finely colour is sampled: `4:2:2`.
  record Subsampling(List<String> allowed, Optional<Outcome> level) implements PictureRule {
    public Subsampling {
      allowed = Rule.needed("subsampling", "allowed", allowed);
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "subsampling";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var limit = Rule.either(allowed);
      return List.of(
          film.picture()
              .subsampling()
              .map(it -> result(PICTURE, allowed.contains(it), it, limit))
              .orElseGet(() -> notApplicable(PICTURE, "no sampled colour", limit)));
    }
  }

  /// By which colours the picture is to be shown, as the file says: a list of allowed names for
  /// each of the four, absent when it does not matter. A file that says nothing keeps it only when
  /// `unsaid` is true.
  record Colour(
      @Nullable List<String> primaries,
      @Nullable List<String> transfer,
      @Nullable List<String> matrix,
      @Nullable List<String> range,
      Optional<Boolean> unsaid,
      Optional<Outcome> level)
      implements PictureRule {
    public Colour {
      level = Rule.level(level);
    }

    @Override
    public String name() {
      return "colour";
    }

    @Override
    public List<RuleResult> check(DeliveryFacts film) {
      var picture = film.picture();
      var parts =
          Stream.of(
                  part("primaries", picture.primaries(), primaries),
                  part("transfer", picture.transfer(), transfer),
                  part("matrix", picture.matrix(), matrix),
                  part("range", picture.range(), range))
              .flatMap(Optional::stream)
              .toList();
      return List.of(
          result(
              PICTURE,
              parts.stream().allMatch(Part::kept),
              parts.stream().map(Part::value).collect(Collectors.joining(", ")),
              parts.stream().map(Part::limit).collect(Collectors.joining(", "))));
    }

    private record Part(boolean kept, String value, String limit) {}

    private Optional<Part> part(
        String name, Optional<String> value, @Nullable List<String> allowed) {
      if (allowed == null) {
        return Optional.empty();
      }
      boolean kept = value.map(allowed::contains).orElse(unsaid.orElse(false));
      return Optional.of(
          new Part(kept, name + " " + value.orElse("not said"), name + " " + Rule.either(allowed)));
    }
  }
}
