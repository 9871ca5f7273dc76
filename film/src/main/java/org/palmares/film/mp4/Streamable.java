package org.palmares.film.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One file for every player: an MPEG-4 film with its index in front, which any browser plays and
/// jumps in, and in whose data lie the same pictures and sounds as fragments with a header of their
/// own, which HTTP Live Streaming reads piece by piece (ISO/IEC 14496-12, section 8.8; RFC 8216).
///
/// A player of the first kind takes the whole data for one box and never looks at the heads of the
/// fragments; one of the second kind is told where they lie. So nothing is there twice.
public final class Streamable {
  /// Seconds from one fragment to the next.
  private static final double FRAGMENT = 2;

  private final Reel picture;
  private final Optional<Reel> sound;
  private final List<Reel> reels;
  private final List<Fragment> fragments;
  private final List<byte[]> heads = new ArrayList<>();
  private final List<long[]> places;
  private final long[] starts;
  private final byte[] fragmentHeader;
  private final byte[] front;
  private final long length;

  /// Lays a film out; nothing is written yet.
  public Streamable(Reel picture, Optional<Reel> sound) {
    this.picture = picture;
    this.sound = sound;
    this.reels = Stream.concat(Stream.of(picture), sound.stream()).toList();
    this.fragments = Fragment.of(picture, sound, FRAGMENT);
    for (int i = 0; i < fragments.size(); i++) {
      heads.add(head(i));
    }
    var headers = new Headers(reels);
    this.fragmentHeader = Box.write("ftyp", Box.text("iso6"), Box.ints(0), Box.text("iso6mp41"));
    var fragmentIndex = headers.ofFragments();
    this.starts = new long[fragments.size() + 1];
    this.places = reels.stream().map(it -> new long[chunks(it)]).toList();
    long data = data(fragmentIndex.length);
    boolean large = data > 0xf0000000L;
    int inFront = Headers.fileType().length + headers.ofAll(fragments, places, large).length;
    lay(inFront + 2L * Box.HEAD + fragmentHeader.length + fragmentIndex.length);
    this.length = inFront + 2L * Box.HEAD + data;
    this.front = front(headers.ofAll(fragments, places, large), data, fragmentIndex);
  }

  /// All that comes before the first fragment. The head of the data has room for any length.
  private byte[] front(byte[] index, long data, byte[] fragmentIndex) {
    var type = Headers.fileType();
    var bytes =
        ByteBuffer.allocate(
            type.length
                + index.length
                + 2 * Box.HEAD
                + fragmentHeader.length
                + fragmentIndex.length);
    bytes.put(type).put(index);
    bytes.putInt(1).put(Box.text("mdat")).putLong(data + 2L * Box.HEAD);
    return bytes.put(fragmentHeader).put(fragmentIndex).array();
  }

  private int chunks(Reel reel) {
    return (int) fragments.stream().filter(it -> it.end(reel) > it.begin(reel)).count();
  }

  private long data(int fragmentIndex) {
    long bytes = (long) fragmentHeader.length + fragmentIndex;
    for (int i = 0; i < fragments.size(); i++) {
      bytes += size(i);
    }
    return bytes;
  }

  private long size(int fragment) {
    long bytes = heads.get(fragment).length;
    for (var reel : reels) {
      bytes += bytes(reel, fragments.get(fragment));
    }
    return bytes;
  }

  private static long bytes(Reel reel, Fragment fragment) {
    long bytes = 0;
    for (int i = fragment.begin(reel); i < fragment.end(reel); i++) {
      bytes += reel.size(i);
    }
    return bytes;
  }

  /// Says where every fragment and every chunk begins.
  private void lay(long from) {
    var next = new int[reels.size()];
    long at = from;
    for (int i = 0; i < fragments.size(); i++) {
      starts[i] = at;
      long chunk = at + heads.get(i).length;
      for (int k = 0; k < reels.size(); k++) {
        long bytes = bytes(reels.get(k), fragments.get(i));
        if (fragments.get(i).end(reels.get(k)) > fragments.get(i).begin(reels.get(k))) {
          places.get(k)[next[k]] = chunk;
          next[k]++;
        }
        chunk += bytes;
      }
      at = chunk;
    }
    starts[fragments.size()] = at;
  }

