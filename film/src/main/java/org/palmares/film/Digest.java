package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The SHA-256 of a file, computed beside the decoding.
final class Digest implements AutoCloseable {
  private static final int BLOCK = 1 << 18;

  private final FutureTask<String> task;

  private Digest(FutureTask<String> task) {
    this.task = task;
  }

  static Digest begin(Path file) {
    var task = new FutureTask<>(() -> sha256(file));
    Thread.ofVirtual().name("film-digest").start(task);
    return new Digest(task);
  }

  /// Waits for it; lower-case hexadecimal.
  String await() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("reading was cancelled");
    } catch (ExecutionException e) {
      throw new UncheckedIOException(
          "the file cannot be read to its end", new IOException(e.getCause()));
    }
  }

  /// Stops computing if nobody needs the answer.
  @Override
  public void close() {
    task.cancel(true);
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    var block = new byte[BLOCK];
    try (var in = Files.newInputStream(file)) {
      for (int n = in.read(block);
          n >= 0 && !Thread.currentThread().isInterrupted();
          n = in.read(block)) {
        digest.update(block, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
