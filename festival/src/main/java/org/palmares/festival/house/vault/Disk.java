package org.palmares.festival.house.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The disk on which the vault lies: what room is left on it before the reserve is touched, and how
/// bytes are made to stay.
@Component
class Disk {
  /// So much may be written before the disk is asked again how full it is.
  private static final long STEP = 16 << 20;

  private final Path vault;
  private final FileStore store;
  private final long reserve;
  private final AtomicLong granted = new AtomicLong();

  Disk(@Value("${palmares.data}") Path data, VaultSettings settings) {
    this.reserve = settings.reserve().toBytes();
    try {
      this.vault = Files.createDirectories(data.resolve("vault")).toRealPath();
      Files.createDirectories(incoming());
      this.store = Files.getFileStore(vault);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The vault " + data.resolve("vault") + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /// The vault's own directory.
  Path vault() {
    return vault;
  }

  /// Where the bytes of unfinished uploads lie.
  Path incoming() {
    return vault.resolve("incoming");
  }

  /// Where work lies that outlives a process.
  Path benches() {
    return vault.resolve("benches");
  }

  /// Whether so many bytes fit without touching the reserve.
  boolean hasRoomFor(long bytes) {
    return bytes <= spare();
  }

  /// Takes room for bytes that are written now; asks the disk only now and then.
  boolean grants(long bytes) {
    if (granted.addAndGet(-bytes) >= 0) {
      return true;
    }
    long spare = spare();
    if (spare < bytes) {
      granted.set(0);
      return false;
    }
    granted.set(Math.min(spare, STEP) - bytes);
    return true;
  }

  /// How many bytes fit without touching the reserve.
  long spare() {
    try {
      return Math.max(0, store.getUsableSpace() - reserve);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The disk of " + vault + " does not say how full it is: " + e.getMessage(), e);
    }
  }

  /// Makes the bytes of a file stay through a power cut.
  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(false);
    }
  }

  /// Makes the names in a directory stay through a power cut.
  static void syncDirectory(Path directory) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return; // which has no such thing
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Whether the disk refused because it, or a quota on it, is full.
  static boolean isFull(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("quota exceeded")
        || message.contains("not enough space");
  }
}
