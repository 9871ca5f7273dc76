package org.palmares.film;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The two programs of one ffmpeg, as they lie on the disk.
record Toolbox(Path ffmpeg, Path ffprobe) {

  /// Where the empty libraries lie that a bundled ffmpeg needs to start.
  static final String STUBS = "stubs";

  enum Program {
    FFMPEG,
    FFPROBE
  }

  /// The tools at a program `ffmpeg`, or in a folder that holds it.
  static Optional<Toolbox> at(Path place) {
    var ffmpeg = Files.isDirectory(place) ? place.resolve("ffmpeg") : place;
    try {
      ffmpeg = ffmpeg.toRealPath();
    } catch (java.io.IOException e) {
      return Optional.empty();
    }
    var name = ffmpeg.getFileName().toString();
    var ffprobe = ffmpeg.resolveSibling(name.replace("ffmpeg", "ffprobe"));
    return !name.equals(ffprobe.getFileName().toString())
            && Files.isExecutable(ffmpeg)
            && Files.isExecutable(ffprobe)
        ? Optional.of(new Toolbox(ffmpeg, ffprobe))
        : Optional.empty();
  }

  Path program(Program program) {
    return switch (program) {
      case FFMPEG -> ffmpeg;
      case FFPROBE -> ffprobe;
    };
  }

  Path folder() {
    return ffmpeg.toAbsolutePath().resolveSibling("");
  }

  /// Where the loader looks for libraries first, once the tools' folder is seen at this place.
  Optional<String> libraryPath(Path seenAt) {
    return Files.isDirectory(folder().resolve(STUBS))
        ? Optional.of(seenAt + ":" + seenAt.resolve(STUBS))
        : Optional.empty();
  }
}
