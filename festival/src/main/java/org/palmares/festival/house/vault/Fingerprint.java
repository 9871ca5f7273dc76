package org.palmares.festival.house.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import org.palmares.festival.house.vocabulary.Sha256;

/// The SHA-256 of a file that is still arriving, up to a position. Bytes that come exactly there
/// are added as they pass; after a restart the position is 0, and somebody reads the file from
/// there (see `Arrival`) until it has caught up.
///
/// The arrival's lock guards it, except for the one thread that reads while it is catching up.
final class Fingerprint {
  private static final int STEP = 256 << 10;

  private final MessageDigest digest = sha256();
  private final CompletableFuture<Sha256> whole = new CompletableFuture<>();
  private volatile long position;
  private volatile boolean wanted;
  private boolean catchingUp;

  /// Of a whole file that lies still.
  static Sha256 of(Path file) throws IOException {
    var fingerprint = new Fingerprint();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      fingerprint.read(channel, channel.size());
    }
    return Sha256.of(fingerprint.digest.digest());
  }

  /// Adds bytes that arrived at a position of the file, if it has come so far.
  void pass(ByteBuffer bytes, long at) {
    if (!catchingUp && position == at) {
      long next = at + bytes.remaining();
      digest.update(bytes);
      position = next;
    }
  }

  /// Reads on from the file up to an offset.
  void read(FileChannel channel, long end) throws IOException {
    long at = position;
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(STEP, Math.max(1, end - at)));
    while (at < end) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw new IOException("The file ends at " + at + " instead of " + end);
      }
      at += read;
      digest.update(buffer.flip());
      position = at;
    }
  }

  /// How far it has come.
  long position() {
    return position;
  }

  boolean isCatchingUp() {
    return catchingUp;
  }

  void setCatchingUp(boolean catchingUp) {
    this.catchingUp = catchingUp;
  }

  /// From now on the file has all its bytes.
  void want() {
    wanted = true;
  }

  boolean isWanted() {
    return wanted;
  }

  /// Will be done when [#complete] or [#fail] is called.
  CompletableFuture<Sha256> whole() {
    return whole;
  }

  /// There will be no more bytes.
  synchronized void complete() {
    if (!whole.isDone()) {
      whole.complete(Sha256.of(digest.digest()));
    }
  }

  void fail(IOException cause) {
    whole.completeExceptionally(cause);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("A Java without SHA-256", e);
    }
  }
}
