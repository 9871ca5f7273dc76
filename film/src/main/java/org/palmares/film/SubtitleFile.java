package org.palmares.film;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.film.subtitles.SubtitleFiles;
import org.palmares.film.subtitles.SubtitleReading;
import org.palmares.film.subtitles.SubtitleReport;

/// A file of subtitles that lies beside the film: `film.srt`, or `film.ko.vtt` for a `film.mp4`.
///
/// The language is the one that the name tells. `text` is what is known of the subtitles; where the
/// file holds none, `refused` says why.
public record SubtitleFile(
    String name,
    Optional<String> language,
    Optional<SubtitleReport> text,
    Optional<SubtitleReading.Reason> refused) {
  /// More than a film has; the others are not read.
  private static final int MOST = 40;

  private static final Pattern REST =
      Pattern.compile("(?:\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\\.(?:srt|vtt)");

  /// Those beside a film of this length, by their names. Where the folder cannot be read there are
  /// none.
  static List<SubtitleFile> beside(Path film, long filmMs) {
    var folder = film.toAbsolutePath().getParent();
    if (folder == null) {
      return List.of();
    }
    var name = String.valueOf(film.getFileName());
    int dot = name.lastIndexOf('.');
    var stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    try (var files = Files.newDirectoryStream(folder, it -> belongs(it, stem))) {
      var found = new ArrayList<Path>();
      files.forEach(found::add);
      return found.stream()
          .sorted()
          .limit(MOST)
          .map(it -> read(it, stem.length(), filmMs))
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException | DirectoryIteratorException noSuchLook) {
      return List.of();
    }
  }

  private static boolean belongs(Path file, String stem) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(stem)
        && REST.matcher(name.substring(stem.length())).matches()
        && Files.isRegularFile(file);
  }

  private static Optional<SubtitleFile> read(Path file, int stem, long filmMs) {
    var name = String.valueOf(file.getFileName());
    var language =
        Optional.of(REST.matcher(name.substring(stem).toLowerCase(Locale.ROOT)))
            .filter(Matcher::matches)
            .map(it -> it.group(1));
    return of(file)
        .map(it ->
            switch (it) {
              case SubtitleReading.Cues cues ->
                  new SubtitleFile(
                      name,
                      language,
                      Optional.of(SubtitleReport.of(cues, Optional.of(filmMs), language)),
                      Optional.empty());
              case SubtitleReading.Refused no ->
                  new SubtitleFile(name, language, Optional.empty(), Optional.of(no.reason()));
            });
  }

  /// What a file holds; nothing when it cannot be opened, or is gone.
  static Optional<SubtitleReading> of(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      return Optional.of(SubtitleFiles.read(in.readNBytes(SubtitleFiles.MOST_BYTES + 1)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
