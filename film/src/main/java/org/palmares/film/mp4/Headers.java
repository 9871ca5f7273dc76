package org.palmares.film.mp4;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The boxes that say what a film consists of (ISO/IEC 14496-12, section 8), once for players that
/// want the whole index in front and once for those that read fragment by fragment.
final class Headers {
  private static final int TICKS = 1000;
  private static final byte[] UNITY = Box.ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  private static final byte[] EMPTY = new byte[0];

  private final List<Reel> reels;

  Headers(List<Reel> reels) {
    this.reels = List.copyOf(reels);
  }

  static byte[] fileType() {
    return Box.write("ftyp", Box.text("isom"), Box.ints(0x200), Box.text("isomiso6avc1mp41"));
  }

  /// The header of the fragments: tracks without any samples of their own.
  byte[] ofFragments() {
    var tracks = new ArrayList<byte[]>();
    tracks.add(movie());
    for (var reel : reels) {
      tracks.add(track(reel, 0, emptyTable(reel)));
    }
    var defaults = new ArrayList<byte[]>();
    defaults.add(Box.writeFull("mehd", 0, 0, Box.ints(ticks())));
    for (var reel : reels) {
      defaults.add(Box.writeFull("trex", 0, 0, Box.ints(number(reel), 1, 0, 0, 0)));
    }
    tracks.add(Box.write("mvex", defaults.toArray(byte[][]::new)));
    return Box.write("moov", tracks.toArray(byte[][]::new));
  }

  /// The whole index; chunk `i` of a track is what it has in fragment `i`, and begins there.
  byte[] ofAll(List<Fragment> fragments, List<long[]> places, boolean large) {
    var tracks = new ArrayList<byte[]>();
    tracks.add(movie());
    for (int i = 0; i < reels.size(); i++) {
      var reel = reels.get(i);
      var table = new Index(reel, fragments).table(places.get(i), large);
      tracks.add(track(reel, ticks(reel), table));
    }
    return Box.write("moov", tracks.toArray(byte[][]::new));
  }

  private int number(Reel reel) {
    return reels.indexOf(reel) + 1;
  }

  private static int ticks(Reel reel) {
    return (int) Math.round(reel.seconds() * TICKS);
  }

  private int ticks() {
    return reels.stream().mapToInt(Headers::ticks).max().orElse(0);
  }

  private byte[] movie() {
    return Box.writeFull(
        "mvhd",
        0,
        0,
        Box.ints(0, 0, TICKS, ticks(), 0x10000, 0x1000000, 0, 0),
        UNITY,
        Box.ints(0, 0, 0, 0, 0, 0, reels.size() + 1));
  }

  private byte[] track(Reel reel, int length, byte[] table) {
    boolean picture = reel.kind() == Reel.Kind.PICTURE;
    var head =
        Box.writeFull(
            "tkhd",
            0,
            3,
            Box.ints(0, 0, number(reel), 0, ticks(reel), 0, 0, 0),
            Box.ints(picture ? 0 : 0x1000000),
            UNITY,
            Box.ints(picture ? reel.width() << 16 : 0, picture ? reel.height() << 16 : 0));
    return Box.write("trak", head, edits(reel, length), media(reel, length > 0, table));
  }

  /// Leaves out the silence before an encoder's sound; a length of 0 means to the end.
  private static byte[] edits(Reel reel, int length) {
    return reel.skipped() == 0
        ? EMPTY
        : Box.write(
            "edts",
            Box.writeFull("elst", 0, 0, Box.ints(1, length, (int) reel.skipped(), 0x10000)));
  }

  private static byte[] media(Reel reel, boolean whole, byte[] table) {
    long length = whole ? reel.start(reel.samples()) : 0;
    var head =
        Box.writeFull(
            "mdhd",
            1,
            0,
            Box.longs(0, 0),
            Box.ints(reel.timescale()),
            Box.longs(length),
            Box.ints(0x55c40000)); // no language
    var handler =
        Box.writeFull(
            "hdlr",
            0,
            0,
            Box.ints(0),
            Box.text(reel.kind().handler()),
            Box.ints(0, 0, 0),
            Box.text(reel.kind().handlerName() + '\0'));
    var kind =
        reel.kind() == Reel.Kind.PICTURE
            ? Box.writeFull("vmhd", 0, 1, Box.ints(0, 0))
            : Box.writeFull("smhd", 0, 0, Box.ints(0));
    var here = Box.writeFull("dref", 0, 0, Box.ints(1), Box.writeFull("url ", 0, 1));
    var information = Box.write("minf", kind, Box.write("dinf", here), table);
    return Box.write("mdia", head, handler, information);
  }

  private static byte[] emptyTable(Reel reel) {
    return Box.write(
        "stbl",
        reel.format(),
        Box.writeFull("stts", 0, 0, Box.ints(0)),
        Box.writeFull("stsc", 0, 0, Box.ints(0)),
        Box.writeFull("stsz", 0, 0, Box.ints(0, 0)),
        Box.writeFull("stco", 0, 0, Box.ints(0)));
  }

  /// The tables of one track's samples (section 8.6 and 8.7).
  private record Index(Reel reel, List<Fragment> fragments) {

    byte[] table(long[] places, boolean large) {
      var boxes = new ArrayList<byte[]>();
      boxes.add(reel.format());
      boxes.add(table("stts", runs(IntStream.range(0, reel.samples()).map(reel::duration))));
      if (reel.kind() == Reel.Kind.PICTURE) {
        int[] keys =
            IntStream.range(0, reel.samples()).filter(reel::key).map(it -> it + 1).toArray();
        boxes.add(Box.writeFull("stss", 0, 0, Box.ints(keys.length), Box.ints(keys)));
      }
      boxes.add(chunks());
      int[] sizes = IntStream.range(0, reel.samples()).map(reel::size).toArray();
      boxes.add(Box.writeFull("stsz", 0, 0, Box.ints(0, sizes.length), Box.ints(sizes)));
      boxes.add(
          large
              ? Box.writeFull("co64", 0, 0, Box.ints(places.length), Box.longs(places))
              : Box.writeFull("stco", 0, 0, Box.ints(places.length), shortened(places)));
      return Box.write("stbl", boxes.toArray(byte[][]::new));
    }

    private static byte[] shortened(long[] places) {
      var all = new int[places.length];
      for (int i = 0; i < places.length; i++) {
        all[i] = (int) places[i];
      }
      return Box.ints(all);
    }

    private static byte[] table(String type, List<int[]> rows) {
      var all = rows.stream().map(Box::ints).toArray(byte[][]::new);
      var boxes = new byte[all.length + 1][];
      boxes[0] = Box.ints(all.length);
      System.arraycopy(all, 0, boxes, 1, all.length);
      return Box.writeFull(type, 0, 0, boxes);
    }

    /// How many the same one after the other.
    private static List<int[]> runs(IntStream values) {
      var runs = new ArrayList<int[]>();
      values.forEach(value -> {
        if (runs.isEmpty() || runs.getLast()[1] != value) {
          runs.add(new int[] {0, value});
        }
        runs.getLast()[0]++;
      });
      return runs;
    }

    /// How many samples each chunk has; a fragment without any is no chunk.
    private byte[] chunks() {
      var runs = new ArrayList<int[]>();
      int chunk = 1;
      for (var fragment : fragments) {
        int samples = fragment.end(reel) - fragment.begin(reel);
        if (samples > 0) {
          if (runs.isEmpty() || runs.getLast()[1] != samples) {
            runs.add(new int[] {chunk, samples, 1});
          }
          chunk++;
        }
      }
      return table("stsc", runs);
    }
  }
}
