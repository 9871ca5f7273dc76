package org.palmares.festival.house.vault;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Room on the vault's disk for work in progress: one directory for each living process, which
/// holds a lock on it. A directory without a living process is swept by the next process that opens
/// its own.
@Component
class Workshop {
  private static final String LOCK = ".in-use";

  private final Path directory;
  private final FileChannel door;

  Workshop(Disk disk) {
    Path all = disk.vault().resolve("workshop");
    try {
      Files.createDirectories(all);
      sweep(all);
      directory = Files.createDirectory(all.resolve(UUID.randomUUID().toString()));
      door = open(directory);
      if (door.tryLock() == null) {
        throw new IOException(directory + " is in use already");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No workshop in " + all + ": " + e.getMessage(), e);
    }
  }

  /// This process's directory.
  Path directory() {
    return directory;
  }

  @PreDestroy
  void close() throws IOException {
    door.close();
    FileSystemUtils.deleteRecursively(directory);
  }

  private static void sweep(Path all) throws IOException {
    List<Path> directories;
    try (Stream<Path> found = Files.list(all)) {
      directories = found.filter(Files::isDirectory).toList();
    }
    for (Path directory : directories) {
      if (isAbandoned(directory)) {
        FileSystemUtils.deleteRecursively(directory);
      }
    }
  }

  private static boolean isAbandoned(Path directory) throws IOException {
    if (!Files.exists(directory.resolve(LOCK))) {
      return Files.getLastModifiedTime(directory).toMillis()
          < ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
    }
    try (FileChannel door = open(directory)) {
      @Nullable FileLock lock = door.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileChannel open(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
