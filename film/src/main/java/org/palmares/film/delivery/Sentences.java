package org.palmares.film.delivery;

import java.util.Map;

/// The English of every rule: what is looked at, and what to do when it is not as asked for.
final class Sentences {
  private record Words(String subject, String advice) {}

  private static final Map<String, Words> WORDS =
      Map.ofEntries(
          words("container", "The container", "Export the film as {limit}."),
          words("file_size", "The file", "Export it with a lower bit rate."),
          words("duration", "The running time", "Send a film of the length asked for."),
          words("bit_rate", "The bit rate", "Export it again at {limit}."),
          words("start_time_code", "The first time code", "Export it again beginning at {limit}."),
          words("video_codec", "The picture's codec", "Export it as {limit}."),
          words("video_profile", "The codec's profile", "Export it as {limit}."),
          words("resolution", "The picture size", "Export it in one of these sizes: {limit}."),
          words("size", "The picture size", "Export it at {limit}; do not enlarge a smaller one."),
          words("aspect_ratio", "The picture's shape", "Put it into one of these shapes: {limit}."),
          words("square_pixels", "The shape of a pixel", "Export it with square pixels."),
          words("frame_rate", "The frame rate", "Export it at {limit} frames a second, exactly."),
          words("constant_frame_rate", "The frame rate", "Export it with a constant frame rate."),
          words("progressive", "The picture", "Export it progressive, without fields."),
          words("bit_depth", "The depth of a sample", "Export it with {limit} bits."),
          words("subsampling", "The colour sampling", "Export it with {limit}."),
          words("colour", "The colour", "Export it as {limit}, and let the file say so."),
          words("sound_present", "The sound", "Add a sound track, even an empty one."),
          words("sound_heard", "The sound", "Put sound into the track, or leave the track out."),
          words("audio_codec", "The sound's codec", "Export the sound as {limit}."),
          words("sample_rate", "The sampling rate", "Export the sound at {limit} Hz."),
          words("channels", "The number of channels", "Export the sound with {limit} channels."),
          words("audio_bit_rate", "The sound's bit rate", "Export the sound at {limit}."),
          words("audio_bits", "The depth of the sound", "Export the sound with {limit} bits."),
          words("loudness", "The loudness", "Bring the mix to {limit}."),
          words("true_peak", "The true peak", "Limit the mix to {limit}."),
          words(
              "subtitles",
              "Subtitles",
              "Send subtitles as {limit}; if they are in the picture already, say so."),
          words("burnt_in", "Subtitles", "Send a picture without subtitles, and these as a file."));

  private Sentences() {}

  private static Map.Entry<String, Words> words(String rule, String subject, String advice) {
    return Map.entry(rule, new Words(subject, advice));
  }

  static String of(RuleResult result) {
    var words = WORDS.getOrDefault(result.rule(), new Words(result.rule(), ""));
    var place = result.where().startsWith("sound ") ? " (" + result.where() + ")" : "";
    var subject = words.subject() + place;
    return switch (result.outcome()) {
      case NOT_APPLICABLE -> subject + " cannot be looked at: " + result.value() + ".";
      case PASS -> "%s: %s.".formatted(subject, result.value());
      case WARN, FAIL ->
          "%s: %s; asked for: %s. %s"
              .formatted(
                  subject,
                  result.value(),
                  result.limit(),
                  words.advice().replace("{limit}", result.limit()));
    };
  }
}
