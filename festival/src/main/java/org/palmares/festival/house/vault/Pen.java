package org.palmares.festival.house.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The right to write the next bytes of an upload. There is one pen for each upload; whoever asks
/// for it gets it, and whoever held it before writes nothing any more.
public final class Pen {
  private final Arrival arrival;
  private final long start;
  private volatile long end;
  private volatile boolean taken;
  private @Nullable Runnable whenTaken;

  Pen(Arrival arrival, long start) {
    this.arrival = arrival;
    this.start = start;
    this.end = start;
  }

  /// What became of bytes.
  public enum Written {
    /// They are in the file.
    YES,
    /// Somebody else holds the pen now; they are not in the file.
    PEN_TAKEN,
    /// The disk is full up to its reserve; what was in the file before is kept.
    DISK_FULL
  }

  /// Writes bytes behind those that are there.
  ///
  /// @throws IOException if the disk fails
  public Written write(ByteBuffer bytes) throws IOException {
    long next = end + bytes.remaining();
    Written written = arrival.write(this, bytes);
    end = next - bytes.remaining();
    return written;
  }

  /// Up to where this pen has written.
  public long offset() {
    return end;
  }

  /// Makes everything written stay through a power cut.
  public void sync() throws IOException {
    arrival.sync();
  }

  /// Takes everything back that this pen wrote, if it is still held.
  public void undo() throws IOException {
    arrival.retreat(this, start);
  }

  /// Whether somebody else has it.
  public boolean isTaken() {
    return taken;
  }

  /// Will be told, on the thread of whoever takes the pen.
  public void whenTaken(Runnable then) {
    boolean already;
    synchronized (this) {
      whenTaken = then;
      already = taken;
    }
    if (already) {
      then.run();
    }
  }

  /// Lays the pen down.
  public void layDown() {
    arrival.layDown(this);
  }

  /// Whether a disk refused because it is full.
  public static boolean isForWantOfRoom(@Nullable IOException failure) {
    return failure != null && Disk.isFull(failure);
  }

  void take() {
    Runnable then;
    synchronized (this) {
      taken = true;
      then = whenTaken;
    }
    if (then != null) {
      then.run();
    }
  }
}
