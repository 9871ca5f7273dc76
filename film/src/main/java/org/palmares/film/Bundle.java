package org.palmares.film;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The ffmpeg that comes with this library, packed in a jar on the class path.
///
/// It is unpacked once per version into a folder that appears complete or not at all, so that
/// several processes may do it at the same time.
final class Bundle {
  private static final String IN_JAR = "/org/bytedeco/ffmpeg/linux-x86_64/";

  private final Properties contents;

  private Bundle(Properties contents) {
    this.contents = contents;
  }

  /// The bundle for this machine, or nothing when there is none for its kind or it is not on the
  /// class path.
  static Optional<Bundle> here() {
    boolean linux =
        System.getProperty("os.name").equals("Linux")
            && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    if (!linux || Bundle.class.getResource(IN_JAR + "ffmpeg") == null) {
      return Optional.empty();
    }
    var contents = new Properties();
    try (var in = resource("/org/palmares/film/bundle.properties")) {
      contents.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of the bundled ffmpeg cannot be read", e);
    }
    return Optional.of(new Bundle(contents));
  }

  String version() {
    return contents.getProperty("version");
  }

  /// Unpacks what is not unpacked yet and returns the tools.
  Toolbox unpack(Path cache) {
    var folder = cache.toAbsolutePath().resolve("ffmpeg-" + version() + "-linux-x86_64");
    if (!Files.isDirectory(folder)) {
      try {
        Files.createDirectories(cache);
        var draft = Files.createTempDirectory(cache, "unpacking-");
        fill(draft);
        publish(draft, folder);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "ffmpeg cannot be unpacked into %s (65 MB are needed)".formatted(folder), e);
      }
    }
    return new Toolbox(folder.resolve("ffmpeg"), folder.resolve("ffprobe"));
  }

  private void fill(Path draft) throws IOException {
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (var name : contents.getProperty("files").split("\\s+", -1)) {
      var file = draft.resolve(name);
      try (var in = resource(IN_JAR + name)) {
        Files.copy(in, file);
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    var stubs = Files.createDirectory(draft.resolve(Toolbox.STUBS));
    for (var stub : contents.getProperty("stubs").split("\\s+", -1)) {
      var parts = List.of(stub.split(":"));
      var library = StubLibrary.named(parts.getFirst(), parts.subList(1, parts.size()));
      Files.write(stubs.resolve(parts.getFirst()), library);
    }
  }

  private static void publish(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder);
    } catch (IOException e) {
      Folders.delete(draft);
      if (!Files.isDirectory(folder)) { // else another process was faster
        throw e;
      }
    }
  }

  private static InputStream resource(String name) throws IOException {
    var in = Bundle.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }
}
