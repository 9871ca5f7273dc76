package org.palmares.festival.inspection.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which fields each rule of a delivery profile has in a form, in the order in which rules are
/// offered.
public final class RuleFields {
  private RuleFields() {}

  /// A field of a rule, by its name in the profile.
  public record Field(String name, Kind kind) {}

  /// What is typed into a field.
  public enum Kind {
    /// Several texts, with commas.
    TEXTS,
    /// Several whole numbers, with commas.
    INTEGERS,
    NUMBER,
    INTEGER,
    /// A box to tick.
    FLAG,
    /// Three boxes to tick, one for each form of subtitles.
    FORMS,
    /// Rows of width, least and most.
    STEPS
  }

  /// How many rows of steps a form has.
  public static final int STEPS = 3;

  /// The forms in which subtitles come.
  public static final List<String> FORMS = List.of("embedded", "sidecar", "burnt_in");

  private static final Field ALLOWED = new Field("allowed", Kind.TEXTS);
  private static final Field ALLOWED_NUMBERS = new Field("allowed", Kind.INTEGERS);
  private static final Field LEAST = new Field("least", Kind.NUMBER);
  private static final Field MOST = new Field("most", Kind.NUMBER);

  private static final Map<String, List<Field>> FIELDS = fields();

  private static Map<String, List<Field>> fields() {
    Map<String, List<Field>> all = new LinkedHashMap<>();
    all.put("container", List.of(ALLOWED));
    all.put("file_size", List.of(new Field("most_gigabytes", Kind.NUMBER)));
    all.put("duration", List.of(LEAST, MOST, new Field("without_credits", Kind.FLAG)));
    all.put("bit_rate", List.of(new Field("steps", Kind.STEPS)));
    all.put("start_time_code", List.of(ALLOWED));
    all.put("video_codec", List.of(ALLOWED));
    all.put("video_profile", List.of(new Field("codecs", Kind.TEXTS), ALLOWED));
    all.put("resolution", List.of(ALLOWED));
    all.put(
        "size",
        List.of(
            new Field("least_width", Kind.INTEGER),
            new Field("least_height", Kind.INTEGER),
            new Field("most_width", Kind.INTEGER),
            new Field("most_height", Kind.INTEGER)));
    all.put("aspect_ratio", List.of(ALLOWED));
    all.put("square_pixels", List.of());
    all.put("frame_rate", List.of(ALLOWED));
    all.put("constant_frame_rate", List.of());
    all.put("progressive", List.of());
    all.put("bit_depth", List.of(ALLOWED_NUMBERS));
    all.put("subsampling", List.of(ALLOWED));
    all.put(
        "colour",
        List.of(
            new Field("primaries", Kind.TEXTS),
            new Field("transfer", Kind.TEXTS),
            new Field("matrix", Kind.TEXTS),
            new Field("range", Kind.TEXTS),
            new Field("unsaid", Kind.FLAG)));
    all.put("sound_present", List.of());
    all.put("sound_heard", List.of());
    all.put("audio_codec", List.of(ALLOWED));
    all.put("sample_rate", List.of(ALLOWED_NUMBERS));
    all.put("channels", List.of(ALLOWED_NUMBERS));
    all.put("audio_bit_rate", List.of(new Field("least_kilobits", Kind.NUMBER)));
    all.put("audio_bits", List.of(ALLOWED_NUMBERS));
    all.put("loudness", List.of(LEAST, MOST));
    all.put("true_peak", List.of(MOST));
    all.put(
        "subtitles", List.of(new Field("languages", Kind.TEXTS), new Field("forms", Kind.FORMS)));
    all.put("burnt_in", List.of());
    return java.util.Collections.unmodifiableMap(all);
  }

  /// All rules that there are.
  public static List<String> rules() {
    return List.copyOf(FIELDS.keySet());
  }

  /// The fields of a rule.
  ///
  /// @throws IllegalArgumentException if there is no such rule
  public static List<Field> of(String rule) {
    List<Field> fields = FIELDS.get(rule);
    if (fields == null) {
      throw new IllegalArgumentException("No rule '" + rule + "'; there are " + FIELDS.keySet());
    }
    return fields;
  }
}
