package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decodes films for tests that look at pictures or hear sound, each once per build.
public final class Lightbox {
  private static final Path FOLDER = Path.of("target/workshop/lightbox").toAbsolutePath();

  private Lightbox() {}

  /// The clip of this name beside the repository; without the clips the test is left out.
  public static Path clip(String name) {
    return clips().stream()
        .filter(it -> it.endsWith(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not among the clips"));
  }

  /// All clips beside the repository; without them the test is left out.
  public static List<Path> clips() {
    return Workshop.shared("clips").stream().filter(it -> !it.toString().endsWith("tsv")).toList();
  }

  /// Frames as the filters leave them, one after the other, in planar 4:2:0 or grey.
  public static ByteBuffer frames(Path film, String filters) {
    return decoded(
        film,
        filters,
        "yuv",
        "-map",
        "0:V:0",
        "-vf",
        filters,
        "-fps_mode",
        "passthrough",
        "-f",
        "rawvideo");
  }

  /// The first sound track at 8 kHz, in stereo, 16 bits.
  public static ByteBuffer sound(Path film) {
    return decoded(film, "sound", "pcm", "-map", "0:a:0", "-ar", "8000", "-ac", "2", "-f", "s16le");
  }

  /// The film treated with these words, made once per build.
  public static Path treated(Path film, String name, String... words) {
    return written(film, FOLDER.resolve(name), words);
  }

  private static ByteBuffer decoded(Path film, String key, String ending, String... words) {
    var name = "%s-%08x.%s".formatted(film.getFileName(), key.hashCode(), ending);
    var target = written(film, FOLDER.resolve(name), words);
    try (var file = FileChannel.open(target)) {
      return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(target), e);
    }
  }

  private static synchronized Path written(Path film, Path target, String... words) {
    if (!Files.isRegularFile(target)) {
      var all = new ArrayList<>(Reading.film(Workshop.LIMITS));
      all.addAll(List.of(words));
      new Errand(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS)
          .write(Optional.of(film), all, target, Duration.ofMinutes(2), seconds -> {});
    }
    return target;
  }
}
