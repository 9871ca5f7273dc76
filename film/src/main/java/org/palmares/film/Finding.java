package org.palmares.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// One thing that a festival must know about a film, with the figures that belong to it.
///
/// The kind's name is stable: translations and rules hang on it. `values` hold the figures by the
/// names that stand in braces in the kind's sentence, as plain text (`12.5`, not `12,5 s`).
@JsonPropertyOrder({"kind", "level", "sentence", "values"})
public record Finding(Kind kind, SequencedMap<String, String> values) {

  public Finding {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /// How much it matters.
  public enum Level {
    /// The film cannot be shown as it is.
    FAIL,
    /// Somebody should look at it.
    WARN,
    /// Good to know.
    INFO
  }

  /// Everything that can be found, with its weight and its sentence in English.
  public enum Kind {
    EMPTY_FILE(Level.FAIL, "The file is empty."),
    /// `looks_like`: text, picture, sound, archive, program, document or unknown.
    NOT_A_FILM(Level.FAIL, "This is no film; what it holds is: {looks_like}."),
    /// `format`: hls, dash, concat or sdp.
    REFUSED_FORMAT(
        Level.FAIL,
        "This is a playlist ({format}), which only points to other files. Send the film itself, as"
            + " MP4, MOV, MKV, WebM, MXF, AVI or MPEG."),
    /// `content`: sound, subtitles or data.
    NO_PICTURE(Level.FAIL, "There is no picture in this file, only {content}."),
    /// `pixels`: the most that one frame may have.
    TOO_LARGE_PICTURE(
        Level.FAIL, "The picture is {width} x {height}; at most {pixels} pixels can be read."),
    TOO_MANY_STREAMS(
        Level.FAIL, "There are {streams} tracks in this file; at most {limit} can be read."),
    TOOK_TOO_LONG(Level.FAIL, "Reading was stopped after {seconds} s without reaching the end."),
    /// `reason`: memory, output or crash.
    READER_FAILED(Level.FAIL, "The reader gave up on this file ({reason})."),
    /// The index of an MP4 or MOV file stands at its end and is gone.
    INDEX_MISSING(
        Level.FAIL,
        "The file begins like a film, but its index is missing; it was probably cut off while it"
            + " was exported or copied. Export it again."),
    /// `detail`: the reader's own words, for a technician.
    DAMAGED(Level.FAIL, "The file is damaged; no picture can be read from it ({detail})."),
    CUT_SHORT(
        Level.FAIL,
        "The film ends after {end} s, but its file says that it lasts {declared} s: the end is"
            + " missing."),
    DAMAGED_FRAMES(
        Level.WARN, "Errors while reading: {count}. Some pictures or sounds may be broken."),
    NO_SOUND_TRACK(Level.WARN, "There is no sound track."),
    SILENT(Level.WARN, "The sound track is silent: its loudest moment is at {peak} dB."),
    SOUND_ENDS_EARLY(Level.INFO, "The sound ends after {sound} s, the picture after {picture} s."),
    VARIABLE_FRAME_RATE(
        Level.WARN, "The frame rate varies, between {slowest} and {fastest} frames a second.");

    private final Level level;
    private final String sentence;

    Kind(Level level, String sentence) {
      this.level = level;
      this.sentence = sentence;
    }

    public Level level() {
      return level;
    }

    /// The English sentence, with the names of the figures in braces.
    public String template() {
      return sentence;
    }
  }

  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public Level level() {
    return kind.level();
  }

  /// The finding in English.
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String sentence() {
    var text = kind.template();
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  /// A finding with its figures, given as name, value, name, value ...
  static Finding of(Kind kind, String... namesAndValues) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Finding(kind, values);
  }
}
