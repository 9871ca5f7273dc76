package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Folders and files that appear whole and disappear whole.
final class Folders {
  private Folders() {}

  /// Whether a reader left a file here, not a way to somewhere else.
  static boolean isFile(Path left) {
    return Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS);
  }

  /// Deletes a folder and all in it, following no link.
  static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Demolition());
    } catch (NoSuchFileException e) {
      return; // somebody else has cleaned up
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be deleted".formatted(folder), e);
    }
  }

  /// How many bytes the files of a folder have.
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /// Moves a finished file to its place in one step, also from another disk.
  static void publish(Path finished, Path place) throws IOException {
    Files.createDirectories(place.toAbsolutePath().getParent());
    try {
      Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      var draft = place.resolveSibling(place.getFileName() + ".part");
      Files.copy(finished, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(finished);
    }
  }

  private static final class Demolition extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
