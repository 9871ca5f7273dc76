package org.palmares.film.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A box of an MPEG-4 file: four letters and what is in it (ISO/IEC 14496-12, section 4.2).
record Box(String type, ByteBuffer content) {
  /// Length and letters.
  static final int HEAD = 8;

  /// All boxes that stand one after the other in these bytes.
  ///
  /// @throws IOException when one of them is larger than what holds it
  static List<Box> in(ByteBuffer bytes) throws IOException {
    var boxes = new ArrayList<Box>();
    var rest = bytes.slice();
    while (rest.remaining() >= HEAD) {
      int length = rest.getInt(rest.position());
      if (length < HEAD || length > rest.remaining()) {
        throw new IOException(
            "a box of %d bytes in a place for %d".formatted(length, rest.remaining()));
      }
      var letters = new byte[4];
      rest.get(rest.position() + 4, letters);
      var content = rest.slice(rest.position() + HEAD, length - HEAD);
      boxes.add(new Box(new String(letters, StandardCharsets.ISO_8859_1), content));
      rest.position(rest.position() + length);
    }
    return boxes;
  }

  /// The box at the end of this way, the first of its kind at every turn.
  Optional<Box> find(String... way) throws IOException {
    var here = Optional.of(this);
    for (var type : way) {
      if (here.isEmpty()) {
        return here;
      }
      here = in(here.get().content()).stream().filter(it -> it.type().equals(type)).findFirst();
    }
    return here;
  }

  /// The same where it has to be there.
  Box get(String... way) throws IOException {
    return find(way)
        .orElseThrow(() -> new IOException("no box " + String.join("/", way) + " in " + type));
  }

  /// The content, to be read from its beginning.
  ByteBuffer reading() {
    return content.slice();
  }

  /// The whole box, its head included.
  byte[] bytes() {
    var bytes = new byte[content.remaining()];
    reading().get(bytes);
    return write(type, bytes);
  }

  /// A box with this content.
  static byte[] write(String type, byte[]... contents) {
    int length = HEAD;
    for (var each : contents) {
      length += each.length;
    }
    var box = ByteBuffer.allocate(length);
    box.putInt(length).put(type.getBytes(StandardCharsets.ISO_8859_1));
    for (var each : contents) {
      box.put(each);
    }
    return box.array();
  }

  /// A box that begins with its version and flags (section 4.2.2).
  static byte[] writeFull(String type, int version, int flags, byte[]... contents) {
    var all = new byte[contents.length + 1][];
    all[0] = ints(version << 24 | flags);
    System.arraycopy(contents, 0, all, 1, contents.length);
    return write(type, all);
  }

  static byte[] ints(int... numbers) {
    var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  static byte[] longs(long... numbers) {
    var bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    for (long number : numbers) {
      bytes.putLong(number);
    }
    return bytes.array();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
