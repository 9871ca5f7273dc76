package org.palmares.film.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where a file is put together from stretches of others; what lies together is copied at once.
final class Desk implements AutoCloseable {
  private final FileChannel out;
  private final Map<Path, FileChannel> open = new HashMap<>();
  private Optional<Stretch> waiting = Optional.empty();

  private record Stretch(Path file, long place, long bytes) {}

  Desk(FileChannel out) {
    this.out = out;
  }

  void write(byte[] bytes) throws IOException {
    finish();
    for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      out.write(rest);
    }
  }

  void copy(Path file, long place, int bytes) throws IOException {
    if (waiting.isPresent()
        && waiting.get().file().equals(file)
        && waiting.get().place() + waiting.get().bytes() == place) {
      waiting =
          Optional.of(new Stretch(file, waiting.get().place(), waiting.get().bytes() + bytes));
      return;
    }
    finish();
    waiting = Optional.of(new Stretch(file, place, bytes));
  }

  /// Writes what is still to be copied.
  void finish() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    var stretch = waiting.get();
    waiting = Optional.empty();
    var in = open(stretch.file());
    for (long done = 0; done < stretch.bytes(); ) {
      long copied = in.transferTo(stretch.place() + done, stretch.bytes() - done, out);
      if (copied <= 0) {
        throw new IOException(
            "%s ends before byte %d".formatted(stretch.file(), stretch.place() + done));
      }
      done += copied;
    }
  }

  private FileChannel open(Path file) throws IOException {
    var channel = open.get(file);
    if (channel == null) {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      open.put(file, channel);
    }
    return channel;
  }

  @Override
  public void close() throws IOException {
    for (var channel : open.values()) {
      channel.close();
    }
  }
}
