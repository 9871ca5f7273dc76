package org.palmares.film;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palmares.film.subtitles.SubtitleReading;
import org.palmares.film.subtitles.SubtitleReport;

/// One track of subtitles inside the film file; `text` is what is known of subtitles that are
/// letters, not pictures of letters.
public record Subtitles(String codec, Optional<String> language, Optional<SubtitleReport> text) {
  private static final Set<String> WRITTEN =
      Set.of("subrip", "srt", "mov_text", "webvtt", "ass", "ssa", "text");

  /// Whether the track holds letters, which can be written to a file; the others hold pictures of
  /// letters.
  public boolean written() {
    return WRITTEN.contains(codec);
  }

  /// The words for ffmpeg that write the track of this number, counted among the tracks of
  /// subtitles, as SubRip to a file of the room.
  static List<String> words(int number) {
    return List.of(
        "-map", "0:s:" + number, "-c:s", "srt", "-f", "srt", MediaTask.OUT + "/" + place(number));
  }

  /// The same with the text that a decoding left in its room.
  Subtitles read(Room room, int number, long filmMs) {
    var left = room.out().resolve(place(number));
    return Folders.isFile(left)
        ? new Subtitles(
            codec,
            language,
            SubtitleFile.of(left)
                .filter(SubtitleReading.Cues.class::isInstance)
                .map(SubtitleReading.Cues.class::cast)
                .map(it -> SubtitleReport.of(it, Optional.of(filmMs), language)))
        : this;
  }

  private static String place(int number) {
    return "subtitles-" + number + ".srt";
  }
}
