package org.palmares.film;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a file says about itself, as ffprobe reads it: claims, not yet facts.
record Probe(Outcome outcome, JsonNode answer) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_ANSWER = 1 << 20;

  static Probe ask(Guard guard, Room room, Limits limits) {
    var words = new ArrayList<>(List.of("-hide_banner", "-v", "repeat+level+error"));
    words.addAll(
        List.of(
            "-show_format", "-show_streams", "-show_chapters", "-show_chapters", "-of", "json"));
    words.addAll(Reading.film(limits));
    var answer = new Answer(LONGEST_ANSWER);
    var allowance = Allowance.reading(limits.leastTime(), limits);
    var outcome = guard.run(room, new MediaTask(Toolbox.Program.FFPROBE, words, allowance, answer));
    return new Probe(outcome, parse(answer.text()));
  }

  private static JsonNode parse(String answer) {
    try {
      return answer.isBlank() ? MissingNode.getInstance() : JSON.readTree(answer);
    } catch (JacksonException e) {
      return MissingNode.getInstance(); // cut off: too long, or its writer was ended
    }
  }

  boolean understood() {
    return outcome.ok() && answer.path("format").isObject();
  }

  /// The tracks and their wrapping as they are described.
  Streams described() {
    return Streams.of(answer);
  }

  int streamCount() {
    return answer.path("streams").size();
  }

  /// The streams of a kind, without pictures of a cover.
  List<JsonNode> streams(String kind) {
    return StreamSupport.stream(answer.path("streams").spliterator(), false)
        .filter(it -> it.path("codec_type").asString("").equals(kind))
        .filter(it -> it.path("disposition").path("attached_pic").asInt(0) == 0)
        .toList();
  }

  Optional<JsonNode> video() {
    return streams("video").stream().findFirst();
  }

  /// Sound tracks that can be decoded.
  List<JsonNode> audio() {
    return streams("audio");
  }

  /// The first kind of thing there is beside pictures.
  String contentWithoutPicture() {
    return Stream.of("audio", "subtitle")
        .filter(kind -> !streams(kind).isEmpty())
        .map(kind -> kind.equals("audio") ? "sound" : "subtitles")
        .findFirst()
        .orElse("data");
  }

  /// Seconds that the picture claims to last, 0 when it claims nothing.
  double declaredPicture() {
    return video().map(it -> seconds(it.path("duration"))).orElse(0.0);
  }

  /// Seconds that the whole file claims to last, 0 when it claims nothing.
  double declared() {
    return seconds(answer.path("format").path("duration"));
  }

  /// Frames a second that the picture claims, between 1 and 1000.
  double claimedRate() {
    var stream = video().orElseThrow();
    var real = Fraction.parse(stream.path("r_frame_rate").asString(""), new Fraction(25, 1));
    var mean = Fraction.parse(stream.path("avg_frame_rate").asString(""), real);
    return Math.clamp(mean.decimal(), 1, 1000);
  }

  private static double seconds(JsonNode node) {
    try {
      double seconds = Double.parseDouble(node.asString("0"));
      return Double.isFinite(seconds) && seconds > 0 ? seconds : 0;
    } catch (NumberFormatException e) {
      return 0; // "N/A"
    }
  }

  /// How long a file of this size can last at all, at a thousand bytes a second; keeps a small file
  /// from claiming much time.
  Duration timeToRead(Limits limits, long bytes) {
    return limits.timeFor(Math.min(declared(), bytes / 1000.0));
  }

  String container(Sniff sniff) {
    var format = answer.path("format");
    var name = format.path("format_name").asString("");
    if (name.startsWith("matroska")) {
      return sniff.beginsLikeWebm() ? "webm" : "mkv";
    }
    if (name.startsWith("mov")) {
      var brand = format.path("tags").path("major_brand").asString("");
      return brand.startsWith("qt") ? "mov" : brand.startsWith("3g") ? "3gp" : "mp4";
    }
    return name;
  }

  List<Subtitles> subtitles() {
    return streams("subtitle").stream()
        .map(it -> new Subtitles(codec(it), language(it), Optional.empty()))
        .toList();
  }

  /// The picture as claimed, with the frame rate and its constancy as measured.
  Picture picture(Frames frames) {
    var stream = video().orElseThrow();
    return new Picture(
        codec(stream),
        Optional.of(stream.path("profile").asString(""))
            .filter(it -> !it.isBlank() && !it.equals("unknown")),
        stream.path("pix_fmt").asString("unknown"),
        stream.path("width").asInt(0),
        stream.path("height").asInt(0),
        Fraction.parse(stream.path("sample_aspect_ratio").asString(""), Fraction.ONE),
        rotation(stream),
        frames.rate(Fraction.parse(stream.path("avg_frame_rate").asString(""), Fraction.ONE)),
        frames.constantRate(),
        List.of("tt", "bb", "tb", "bt").contains(stream.path("field_order").asString("")));
  }

  Sound sound(int index, Peaks peaks) {
    var stream = audio().get(index);
    return new Sound(
        codec(stream),
        stream.path("channels").asInt(0),
        Optional.of(stream.path("channel_layout").asString("")).filter(it -> !it.isBlank()),
        sampleRate(stream),
        language(stream),
        peaks.peak(index));
  }

  int channels(int index) {
    return audio().get(index).path("channels").asInt(0);
  }

  /// Seconds of sound that were decoded from this track.
  double soundSeconds(int index, Peaks peaks) {
    var stream = audio().get(index);
    long perSecond = (long) sampleRate(stream) * stream.path("channels").asInt(0);
    return perSecond == 0 ? 0 : (double) peaks.samples(index) / perSecond;
  }

  private static int sampleRate(JsonNode stream) {
    try {
      return Integer.parseInt(stream.path("sample_rate").asString("0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static String codec(JsonNode stream) {
    return stream.path("codec_name").asString("unknown");
  }

  private static Optional<String> language(JsonNode stream) {
    var language = stream.path("tags").path("language").asString("").strip();
    return Optional.of(language.toLowerCase(Locale.ROOT))
        .filter(it -> it.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*") && !it.equals("und"));
  }

  /// Degrees clockwise; ffprobe counts them the other way.
  private static int rotation(JsonNode stream) {
    for (var data : stream.path("side_data_list")) {
      if (data.has("rotation")) {
        return Math.floorMod(-Math.round(data.path("rotation").asDouble(0) / 90) * 90, 360);
      }
    }
    return 0;
  }
}
