package org.palmares.film.mp4;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/// The one track of a finished MPEG-4 file, by its index: where each sample lies, how long it is
/// and how long it is shown.
public final class Piece {
  private static final int LARGEST_INDEX = 64 << 20;
  private static final int MOST_SAMPLES = 4_000_000;

  private final Path file;
  private final int timescale;
  private final byte[] format;
  private final long skipped;
  private final int[] sizes;
  private final long[] places;
  private final int[] durations;
  private final BitSet keys;

  private Piece(Path file, Box track) throws IOException {
    var table = track.get("mdia", "minf", "stbl");
    this.file = file;
    this.timescale = timescale(track.get("mdia", "mdhd").reading());
    this.format = table.get("stsd").bytes();
    this.skipped = skipped(track);
    this.sizes = sizes(table.get("stsz").reading());
    this.places = places(table);
    this.durations = durations(table.get("stts").reading());
    this.keys = keys(table);
  }

  /// Reads the index of a file, whose first track is taken.
  ///
  /// @throws IOException when it is no such file
  public static Piece read(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Piece(file, index(channel).get("trak"));
    } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("%s has no index that can be read: %s".formatted(file, e), e);
    }
  }

  private static Box index(FileChannel file) throws IOException {
    var head = ByteBuffer.allocate(2 * Box.HEAD);
    for (long at = 0; at + Box.HEAD <= file.size(); ) {
      head.clear();
      file.read(head, at);
      long length = head.getInt(0) & 0xffffffffL;
      int start = length == 1 ? 2 * Box.HEAD : Box.HEAD;
      length = length == 1 ? head.getLong(Box.HEAD) : length;
      if (length < start || length > file.size() - at) {
        throw new IOException("a box of %d bytes at %d".formatted(length, at));
      }
      if (new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1).equals("moov")) {
        return new Box("moov", read(file, at + start, length - start));
      }
      at += length;
    }
    throw new IOException("no box moov");
  }

  private static ByteBuffer read(FileChannel file, long at, long length) throws IOException {
    if (length > LARGEST_INDEX) {
      throw new IOException("an index of %d bytes".formatted(length));
    }
    var bytes = ByteBuffer.allocate((int) length);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = file.read(bytes, at + bytes.position());
    }
    return bytes.flip();
  }

  private static int timescale(ByteBuffer header) {
    return header.getInt(header.get(0) == 1 ? 20 : 12);
  }

  /// What an edit list leaves out in front (section 8.6.6): the silence before an encoder's sound.
  private static long skipped(Box track) throws IOException {
    var list = track.find("edts", "elst");
    if (list.isEmpty()) {
      return 0;
    }
    var edits = list.get().reading();
    boolean large = edits.get(0) == 1;
    int count = edits.getInt(4);
    long start = 0;
    for (int i = 0; i < count; i++) {
      start = large ? edits.getLong(8 + i * 20 + 8) : edits.getInt(8 + i * 12 + 4);
    }
    return Math.max(0, start);
  }

  private static int count(int claimed) throws IOException {
    if (claimed < 0 || claimed > MOST_SAMPLES) {
      throw new IOException("%d entries".formatted(claimed));
    }
    return claimed;
  }

  private static int[] sizes(ByteBuffer box) throws IOException {
    int same = box.getInt(4);
    var sizes = new int[count(box.getInt(8))];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = same > 0 ? same : box.getInt(12 + 4 * i);
    }
    return sizes;
  }

  private long[] places(Box table) throws IOException {
    var large = table.find("co64");
    var chunks = large.isPresent() ? large.get().reading() : table.get("stco").reading();
    var runs = table.get("stsc").reading();
    int lastRun = count(runs.getInt(4)) - 1;
    var places = new long[sizes.length];
    int sample = 0;
    int run = 0;
    for (int chunk = 0; chunk < count(chunks.getInt(4)) && sample < places.length; chunk++) {
      while (run < lastRun && runs.getInt(8 + 12 * (run + 1)) <= chunk + 1) {
        run++;
      }
      long place =
          large.isPresent()
              ? chunks.getLong(8 + 8 * chunk)
              : chunks.getInt(8 + 4 * chunk) & 0xffffffffL;
      int many = runs.getInt(8 + 12 * run + 4);
      for (int i = 0; i < many && sample < places.length; i++) {
        places[sample] = place;
        place += sizes[sample];
        sample++;
      }
    }
    return places;
  }

  private int[] durations(ByteBuffer box) throws IOException {
    var durations = new int[sizes.length];
    int sample = 0;
    for (int i = 0; i < count(box.getInt(4)); i++) {
      int many = box.getInt(8 + 8 * i);
      for (int k = 0; k < many && sample < durations.length; k++) {
        durations[sample] = box.getInt(8 + 8 * i + 4);
        sample++;
      }
    }
    return durations;
  }

  private BitSet keys(Box table) throws IOException {
    var keys = new BitSet(sizes.length);
    var list = table.find("stss");
    if (list.isEmpty()) {
      keys.set(0, sizes.length);
      return keys;
    }
    var box = list.get().reading();
    for (int i = 0; i < count(box.getInt(4)); i++) {
      keys.set(Math.clamp(box.getInt(8 + 4 * i) - 1L, 0, MOST_SAMPLES));
    }
    return keys;
  }

  /// How many samples there are: frames of a picture, packets of sound.
  public int samples() {
    return sizes.length;
  }

  Path file() {
    return file;
  }

  int timescale() {
    return timescale;
  }

  /// The whole box `stsd`.
  byte[] format() {
    return format.clone();
  }

  long skipped() {
    return skipped;
  }

  int size(int sample) {
    return sizes[sample];
  }

  long place(int sample) {
    return places[sample];
  }

  int duration(int sample) {
    return durations[sample];
  }

  boolean key(int sample) {
    return keys.get(sample);
  }
}
