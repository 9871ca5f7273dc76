package org.palmares.film.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.film.Ffmpeg;
import org.palmares.film.Inspector;
import org.palmares.film.Limits;
import picocli.CommandLine.Option;

/// The options by which a command that looks at films is told its tools.
final class Tooling {
  @Option(
      names = "--ffmpeg",
      paramLabel = "PATH",
      description = "Use this ffmpeg (the program or its folder) instead of the bundled one.")
  private @Nullable Path ffmpeg;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where the bundled ffmpeg is unpacked (default: palmares in the user's cache folder).")
  private @Nullable Path cache;

  Ffmpeg ffmpeg() {
    return Ffmpeg.find(folder().resolve("ffmpeg"), Optional.ofNullable(ffmpeg));
  }

  Inspector inspector() {
    return new Inspector(ffmpeg(), rooms(), Limits.festival());
  }

  Path rooms() {
    return folder().resolve("rooms");
  }

  private Path folder() {
    return Optional.ofNullable(cache).orElseGet(Tooling::userCache);
  }

  private static Path userCache() {
    var set = System.getenv("XDG_CACHE_HOME");
    var caches =
        set == null || set.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(set);
    return caches.resolve("palmares");
  }
}
