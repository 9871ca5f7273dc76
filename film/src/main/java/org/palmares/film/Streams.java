package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.palmares.film.text.Display;
import tools.jackson.databind.JsonNode;

/// Reads ffprobe's answer (`-show_streams -show_format -show_chapters -of json`) into facts.
///
/// Nothing in it is trusted: what is no number is left out, texts are made safe and short.
final class Streams {
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_TRACKS = 100;
  private static final int MOST_CHAPTERS = 200;

  /// Bits of a sample; `rgb48` and `rgba64` count those of a whole pixel.
  private static final Pattern DEEP = Pattern.compile("(9|10|12|14|16|32)(?:le|be)$");

  private static final Set<String> WHOLE_PIXELS = Set.of("rgb48", "bgr48", "rgba64", "bgra64");
  private static final Pattern CHROMA = Pattern.compile("yuvj?a?(4[0124]{2})p");

  private final JsonNode answer;

  private Streams(JsonNode answer) {
    this.answer = answer;
  }

  static Streams of(JsonNode answer) {
    return new Streams(answer);
  }

  List<Track> tracks() {
    return all(answer.path("streams"), MOST_TRACKS).map(Streams::track).toList();
  }

  Packaging packaging() {
    var format = answer.path("format");
    var tags = format.path("tags");
    return new Packaging(
        text(format.path("format_name")).orElse("unknown"),
        brands(tags),
        tag(tags, "creation_time"),
        number(format.path("start_time")),
        number(format.path("duration")),
        whole(format.path("bit_rate")),
        tag(tags, "encoder"),
        tag(tags, "title"),
        tag(tags, "timecode")
            .or(() -> tracks().stream().flatMap(it -> it.timeCode().stream()).findFirst()),
        soundStartsLater(),
        all(answer.path("chapters"), MOST_CHAPTERS).map(Streams::chapter).toList(),
        Generators.known().named(answer));
  }

  private static Stream<JsonNode> all(JsonNode list, int most) {
    return StreamSupport.stream(list.spliterator(), false).limit(most);
  }

  private static List<String> brands(JsonNode tags) {
    var brands = new ArrayList<String>();
    tag(tags, "major_brand").ifPresent(brands::add);
    var others = tag(tags, "compatible_brands").orElse("");
    for (int i = 0; i + 4 <= others.length(); i += 4) {
      var brand = others.substring(i, i + 4).strip();
      if (!brands.contains(brand)) {
        brands.add(brand);
      }
    }
    return brands;
  }

  private Optional<Long> soundStartsLater() {
    return start(Track.Type.VIDEO)
        .flatMap(video -> start(Track.Type.AUDIO).map(sound -> Math.round((sound - video) * 1000)));
  }

  private Optional<Double> start(Track.Type type) {
    return tracks().stream()
        .filter(it -> it.type() == type)
        .findFirst()
        .flatMap(Track::startSeconds);
  }

  private static Packaging.Chapter chapter(JsonNode chapter) {
    return new Packaging.Chapter(
        Math.round(number(chapter.path("start_time")).orElse(0.0) * 1000),
        Math.round(number(chapter.path("end_time")).orElse(0.0) * 1000),
        tag(chapter.path("tags"), "title"));
  }

  private static Track track(JsonNode stream) {
    var tags = stream.path("tags");
    var type = type(stream);
    boolean seen = type == Track.Type.VIDEO || type == Track.Type.COVER;
    return new Track(
        stream.path("index").asInt(0),
        type,
        text(stream.path("codec_name")).orElse("unknown"),
        text(stream.path("codec_tag_string")).filter(it -> !it.startsWith("[0]")),
        text(stream.path("profile")).filter(it -> !it.equals("unknown")),
        level(stream),
        whole(stream.path("bit_rate")),
        number(stream.path("start_time")),
        number(stream.path("duration")),
        tag(tags, "language").map(it -> it.toLowerCase(Locale.ROOT)).filter(Streams::language),
        tag(tags, "title"),
        dispositions(stream.path("disposition")),
        tag(tags, "encoder"),
        tag(tags, "timecode"),
        seen ? Optional.of(video(stream)) : Optional.empty(),
        type == Track.Type.AUDIO ? Optional.of(audio(stream)) : Optional.empty());
  }

  private static boolean language(String tag) {
    return tag.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*") && !tag.equals("und");
  }

  private static Track.Type type(JsonNode stream) {
    boolean cover = stream.path("disposition").path("attached_pic").asInt(0) != 0;
    return switch (stream.path("codec_type").asString("")) {
      case "video" -> cover ? Track.Type.COVER : Track.Type.VIDEO;
      case "audio" -> Track.Type.AUDIO;
      case "subtitle" -> Track.Type.SUBTITLE;
      case "data" -> Track.Type.DATA;
      case "attachment" -> Track.Type.ATTACHMENT;
      default -> Track.Type.UNKNOWN;
    };
  }

  /// H.264 counts levels in tenths, H.265 in thirtieths, the others as they are.
  private static Optional<String> level(JsonNode stream) {
    int level = stream.path("level").asInt(-1);
    if (level <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (stream.path("codec_name").asString("")) {
          case "h264" -> level / 10 + "." + level % 10;
          case "hevc" -> level / 30 + "." + level % 30 / 3;
          case "av1" -> 2 + level / 4 + "." + level % 4;
          default -> String.valueOf(level);
        });
  }

  private static List<String> dispositions(JsonNode disposition) {
    return disposition.properties().stream()
        .filter(it -> it.getValue().asInt(0) != 0)
        .map(it -> Display.line(it.getKey(), LONGEST_TEXT))
        .toList();
  }

