package org.palmares.festival.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Inspected.Facts;
import org.palmares.festival.inspection.Inspected.Finding;
import org.palmares.festival.inspection.Inspected.Level;
import org.palmares.film.Film;
import org.palmares.film.Subtitles;

/// Turns the film library's report into what the festival says of a copy.
final class Wordings {
  /// Kinds of findings whose value is a word of the library, not a figure.
  private static final Set<String> NAMED = Set.of("NOT_A_FILM", "NO_PICTURE", "READER_FAILED");

  private Wordings() {}

  /// A finding as it is kept: told anew, in today's words, whenever it is read.
  record Kept(Level level, String kind, List<String> values) {}

  static List<Kept> kept(Collection<org.palmares.film.Finding> findings) {
    return findings.stream()
        .map(finding ->
            new Kept(
                Level.valueOf(finding.level().name()),
                finding.kind().name(),
                List.copyOf(finding.values().values())))
        .sorted((a, b) -> a.level().compareTo(b.level()))
        .toList();
  }

  static Finding told(Kept kept) {
    List<Object> values =
        kept.values().stream()
            .<Object>map(
                value -> NAMED.contains(kept.kind()) ? Told.of("inspection.what." + value) : value)
            .toList();
    return new Finding(kept.level(), new Told("inspection.finding." + kept.kind(), values));
  }

  static Facts facts(Film film) {
    return new Facts(
        film.duration(),
        film.picture().displayWidth(),
        film.picture().displayHeight(),
        film.picture().frameRate().decimal(),
        film.container(),
        film.picture().codec(),
        film.sound().map(sound -> sound.codec()).orElse(""),
        film.sound().isPresent(),
        film.sound().map(sound -> sound.silent()).orElse(false),
        film.subtitles().stream().map(Subtitles::language).flatMap(Optional::stream).toList(),
        "ffmpeg " + film.tools().ffmpeg() + ", " + film.tools().protection().level());
  }
}
