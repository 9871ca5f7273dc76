package org.palmares.film.subtitles;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A subtitle that cannot be read, or not in time: which one, when in milliseconds, and the figure
/// that is wrong.
public record SubtitleFault(Kind kind, int cue, long startMs, long endMs, double figure) {

  /// What can be wrong, with the unit of its figure.
  public enum Kind {
    /// It begins before the film; milliseconds.
    @JsonProperty("negative_time")
    NEGATIVE_TIME,
    /// It ends before it begins, or at once; milliseconds.
    @JsonProperty("ends_before_start")
    ENDS_BEFORE_START,
    /// It begins before the one before it; milliseconds.
    @JsonProperty("out_of_order")
    OUT_OF_ORDER,
    /// It begins while the one before it is shown; milliseconds.
    @JsonProperty("overlap")
    OVERLAP,
    /// Shown for less than 0.7 s; milliseconds.
    @JsonProperty("too_short")
    TOO_SHORT,
    /// Shown for more than 8 s; milliseconds.
    @JsonProperty("too_long")
    TOO_LONG,
    /// More than 20 letters a second, or 10 of Chinese, Japanese or Korean; letters a second.
    @JsonProperty("too_fast")
    TOO_FAST,
    /// More than two lines; lines.
    @JsonProperty("too_many_lines")
    TOO_MANY_LINES,
    /// A line of more than 42 letters, or 21 of Chinese, Japanese or Korean; letters.
    @JsonProperty("line_too_long")
    LINE_TOO_LONG,
    /// Nothing to read; 0.
    @JsonProperty("empty")
    EMPTY,
    /// It ends after the film; milliseconds.
    @JsonProperty("beyond_the_end")
    BEYOND_THE_END,
    /// Letters that could not be read; how many.
    @JsonProperty("broken_letters")
    BROKEN_LETTERS
  }
}
