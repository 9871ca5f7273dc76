package org.palmares.film.subtitles;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What came of reading a file of subtitles.
public sealed interface SubtitleReading {

  /// Subtitles, in the order of the file.
  ///
  /// `encodingGuessed` says that the file does not tell how its letters are written and that they
  /// are no UTF-8; `unreadable` counts cues whose times could not be understood, `truncated` says
  /// that there were more cues than are read.
  record Cues(
      Format format,
      String encoding,
      boolean encodingGuessed,
      List<Cue> cues,
      int unreadable,
      boolean truncated)
      implements SubtitleReading {
    public Cues {
      cues = List.copyOf(cues);
    }
  }

  /// It holds no subtitles, for this reason.
  record Refused(Reason reason) implements SubtitleReading {}

  /// How the file is written.
  enum Format {
    @JsonProperty("srt")
    SRT,
    @JsonProperty("vtt")
    VTT
  }

  /// Why a file holds no subtitles.
  enum Reason {
    @JsonProperty("empty")
    EMPTY,
    @JsonProperty("too_large")
    TOO_LARGE,
    /// A film, a picture or a program, but no text.
    @JsonProperty("no_text")
    NO_TEXT,
    /// Text, but no times in it.
    @JsonProperty("no_cues")
    NO_CUES
  }
}
