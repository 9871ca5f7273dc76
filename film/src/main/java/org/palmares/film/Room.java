package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A private folder for one errand, with nothing in it but the way to the one film and a place for
/// what is written. It is gone when the errand is done.
///
/// Its name tells which process owns it, so that a later one can clear away what a killed one left.
final class Room implements AutoCloseable {
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final Pattern NAME = Pattern.compile("room-(\\d+)-(\\d+)-\\d+");
  private static final String TENANT = "tenant";

  private final Path folder;
  private final Optional<Path> film;

  private Room(Path folder, Optional<Path> film) {
    this.folder = folder;
    this.film = film;
  }

  /// Opens a room below `work` around one film, or around none.
  static Room open(Path work, Optional<Path> film) {
    var own = ProcessHandle.current();
    var name = "room-%d-%d-%d".formatted(own.pid(), started(own), NUMBER.incrementAndGet());
    try {
      Files.createDirectories(work);
      var folder = Files.createDirectory(work.toRealPath().resolve(name));
      Files.createDirectory(folder.resolve(MediaTask.OUT));
      Files.createDirectory(folder.resolve("root"));
      var real = film.isPresent() ? Optional.of(film.get().toRealPath()) : Optional.<Path>empty();
      if (real.isPresent()) {
        Files.createSymbolicLink(folder.resolve(MediaTask.FILM), real.get());
      }
      return new Room(folder, real);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException("the room %s is taken".formatted(name), e);
    } catch (IOException e) {
      throw new UncheckedIOException("no room can be made below %s".formatted(work), e);
    }
  }

  Path folder() {
    return folder;
  }

  Path out() {
    return folder.resolve(MediaTask.OUT);
  }

  /// An empty folder for the sealed room's own file system.
  Path root() {
    return folder.resolve("root");
  }

  Optional<Path> film() {
    return film;
  }

  /// Notes which process works in here, for the one who has to clear up.
  void moveIn(ProcessHandle tenant) throws IOException {
    Files.writeString(folder.resolve(TENANT), tenant.pid() + " " + started(tenant));
  }

  @Override
  public void close() {
    Folders.delete(folder);
  }

  /// Clears what killed processes left below `work`: their rooms, and whoever still works in them.
  static void sweep(Path work) {
    if (!Files.isDirectory(work)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(work, "room-*")) {
      for (var folder : folders) {
        var name = NAME.matcher(folder.getFileName().toString());
        if (name.matches() && find(name.group(1), name.group(2)).isEmpty()) {
          evict(folder);
          Folders.delete(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rooms below %s cannot be listed".formatted(work), e);
    }
  }

  private static void evict(Path folder) throws IOException {
    var tenant = folder.resolve(TENANT);
    if (Files.isRegularFile(tenant)) {
      var parts = Files.readString(tenant).split(" ", 2);
      if (parts.length == 2) {
        find(parts[0], parts[1]).ifPresent(Room::end);
      }
    }
  }

  private static void end(ProcessHandle tenant) {
    tenant.descendants().forEach(ProcessHandle::destroyForcibly);
    tenant.destroyForcibly();
  }

  /// The process of this number, if it is still the one that was started then.
  private static Optional<ProcessHandle> find(String pid, String started) {
    try {
      return ProcessHandle.of(Long.parseLong(pid))
          .filter(it -> it.isAlive() && started(it) == Long.parseLong(started.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty(); // half a note of a process killed while writing it
    }
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
