package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// What every test here works with: the bundled ffmpeg, unpacked once, films made for the purpose,
/// and the real and hostile files beside the repository.
public final class Workshop {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /// For unpacking and for rooms.
  public static final Path CACHE = TARGET.resolve("workshop/ffmpeg");

  public static final Path ROOMS = TARGET.resolve("workshop/rooms");
  public static final Ffmpeg FFMPEG = Ffmpeg.find(CACHE, Optional.empty());
  public static final Limits LIMITS = Limits.festival();

  private Workshop() {}

  public static Inspector inspector() {
    return new Inspector(FFMPEG, ROOMS, LIMITS);
  }

  static Inspection inspect(Path file) {
    return inspector().inspect(file, progress -> {});
  }

  static Film film(Path file) {
    var inspection = inspect(file);
    if (inspection instanceof Film film) {
      return film;
    }
    throw new AssertionError("%s is no film: %s".formatted(file, inspection));
  }

  /// A film from ffmpeg's arguments, made once per build; the name's ending is the container.
  public static Path made(String name, String... words) {
    var file = TARGET.resolve("workshop/films").resolve(name);
    if (!Files.exists(file)) {
      new FilmMaking(FFMPEG, ROOMS, LIMITS).make(List.of(words), file);
    }
    return file;
  }

  /// Three seconds at 25 frames a second with a tone of 440 Hz, H.264 and AAC, its index in front.
  public static Path plainFilm() {
    return made(
        "plain.mp4",
        words(
            "-f lavfi -i testsrc2=s=640x360:r=25:d=3 -f lavfi -i sine=f=440:r=48000:d=3"
                + " -c:v libopenh264 -b:v 800k -g 25 -c:a aac -ac 2 -movflags +faststart"));
  }

  /// The same with its index at the end.
  static Path plainFilmWithIndexAtItsEnd() {
    return made(
        "plain-index-last.mp4",
        words(
            "-f lavfi -i testsrc2=s=640x360:r=25:d=3 -f lavfi -i sine=f=440:r=48000:d=3"
                + " -c:v libopenh264 -b:v 800k -g 25 -c:a aac -ac 2"));
  }

  static String[] words(String line) {
    return line.split(" ", -1);
  }

  /// Leaves a test out where these means are missing or forbidden, and says so.
  static void assumeWorking(Means means) {
    Assumptions.assumeTrue(
        FFMPEG.guard().behind(means).works(ROOMS), "left out: " + means + " does not work here");
  }

  /// The files of a folder beside the repository; without them the test is left out and says so.
  public static List<Path> shared(String folder) {
    var data = TARGET.resolve("../../../shared/data").normalize().resolve(folder);
    Assumptions.assumeTrue(
        Files.isDirectory(data), "left out: every file of " + data + ", which is not there");
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Finding.Kind> kinds(Inspection inspection) {
    return inspection.findings().stream().map(Finding::kind).toList();
  }
}