  private static Track.VideoFacts video(JsonNode stream) {
    int width = stream.path("width").asInt(0);
    int height = stream.path("height").asInt(0);
    var sample = fraction(stream, "sample_aspect_ratio");
    return new Track.VideoFacts(
        width,
        height,
        text(stream.path("pix_fmt")).orElse("unknown"),
        bitDepth(stream),
        subsampling(stream.path("pix_fmt").asString("")),
        colour(stream, "color_range"),
        colour(stream, "color_primaries"),
        colour(stream, "color_transfer"),
        colour(stream, "color_space"),
        hdr(stream),
        colour(stream, "field_order"),
        sample,
        displayAspect(width, height, sample),
        fraction(stream, "r_frame_rate"),
        fraction(stream, "avg_frame_rate"),
        stream.path("has_b_frames").asInt(0) > 0,
        whole(stream.path("nb_frames")));
  }

  private static Fraction fraction(JsonNode stream, String key) {
    return Fraction.parse(stream.path(key).asString(""), Fraction.ONE);
  }

  /// In lowest terms; a square when the size is unknown.
  private static Fraction displayAspect(long width, long height, Fraction sample) {
    boolean usable =
        width > 0 && height > 0 && Math.max(sample.numerator(), sample.denominator()) < 1 << 20;
    if (!usable) {
      return Fraction.ONE;
    }
    long across = width * sample.numerator();
    long down = height * sample.denominator();
    long a = across;
    long b = down;
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return new Fraction(across / a, down / a);
  }

  private static Optional<Integer> bitDepth(JsonNode stream) {
    var claimed = whole(stream.path("bits_per_raw_sample")).filter(it -> it > 0 && it <= 32);
    if (claimed.isPresent()) {
      return claimed.map(Long::intValue);
    }
    var format = stream.path("pix_fmt").asString("");
    if (format.isBlank() || format.equals("unknown")) {
      return Optional.empty();
    }
    if (WHOLE_PIXELS.contains(format.replaceAll("[lb]e$", ""))) {
      return Optional.of(16);
    }
    var deep = DEEP.matcher(format);
    return Optional.of(deep.find() ? Integer.parseInt(deep.group(1)) : 8);
  }

  private static Optional<String> subsampling(String format) {
    var chroma = CHROMA.matcher(format);
    if (chroma.find()) {
      var digits = chroma.group(1);
      return Optional.of(digits.charAt(0) + ":" + digits.charAt(1) + ":" + digits.charAt(2));
    }
    return format.startsWith("nv12") || format.startsWith("p010")
        ? Optional.of("4:2:0")
        : Optional.empty();
  }

  private static Optional<String> colour(JsonNode stream, String key) {
    return text(stream.path(key))
        .filter(it -> !it.equals("unknown") && !it.equals("unspecified") && !it.equals("reserved"));
  }

  private static Optional<Track.Hdr> hdr(JsonNode stream) {
    var system = system(stream);
    if (system.isEmpty()) {
      return Optional.empty();
    }
    var mastering = sideData(stream, "Mastering display metadata");
    var light = sideData(stream, "Content light level metadata");
    return Optional.of(
        new Track.Hdr(
            system.get(),
            nits(mastering, "min_luminance"),
            nits(mastering, "max_luminance"),
            light.flatMap(it -> whole(it.path("max_content"))).map(Long::intValue),
            light.flatMap(it -> whole(it.path("max_average"))).map(Long::intValue)));
  }

  private static Optional<String> system(JsonNode stream) {
    if (sideData(stream, "DOVI configuration record").isPresent()) {
      return Optional.of("dolby_vision");
    }
    return switch (stream.path("color_transfer").asString("")) {
      case "smpte2084" -> Optional.of("pq");
      case "arib-std-b67" -> Optional.of("hlg");
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> sideData(JsonNode stream, String type) {
    return all(stream.path("side_data_list"), MOST_TRACKS)
        .filter(it -> it.path("side_data_type").asString("").equals(type))
        .findFirst();
  }

  private static Optional<Double> nits(Optional<JsonNode> mastering, String key) {
    return mastering
        .map(it -> Fraction.parse(it.path(key).asString(""), new Fraction(0, 1)).decimal())
        .filter(it -> it > 0);
  }

  private static Track.AudioFacts audio(JsonNode stream) {
    return new Track.AudioFacts(
        stream.path("channels").asInt(0),
        text(stream.path("channel_layout")),
        whole(stream.path("sample_rate")).orElse(0L).intValue(),
        text(stream.path("sample_fmt")),
        whole(stream.path("bits_per_raw_sample"))
            .filter(it -> it > 0)
            .or(() -> whole(stream.path("bits_per_sample")).filter(it -> it > 0))
            .map(Long::intValue));
  }

  /// A tag's text, whatever the case of its name: Matroska writes them in capitals.
  private static Optional<String> tag(JsonNode tags, String name) {
    return tags.properties().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .findFirst()
        .flatMap(it -> text(it.getValue()));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(Display.line(node.asString(""), LONGEST_TEXT)).filter(it -> !it.isBlank());
  }

  private static Optional<Double> number(JsonNode node) {
    try {
      double number = Double.parseDouble(node.asString(""));
      return Math.abs(number) < 1e9 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // "N/A"
    }
  }

  private static Optional<Long> whole(JsonNode node) {
    try {
      return Optional.of(Long.parseLong(node.asString("")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
