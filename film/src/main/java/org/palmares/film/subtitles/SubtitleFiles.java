package org.palmares.film.subtitles;

/// Reads files of subtitles: SubRip (`.srt`) and WebVTT (`.vtt`), whatever they are called.
public final class SubtitleFiles {
  /// Larger files are refused.
  public static final int MOST_BYTES = 10_000_000;

  private SubtitleFiles() {}

  /// Reads a file; any content is an answer.
  public static SubtitleReading read(byte[] file) {
    if (file.length == 0) {
      return new SubtitleReading.Refused(SubtitleReading.Reason.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      return new SubtitleReading.Refused(SubtitleReading.Reason.TOO_LARGE);
    }
    return Letters.read(file)
        .<SubtitleReading>map(SubtitleFiles::parse)
        .orElseGet(() -> new SubtitleReading.Refused(SubtitleReading.Reason.NO_TEXT));
  }

  private static SubtitleReading parse(Letters.Text text) {
    if (text.letters().isBlank()) {
      return new SubtitleReading.Refused(SubtitleReading.Reason.EMPTY);
    }
    var parser = new CueParser(text.letters());
    var cues = parser.cues();
    return cues.isEmpty() && parser.unreadable() == 0
        ? new SubtitleReading.Refused(SubtitleReading.Reason.NO_CUES)
        : new SubtitleReading.Cues(
            parser.format(),
            text.encoding(),
            text.guessed(),
            cues,
            parser.unreadable(),
            parser.truncated());
  }
}
