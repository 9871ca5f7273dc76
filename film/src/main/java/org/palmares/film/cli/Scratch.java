package org.palmares.film.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Folders for pictures on their way into a report, gone when it is written.
final class Scratch implements AutoCloseable {
  private final Path top;
  private int folders;

  /// Makes nothing when it is not needed.
  Scratch(boolean needed) {
    try {
      top = needed ? Files.createTempDirectory("palmares-report-") : Path.of("");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  /// The next one, not made yet.
  Path folder() {
    return top.resolve(String.valueOf(++folders));
  }

  @Override
  public void close() {
    if (top.toString().isEmpty()) {
      return;
    }
    try (Stream<Path> all = Files.walk(top)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(top + " cannot be deleted", e);
    }
  }
}
