package org.palmares.festival.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vault.Vault;
import org.palmares.film.Ffmpeg;
import org.palmares.film.FfmpegMissing;
import org.palmares.film.Inspector;
import org.palmares.film.Limits;
import org.palmares.film.Previews;
import org.palmares.film.QuickLook;
import org.palmares.film.models.Models;
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
  private final Models models;
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
    this.models = Models.of(settings.models());
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
    return new Inspector(ffmpeg(), workshop(), Limits.festival()).with(models);
  }

  /// Shows a film a moment after it has arrived.
  ///
  /// @throws FfmpegMissing if no ffmpeg runs here
  QuickLook quickLook() {
    return new QuickLook(ffmpeg(), workshop(), Limits.festival());
  }

  /// Makes previews, none of which is larger than the room there is.
  ///
  /// @throws FfmpegMissing if no ffmpeg runs here
  Previews previews(long room) {
    return new Previews(ffmpeg(), workshop(), Limits.festival().writingAtMost(room));
  }

  /// How many bytes may be written without touching the reserve.
  long room() {
    return vault.spare();
  }

  /// A place for what is made of one film while they are made; what stands there already, also by a
  /// worker that was killed, is taken.
  Path bench(String name) {
    return made(benchOf(name));
  }

  /// A place on that bench for the pictures of the film, with nothing in it.
  Path pictures(String name) {
    Path pictures = benchOf(name).resolve("pictures");
    try {
      FileSystemUtils.deleteRecursively(pictures);
    } catch (IOException e) {
      throw new UncheckedIOException(pictures + " cannot be cleared", e);
    }
    return made(pictures);
  }

  /// The films something of which lies on a bench.
  List<String> listBenches() {
    return vault.listBenches();
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
    return vault.bench(name);
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be made", e);
    }
  }
}
