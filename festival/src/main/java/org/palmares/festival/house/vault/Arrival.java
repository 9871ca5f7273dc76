package org.palmares.festival.house.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vocabulary.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An upload whose bytes are arriving: the file, how far it has come, who writes it, and its
/// fingerprint. How far it has come is the size of the file, so that nothing but the file needs to
/// survive.
final class Arrival {
  private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

  /// So many bytes are made durable at a time while more arrive, so that the end need not wait.
  private static final long FLUSH = 64 << 20;

  private final Path file;
  private final Disk disk;
  private final Executor readers;
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock ending = new ReentrantLock();

  private @Nullable Pen pen;
  private @Nullable FileChannel channel;
  private Fingerprint fingerprint = new Fingerprint();
  private long offset;
  private long durable;
  private boolean proven;
  private long flushing;
  private long lastUse = System.nanoTime();

  Arrival(Path file, Disk disk, Executor readers) {
    this.file = file;
    this.disk = disk;
    this.readers = readers;
    look();
    durable = offset;
    flushing = offset;
  }

  Path file() {
    return file;
  }

  /// Held by whoever brings the upload to its end.
  ReentrantLock ending() {
    return ending;
  }

  long offset() {
    lock.lock();
    try {
      return offset;
    } finally {
      lock.unlock();
    }
  }

  /// Gives the pen to whoever knows where the file ends; who held it before loses it.
  Optional<Pen> pick(long at) throws IOException {
    Pen former;
    Pen next;
    lock.lock();
    try {
      look();
      if (offset != at) {
        return Optional.empty();
      }
      if (channel == null) {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      }
      former = pen;
      next = new Pen(this, at);
      pen = next;
      catchUp();
    } finally {
      lock.unlock();
    }
    if (former != null) {
      former.take();
    }
    return Optional.of(next);
  }

  /// Takes the pen away from whoever holds it, and says how far they came.
  long halt() {
    Pen former;
    long at;
    lock.lock();
    try {
      former = pen;
      pen = null;
      closeChannel();
      look();
      at = offset;
    } finally {
      lock.unlock();
    }
    if (former != null) {
      former.take();
    }
    return at;
  }

  void layDown(Pen held) {
    lock.lock();
    try {
      if (pen == held) {
        pen = null;
        closeChannel();
      }
    } finally {
      lock.unlock();
    }
  }

  Pen.Written write(Pen held, ByteBuffer bytes) throws IOException {
    boolean flush;
    lock.lock();
    try {
      FileChannel out = channel;
      if (pen != held || out == null) {
        return Pen.Written.PEN_TAKEN;
      }
      if (!disk.grants(bytes.remaining())) {
        return Pen.Written.DISK_FULL;
      }
      if (!append(out, bytes)) {
        return Pen.Written.DISK_FULL;
      }
      flush = offset - flushing >= FLUSH;
      if (flush) {
        flushing = offset;
      }
    } finally {
      lock.unlock();
    }
    if (flush) {
      Thread.startVirtualThread(this::flush);
    }
    return Pen.Written.YES;
  }

  private boolean append(FileChannel out, ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        ByteBuffer seen = bytes.duplicate();
        int written = out.write(bytes, offset);
        fingerprint.pass(seen.limit(seen.position() + written), offset);
        offset += written;
      }
      return true;
    } catch (IOException e) {
      if (Disk.isFull(e)) {
        return false;
      }
      throw e;
    }
  }

  /// Makes everything that has arrived durable; what a process before this one wrote, too. If the
  /// disk cannot, nothing since the last time counts, for what it holds of that is unknown, and
  /// whoever writes loses the pen.
  void sync() throws IOException {
    long from;
    long upTo;
    boolean first;
    lock.lock();
    try {
      from = durable;
      upTo = offset;
      first = !proven;
    } finally {
      lock.unlock();
    }
    if (from == upTo && !first) {
      return;
    }
    try {
      Disk.sync(file);
      if (first) {
        Disk.syncDirectory(disk.incoming());
      }
    } catch (IOException e) {
      if (Files.exists(file)) {
        retreat(null, from);
      }
      throw e;
    }
    lock.lock();
    try {
      durable = Math.max(durable, Math.min(upTo, offset));
      proven = true;
    } finally {
      lock.unlock();
    }
  }

  private void flush() {
    try {
      sync();
    } catch (IOException e) {
      LOG.warn("{} could not be made durable: {}", file, e.toString());
    }
  }

  /// Cuts the file off; with a pen, only if that pen is still held, and without one by taking it
  /// away from whoever holds it, for they would go on behind a gap.
  void retreat(@Nullable Pen held, long to) throws IOException {
    Pen former = null;
    lock.lock();
    try {
      if (held == null) {
        former = pen;
        pen = null;
        closeChannel();
      } else if (pen != held) {
        return;
      }
      try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
        cut.truncate(to);
      }
      look();
      durable = Math.min(durable, to);
    } finally {
      lock.unlock();
      if (former != null) {
        former.take();
      }
    }
  }

  /// The fingerprint of all that has arrived; no more may arrive after this. Not yet done where the
  /// file must be read first.
  CompletableFuture<Sha256> whole() {
    Fingerprint mine;
    boolean complete;
    lock.lock();
    try {
      look();
      mine = fingerprint;
      mine.want();
      catchUp();
      complete = !mine.isCatchingUp();
    } finally {
      lock.unlock();
    }
    if (complete) {
      mine.complete();
    }
    return mine.whole();
  }

  /// Whether nobody has used it for a while, so that it may be forgotten until it is used again.
  boolean isIdleFor(Duration time) {
    lock.lock();
    try {
      return pen == null
          && !fingerprint.isCatchingUp()
          && System.nanoTime() - lastUse > time.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /// Looks how far the file has come, and starts its fingerprint anew if it lost bytes.
  private void look() {
    lastUse = System.nanoTime();
    try {
      offset = Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be looked at: " + e.getMessage(), e);
    }
    if (offset < fingerprint.position()) {
      fingerprint.fail(new IOException(file + " was cut off at " + offset));
      fingerprint = new Fingerprint();
    }
  }

  private void catchUp() {
    Fingerprint mine = fingerprint;
    if (!mine.isCatchingUp() && mine.position() < offset) {
      mine.setCatchingUp(true);
      readers.execute(() -> catchUp(mine));
    }
  }

  private void catchUp(Fingerprint mine) {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      while (isBehind(mine)) {
        mine.read(in, Math.min(in.size(), offset()));
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be read for its fingerprint: {}", file, e.toString());
      mine.fail(e);
      discard(mine);
    }
    if (mine.isWanted()) {
      mine.complete();
    }
  }

  private boolean isBehind(Fingerprint mine) {
    lock.lock();
    try {
      boolean behind = fingerprint == mine && mine.position() < offset;
      mine.setCatchingUp(behind);
      return behind;
    } finally {
      lock.unlock();
    }
  }

  private void discard(Fingerprint mine) {
    lock.lock();
    try {
      if (fingerprint == mine) {
        fingerprint = new Fingerprint();
      }
    } finally {
      lock.unlock();
    }
  }

  private void closeChannel() {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.warn("{} did not close: {}", file, e.toString());
      }
    }
  }
}