  /// A `moof` and the head of the `mdat` after it.
  private byte[] head(int number) {
    var fragment = fragments.get(number);
    int length = moof(fragment, number, 0).length + Box.HEAD;
    long data = reels.stream().mapToLong(it -> bytes(it, fragment)).sum();
    var moof = moof(fragment, number, length);
    return ByteBuffer.allocate(length)
        .put(moof)
        .putInt(Math.toIntExact(data + Box.HEAD))
        .put(Box.text("mdat"))
        .array();
  }

  private byte[] moof(Fragment fragment, int number, int dataBegins) {
    var boxes = new ArrayList<byte[]>();
    boxes.add(Box.writeFull("mfhd", 0, 0, Box.ints(number + 1)));
    int place = dataBegins;
    for (int i = 0; i < reels.size(); i++) {
      var reel = reels.get(i);
      if (fragment.end(reel) > fragment.begin(reel)) {
        boxes.add(new Run(reel, i + 1, fragment.begin(reel), fragment.end(reel)).box(place));
        place += (int) bytes(reel, fragment);
      }
    }
    return Box.write("moof", boxes.toArray(byte[][]::new));
  }

  /// What a fragment has of one track.
  private record Run(Reel reel, int track, int begin, int end) {
    private static final int FROM_THE_MOOF = 0x20000;
    private static final int SAME_DURATION = 0x8;
    private static final int WITH_PLACE = 0x1;
    private static final int WITH_SIZES = 0x200;
    private static final int WITH_DURATIONS = 0x100;
    private static final int WITH_FLAGS = 0x400;
    private static final int KEY = 0x2000000;
    private static final int NO_KEY = 0x1010000;

    byte[] box(int place) {
      boolean picture = reel.kind() == Reel.Kind.PICTURE;
      var head =
          Box.writeFull(
              "tfhd", 0, FROM_THE_MOOF | SAME_DURATION, Box.ints(track, reel.duration(begin)));
      var time = Box.writeFull("tfdt", 1, 0, Box.longs(reel.start(begin)));
      int flags = WITH_PLACE | WITH_SIZES | (picture ? WITH_FLAGS : WITH_DURATIONS);
      var samples = ByteBuffer.allocate((end - begin) * 2 * Integer.BYTES);
      for (int i = begin; i < end; i++) {
        if (picture) {
          samples.putInt(reel.size(i)).putInt(reel.key(i) ? KEY : NO_KEY);
        } else {
          samples.putInt(reel.duration(i)).putInt(reel.size(i));
        }
      }
      var run = Box.writeFull("trun", 0, flags, Box.ints(end - begin, place), samples.array());
      return Box.write("traf", head, time, run);
    }
  }

  /// How many bytes the file has.
  public long length() {
    return length;
  }

  /// Writes the file; what is there is replaced.
  public void write(Path target) throws IOException {
    try (var out =
            FileChannel.open(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        var desk = new Desk(out)) {
      desk.write(front);
      for (int i = 0; i < fragments.size(); i++) {
        desk.write(heads.get(i));
        for (var reel : reels) {
          for (int k = fragments.get(i).begin(reel); k < fragments.get(i).end(reel); k++) {
            desk.copy(reel.piece(k).file(), reel.place(k), reel.size(k));
          }
        }
      }
      desk.finish();
    }
  }

  /// What HTTP Live Streaming has to know of the file that is called `name`.
  public Playlist playlist(String name) {
    var list =
        new Playlist(
            name,
            new Playlist.Range(starts.length == 0 ? 0 : mapStart(), mapLength()),
            codecs(),
            picture.width(),
            picture.height(),
            picture.timescale() / (double) picture.duration(0));
    for (int i = 0; i < fragments.size(); i++) {
      var range = new Playlist.Range(starts[i], starts[i + 1] - starts[i]);
      list.add(range, fragments.get(i).seconds(picture, sound));
    }
    return list;
  }

  private long mapStart() {
    return starts[0] - mapLength();
  }

  private long mapLength() {
    return fragmentHeader.length + (long) new Headers(reels).ofFragments().length;
  }

  private String codecs() {
    return picture.codec() + sound.map(it -> "," + it.codec()).orElse("");
  }
}
