package org.palmares.festival.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vault.Vault;
import org.palmares.film.Ffmpeg;
import org.palmares.film.Inspector;
import org.palmares.film.Limits;
import org.palmares.film.ViewingCopies;
import org.springframework.stereotype.Component;

/// The room in which films are opened: one ffmpeg, found when first needed, and a workshop on the
/// vault's disk.
@Component
class FilmLab {
  private final Vault vault;
  private final InspectionSettings settings;
  private @Nullable Equipment equipment;

  FilmLab(Vault vault, InspectionSettings settings) {
    this.vault = vault;
    this.settings = settings;
  }

  synchronized Equipment equipment() {
    Equipment found = equipment;
    if (found == null) {
      Path workshop = directory("film-" + ProcessHandle.current().pid());
      Optional<Path> configured = settings.ffmpeg().map(Path::of);
      Ffmpeg ffmpeg = Ffmpeg.find(directory("tools"), configured);
      found =
          new Equipment(
              new Inspector(ffmpeg, workshop, Limits.festival()),
              new ViewingCopies(ffmpeg, workshop, Limits.festival()));
      equipment = found;
    }
    return found;
  }

  /// A place for the viewing copies of one film while they are made; what stands there already is
  /// taken.
  Path bench(String name) {
    return directory("copies-" + name);
  }

  private Path directory(String name) {
    try {
      return Files.createDirectories(vault.workshop().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("No workshop for films: " + e.getMessage(), e);
    }
  }

  record Equipment(Inspector inspector, ViewingCopies copies) {}
}
