package org.palmares.festival.house.vault.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.palmares.festival.house.vault.Pen;
import org.palmares.festival.house.vault.Uploads;
import org.palmares.festival.house.vocabulary.Told;

/// Bytes count when all are here and add up; until then they lie aside.
final class CheckedTray implements Tray {
  private static final int STEP = 256 << 10;
  private static final long LOOK_EVERY = 16 << 20;

  private final Pen pen;
  private final TusChecksum checksum;
  private final Uploads uploads;
  private final MessageDigest digest;
  private final Path aside;
  private final FileChannel channel;
  private long looked = -LOOK_EVERY;

  CheckedTray(Pen pen, TusChecksum checksum, Uploads uploads) throws IOException {
    this.pen = pen;
    this.checksum = checksum;
    this.uploads = uploads;
    this.digest = checksum.digest();
    this.aside = Files.createTempFile(uploads.workshop(), "unchecked", "");
    this.channel =
        FileChannel.open(
            aside,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public Pen.Written put(ByteBuffer bytes) throws IOException {
    if (pen.isTaken()) {
      return Pen.Written.PEN_TAKEN;
    }
    if (channel.position() - looked >= LOOK_EVERY) {
      looked = channel.position();
      if (!uploads.hasRoomFor(LOOK_EVERY)) {
        return Pen.Written.DISK_FULL;
      }
    }
    digest.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return Pen.Written.YES;
  }

  @Override
  public Pen.Written close() throws IOException {
    try {
      if (!checksum.matches(digest)) {
        throw new NotLikeThis(460, Told.of("vault.checksum"));
      }
      channel.position(0);
      ByteBuffer buffer = ByteBuffer.allocate(STEP);
      while (channel.read(buffer.clear()) >= 0) {
        Pen.Written written = pen.write(buffer.flip());
        if (written != Pen.Written.YES) {
          return written;
        }
      }
      return Pen.Written.YES;
    } finally {
      drop();
    }
  }

  @Override
  public void drop() throws IOException {
    channel.close();
    Files.deleteIfExists(aside);
  }
}
