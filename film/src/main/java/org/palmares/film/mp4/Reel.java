package org.palmares.film.mp4;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// One track of a whole film, made of pieces each of which goes on where the one before ends.
public final class Reel {
  /// Where the entry of a `stsd` begins: its own head, version and count come first.
  private static final int ENTRY = 16;

  private final Kind kind;
  private final List<Piece> pieces;
  private final int timescale;
  private final long[] starts;
  private final int[] sizes;
  private final BitSet keys;
  private final int[] pieceOf;
  private final int[] first;

  /// What is on it.
  enum Kind {
    PICTURE("vide", "VideoHandler"),
    SOUND("soun", "SoundHandler");

    private final String handler;
    private final String handlerName;

    Kind(String handler, String handlerName) {
      this.handler = handler;
      this.handlerName = handlerName;
    }

    String handler() {
      return handler;
    }

    String handlerName() {
      return handlerName;
    }
  }

  private Reel(Kind kind, List<Piece> pieces, int timescale, int duration) {
    this.kind = kind;
    this.pieces = List.copyOf(pieces);
    this.timescale = timescale;
    int samples = pieces.stream().mapToInt(Piece::samples).sum();
    this.starts = new long[samples + 1];
    this.sizes = new int[samples];
    this.keys = new BitSet(samples);
    this.pieceOf = new int[samples];
    this.first = new int[pieces.size()];
    int sample = 0;
    for (int i = 0; i < pieces.size(); i++) {
      first[i] = sample;
      sample = take(pieces.get(i), i, duration);
    }
  }

  private int take(Piece piece, int number, int duration) {
    int sample = first[number];
    for (int i = 0; i < piece.samples(); i++) {
      starts[sample + 1] = starts[sample] + (duration > 0 ? duration : piece.duration(i));
      sizes[sample] = piece.size(i);
      keys.set(sample, piece.key(i));
      pieceOf[sample] = number;
      sample++;
    }
    return sample;
  }

  /// The picture: each frame is shown for `duration` of `timescale` ticks a second.
  ///
  /// @throws IllegalArgumentException when two pieces are not of one format
  public static Reel picture(List<Piece> pieces, int timescale, int duration) {
    if (!isOfOneFormat(pieces)) {
      throw new IllegalArgumentException(
          "%s are not of one format".formatted(pieces.stream().map(Piece::file).toList()));
    }
    return new Reel(Kind.PICTURE, pieces, timescale, duration);
  }

  /// Whether one piece can follow another.
  public static boolean isOfOneFormat(List<Piece> pieces) {
    var format = pieces.getFirst().format();
    return pieces.stream().allMatch(piece -> Arrays.equals(piece.format(), format));
  }

  /// The sound, in one piece.
  public static Reel sound(Piece piece) {
    return new Reel(Kind.SOUND, List.of(piece), piece.timescale(), 0);
  }

  Kind kind() {
    return kind;
  }

  int timescale() {
    return timescale;
  }

  byte[] format() {
    return pieces.getFirst().format();
  }

  /// What is left out in front when it is played, in ticks.
  long skipped() {
    return pieces.getFirst().skipped();
  }

  int samples() {
    return sizes.length;
  }

  int size(int sample) {
    return sizes[sample];
  }

  int duration(int sample) {
    return (int) (starts[sample + 1] - starts[sample]);
  }

  boolean key(int sample) {
    return keys.get(sample);
  }

  /// The piece in which a sample lies.
  Piece piece(int sample) {
    return pieces.get(pieceOf[sample]);
  }

  /// Where in its piece.
  long place(int sample) {
    return piece(sample).place(sample - first[pieceOf[sample]]);
  }

  /// Ticks from the first sample to the beginning of this one.
  long start(int sample) {
    return starts[sample];
  }

  /// When this sample is seen or heard, in seconds; of the one behind the last, the end.
  double seconds(int sample) {
    return Math.max(0, start(sample) - skipped()) / (double) timescale;
  }

  /// Seconds that are heard or seen.
  public double seconds() {
    return seconds(samples());
  }

  /// Width and height of a picture, each in two bytes.
  int width() {
    return ByteBuffer.wrap(format()).getShort(ENTRY + 32);
  }

  int height() {
    return ByteBuffer.wrap(format()).getShort(ENTRY + 34);
  }

  /// How browsers name the format (RFC 6381).
  String codec() {
    if (kind == Kind.SOUND) {
      return "mp4a.40.2";
    }
    var text = HexFormat.of().formatHex(format());
    int configuration = text.indexOf(HexFormat.of().formatHex(Box.text("avcC")));
    if (configuration < 0) {
      throw new IllegalStateException("the picture is no H.264");
    }
    int profile = configuration + 8 + 2;
    return "avc1." + text.substring(profile, profile + 6).toLowerCase(Locale.ROOT);
  }
}
