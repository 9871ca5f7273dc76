package org.palmares.film.mp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a film is streamed piece by piece: a media playlist of HTTP Live Streaming (RFC 8216,
/// section 4, version 7 for fragments of MPEG-4) whose pieces are ranges of one file.
public final class Playlist {
  /// A piece is asked for by itself, and four seconds are worth the asking.
  private static final double SEGMENT = 3.9;

  private final String file;
  private final Range header;
  private final String codecs;
  private final int width;
  private final int height;
  private final double rate;
  private final List<Segment> segments = new ArrayList<>();

  /// A stretch of the file.
  record Range(long start, long length) {
    /// As playlists have it.
    @Override
    public String toString() {
      return length + "@" + start;
    }
  }

  private record Segment(Range range, double seconds) {
    /// Bits a second.
    double rate() {
      return range.length() * 8 / Math.max(seconds, 0.001);
    }
  }

  Playlist(String file, Range header, String codecs, int width, int height, double rate) {
    this.file = file;
    this.header = header;
    this.codecs = codecs;
    this.width = width;
    this.height = height;
    this.rate = rate;
  }

  /// Adds the fragment that comes next, to the segment before it while that is short.
  void add(Range range, double seconds) {
    if (!segments.isEmpty() && segments.getLast().seconds() < SEGMENT) {
      var before = segments.removeLast();
      var both = new Range(before.range().start(), before.range().length() + range.length());
      segments.add(new Segment(both, before.seconds() + seconds));
    } else {
      segments.add(new Segment(range, seconds));
    }
  }

  /// The playlist itself.
  public String text() {
    double longest = segments.stream().mapToDouble(Segment::seconds).max().orElse(0);
    var lines = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7"));
    lines.add("#EXT-X-TARGETDURATION:" + Math.max(1, Math.round(longest)));
    lines.addAll(List.of("#EXT-X-MEDIA-SEQUENCE:0", "#EXT-X-PLAYLIST-TYPE:VOD"));
    lines.add("#EXT-X-INDEPENDENT-SEGMENTS");
    lines.add("#EXT-X-MAP:URI=\"" + file + "\",BYTERANGE=\"" + header + "\"");
    for (var segment : segments) {
      lines.add(String.format(Locale.ROOT, "#EXTINF:%.6f,", segment.seconds()));
      lines.addAll(List.of("#EXT-X-BYTERANGE:" + segment.range(), file));
    }
    lines.add("#EXT-X-ENDLIST");
    return text(lines);
  }

  /// The playlist of playlists: of these, each under its name, the best first.
  public static String master(List<Named> all) {
    var lines = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7"));
    lines.add("#EXT-X-INDEPENDENT-SEGMENTS");
    for (var each : all) {
      lines.addAll(List.of(each.playlist().stream(), each.name()));
    }
    return text(lines);
  }

  private String stream() {
    return String.format(
        Locale.ROOT,
        "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,"
            + "FRAME-RATE=%.3f",
        mostBits(),
        meanBits(),
        codecs,
        width,
        height,
        rate);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /// A playlist and the name of its file.
  public record Named(String name, Playlist playlist) {}

  /// Bits a second of the dearest segment.
  long mostBits() {
    return (long) Math.ceil(segments.stream().mapToDouble(Segment::rate).max().orElse(0));
  }

  /// Bits a second over the whole.
  long meanBits() {
    double seconds = segments.stream().mapToDouble(Segment::seconds).sum();
    long bytes = segments.stream().mapToLong(it -> it.range().length()).sum();
    return (long) Math.ceil(bytes * 8 / Math.max(seconds, 0.001));
  }
}
