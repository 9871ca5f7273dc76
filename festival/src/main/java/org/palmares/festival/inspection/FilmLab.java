package org.palmares.festival.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vault.Vault;
import org.palmares.film.Ffmpeg;
import org.palmares.film.FfmpegMissing;
import org.palmares.film.Inspector;
import org.palmares.film.Limits;
import org.palmares.film.ViewingCopies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// The room in which films are opened: one ffmpeg for the life of the process, and a workshop on
/// the vault's disk. What is made in it never touches the disk's reserve.
@Component
class FilmLab {
  private static final Logger LOG = LoggerFactory.getLogger(FilmLab.class);

  private final Vault vault;
  private final InspectionSettings settings;
  private final Path tools;
  private final boolean worksHere;
  private @Nullable Ffmpeg ffmpeg;

  FilmLab(
      Vault vault,
      InspectionSettings settings,
      @Value("${palmares.data}") Path data,
      @Value("${palmares.jobs.here:true}") boolean worksHere) {
    this.vault = vault;
    this.settings = settings;
    this.tools = data.resolve("tools");
    this.worksHere = worksHere;
  }

  /// Says early what would keep every film waiting.
  @EventListener(ApplicationReadyEvent.class)
  void open() {
    if (worksHere) {
      Thread.startVirtualThread(this::lookForFfmpeg);
    }
  }

  private void lookForFfmpeg() {
    try {
      LOG.debug("Films are opened with {}", ffmpeg());
    } catch (FfmpegMissing | UncheckedIOException missing) {
      LOG.warn("Films will wait until there is an ffmpeg: {}", missing.getMessage());
    }
  }

  /// Measures films.
  ///
  /// @throws FfmpegMissing if no ffmpeg runs here
  Inspector inspector() {
    return new Inspector(ffmpeg(), workshop(), Limits.festival());
  }

  /// Makes viewing copies, none of which is larger than the room there is.
  ///
  /// @throws FfmpegMissing if no ffmpeg runs here
  ViewingCopies copies(long room) {
    return new ViewingCopies(ffmpeg(), workshop(), Limits.festival().writingAtMost(room));
  }

  /// How many bytes may be written without touching the reserve.
  long room() {
    return vault.spare();
  }

  /// A place for the viewing copies of one film while they are made; what stands there already is
  /// taken.
  Path bench(String name) {
    return made(benchOf(name));
  }

  /// Leaves nothing on the bench of a film.
  void clear(String name) {
    try {
      FileSystemUtils.deleteRecursively(benchOf(name));
    } catch (IOException e) {
      throw new UncheckedIOException(benchOf(name) + " cannot be cleared", e);
    }
  }

  private synchronized Ffmpeg ffmpeg() {
    Ffmpeg found = ffmpeg;
    if (found == null) {
      found = Ffmpeg.find(made(tools), settings.ffmpeg().map(Path::of));
      ffmpeg = found;
    }
    return found;
  }

  private Path workshop() {
    return made(vault.workshop().resolve("film-" + ProcessHandle.current().pid()));
  }

  private Path benchOf(String name) {
    return vault.workshop().resolve("copies-" + name);
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be made", e);
    }
  }
}
