package org.palmares.film.likeness;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.palmares.film.frames.FrameHash;

/// A fingerprint as bytes: numbers of seven bits to the byte, times as differences, then the hashes
/// as they are. No length that is read is believed before that many bytes are there.
final class FingerprintBytes {
  private static final int MARK = 0x504d4c4b;
  private static final byte VERSION = 1;

  private FingerprintBytes() {}

  static byte[] write(Fingerprint print) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(5).putInt(MARK).put(VERSION).array());
    number(out, (int) Math.round(print.duration() * 1000));
    increasing(out, print.rhythm().millis());
    var picture = print.picture();
    increasing(out, picture.millis());
    increasing(out, picture.viewed());
    for (var view : View.values()) {
      words(out, picture.hashes(view));
    }
    words(out, print.sound());
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write((rest & 127) | 128);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static void increasing(ByteArrayOutputStream out, int[] values) {
    number(out, values.length);
    int before = 0;
    for (int value : values) {
      number(out, value - before);
      before = value;
    }
  }

  private static void words(ByteArrayOutputStream out, long[] words) {
    number(out, words.length);
    var bytes = ByteBuffer.allocate(words.length * Long.BYTES);
    bytes.asLongBuffer().put(words);
    out.writeBytes(bytes.array());
  }

  static Fingerprint read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    try {
      require(in.getInt() == MARK, "its mark is missing");
      int version = in.get();
      require(version == VERSION, "it is of version " + version + ", known is " + VERSION);
      var print = read(in);
      require(!in.hasRemaining(), "something follows it");
      return print;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException(
          "%d bytes are no fingerprint: it is cut off".formatted(bytes.length), e);
    }
  }

  private static Fingerprint read(ByteBuffer in) {
    double duration = number(in) / 1000.0;
    var cuts = increasing(in);
    var times = increasing(in);
    var viewed = increasing(in);
    require(viewed.length == 0 || viewed[viewed.length - 1] < times.length, "a view has no sample");
    var hashes = new long[View.COUNT][];
    for (int view = 0; view < View.COUNT; view++) {
      hashes[view] = words(in);
      int rows = view == 0 ? times.length : viewed.length;
      int length = hashes[view].length;
      require(
          length == rows * FrameHash.WORDS || (length == 0 && view > 0),
          "view %d has %d words for %d samples".formatted(view, length, rows));
    }
    return new Fingerprint(
        duration, new PicturePrint(times, viewed, hashes), words(in), new Rhythm(cuts));
  }

  private static int number(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int next = in.get();
      value |= (next & 127) << shift;
      if (next >= 0) {
        require(value >= 0, "a number is negative");
        return value;
      }
    }
    throw new IllegalArgumentException("these bytes are no fingerprint: a number does not end");
  }

  /// Each number takes a byte at least.
  private static int[] increasing(ByteBuffer in) {
    int length = number(in);
    require(length <= in.remaining(), "a list is cut off");
    var values = new int[length];
    int before = 0;
    for (int i = 0; i < length; i++) {
      before += number(in);
      require(before >= 0, "times go beyond all bounds");
      values[i] = before;
    }
    return values;
  }

  private static long[] words(ByteBuffer in) {
    int length = number(in);
    require(length <= in.remaining() / Long.BYTES, "a list is cut off");
    var words = new long[length];
    for (int i = 0; i < length; i++) {
      words[i] = in.getLong();
    }
    return words;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException("these bytes are no fingerprint: " + otherwise);
    }
  }
}
