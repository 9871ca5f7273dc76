package org.palmares.cellar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Says that one house works in this data directory; the system takes it back when the house dies.
final class HouseLock implements AutoCloseable {
  /// Closing any channel of a locked file gives the lock away, so this process must never open it
  /// twice.
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HouseLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static HouseLock take(CellarPlan plan) {
    try {
      Path file = plan.home().toRealPath().resolve(plan.lock().getFileName());
      if (!OURS.add(file)) {
        throw inUse(plan, "this process itself");
      }
      try {
        return take(plan, file);
      } catch (IOException | RuntimeException e) {
        OURS.remove(file);
        throw e;
      }
    } catch (IOException e) {
      throw new CellarException("%s cannot be locked (%s).".formatted(plan.lock(), e), e);
    }
  }

  private static HouseLock take(CellarPlan plan, Path file) throws IOException {
    var options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var channel = FileChannel.open(file, options, OwnerOnly.FILE);
    try {
      if (channel.tryLock() == null) {
        throw inUse(plan, "process " + Files.readString(file).strip());
      }
      String pid = ProcessHandle.current().pid() + "\n";
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new HouseLock(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CellarException("%s cannot be given back (%s).".formatted(file, e), e);
    } finally {
      OURS.remove(file);
    }
  }

  private static CellarInUseException inUse(CellarPlan plan, String holder) {
    return new CellarInUseException(
        "The data directory %s is in use by another palmares (%s). Stop that one, or give this one another directory."
            .formatted(plan.home().getParent(), holder));
  }
}
