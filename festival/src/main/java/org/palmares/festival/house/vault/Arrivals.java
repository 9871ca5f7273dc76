package org.palmares.festival.house.vault;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palmares.festival.house.vocabulary.UploadId;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// All uploads whose bytes are arriving at this process.
@Component
class Arrivals implements SmartLifecycle {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ConcurrentHashMap<UploadId, Arrival> all = new ConcurrentHashMap<>();
  private final Disk disk;
  private volatile boolean halted;

  /// Few, for they use the processor and the disk as fast as these go.
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          2, Thread.ofPlatform().daemon().name("vault-reader-", 1).factory());

  Arrivals(Disk disk) {
    this.disk = disk;
  }

  Arrival of(UploadId id) {
    return all.computeIfAbsent(id, i -> new Arrival(file(i), disk, readers));
  }

  Path file(UploadId id) {
    return disk.incoming().resolve(id.toString());
  }

  /// Forgets an upload, whose file is elsewhere now or stays where it is.
  void forget(UploadId id) {
    all.remove(id);
  }

  /// Ends an upload and leaves nothing of it.
  void clearAway(UploadId id) {
    of(id).halt();
    delete(file(id));
    all.remove(id);
  }

  void forgetIdle(Duration time) {
    all.values().removeIf(arrival -> arrival.isIdleFor(time));
  }

  /// The uploads of which there is a file. What somebody else laid there is not ours to touch.
  List<UploadId> listFiles() {
    try (Stream<Path> files = Files.list(disk.incoming())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> ID.matcher(name).matches())
          .map(UploadId::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          disk.incoming() + " cannot be looked through: " + e.getMessage(), e);
    }
  }

  @Override
  public void start() {
    halted = false;
  }

  /// Whoever is bringing a file is told at once that the house closes: an upload of hours would
  /// keep it open, and goes on when it is open again.
  @Override
  public void stop() {
    halted = true;
    all.values().forEach(Arrival::halt);
  }

  @Override
  public boolean isRunning() {
    return !halted;
  }

  /// Before the web server, which waits for the requests that it has.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE;
  }

  boolean areHalted() {
    return halted;
  }

  @PreDestroy
  void close() {
    readers.shutdownNow();
    all.values().forEach(Arrival::halt);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be cleared away: " + e.getMessage(), e);
    }
  }
}
