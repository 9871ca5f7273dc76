package org.palmares.film;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Listens to ffprobe as it lists the packets of the picture track, one line for each: when it is
/// shown, when it is decoded, its size, and whether it is a key frame.
final class Packets implements MediaTask.Listener {
  private static final int MOST_PACKETS = 10_000_000;
  private static final int MOST_SECONDS = 24 * 3600;
  private static final double UNKNOWN = Double.NaN;

  private final long[] seconds = new long[MOST_SECONDS];
  private int lastSecond = -1;
  private long packets;
  private long bytes;
  private int keyFrames;
  private long group;
  private long longestGroup;
  private double groupStart = UNKNOWN;
  private double longestGroupSeconds;
  private double first = UNKNOWN;
  private double highest = UNKNOWN;
  private double lastDecoded = UNKNOWN;
  private boolean reordered;
  private int withoutTime;
  private int outOfOrder;

  /// Lists the packets of the film in the room: a seventieth of what decoding costs. Nothing when
  /// it has none, or they could not be read at all.
  static Optional<PictureData> ask(Guard guard, Room room, Limits limits) {
    var words = new ArrayList<>(List.of("-hide_banner", "-v", "repeat+level+error"));
    words.addAll(List.of("-select_streams", "V:0", "-of", "csv=p=0:nk=0"));
    words.addAll(List.of("-show_entries", "packet=pts_time,dts_time,size,flags"));
    words.addAll(Reading.film(limits));
    var packets = new Packets();
    var allowance = Allowance.reading(limits.leastTime(), limits);
    guard.run(room, new MediaTask(Toolbox.Program.FFPROBE, words, allowance, packets));
    return packets.data();
  }

  @Override
  public void listen(InputStream output) throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.ISO_8859_1), 1 << 16);
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (packets < MOST_PACKETS) {
        accept(line);
      }
    }
  }

  /// `pts_time=0.04|dts_time=0.00|size=816|flags=K__`, with commas.
  void accept(String line) {
    double shown = UNKNOWN;
    double decoded = UNKNOWN;
    double size = UNKNOWN;
    boolean key = false;
    for (var field : line.split(",", 8)) {
      var parts = field.split("=", 2);
      var value = parts[parts.length - 1];
      switch (parts[0]) {
        case "pts_time" -> shown = number(value);
        case "dts_time" -> decoded = number(value);
        case "size" -> size = number(value);
        case "flags" -> key = value.startsWith("K");
        default -> {
          // side data
        }
      }
    }
    if (size >= 0) {
      packet(shown, decoded, (long) size, key);
    }
  }

  private void packet(double shown, double decoded, long size, boolean key) {
    packets++;
    bytes += size;
    double time = Double.isNaN(shown) ? decoded : shown;
    if (Double.isNaN(time)) {
      withoutTime++;
    } else {
      at(time, size);
    }
    outOfOrder += !Double.isNaN(lastDecoded) && decoded < lastDecoded ? 1 : 0;
    lastDecoded = Double.isNaN(decoded) ? lastDecoded : decoded;
    if (key) {
      endGroup(time);
      keyFrames++;
      groupStart = time;
      group = 0;
    }
    group++;
  }

  private void at(double time, long size) {
    first = Double.isNaN(first) ? time : Math.min(first, time);
    reordered |= !Double.isNaN(highest) && time < highest;
    highest = Double.isNaN(highest) ? time : Math.max(highest, time);
    double since = Math.max(0, time - first);
    if (since < MOST_SECONDS) {
      seconds[(int) since] += size;
      lastSecond = Math.max(lastSecond, (int) since);
    }
  }

  private void endGroup(double time) {
    longestGroup = Math.max(longestGroup, group);
    if (time > groupStart) { // false for an unknown one
      longestGroupSeconds = Math.max(longestGroupSeconds, time - groupStart);
    }
  }

  Optional<PictureData> data() {
    if (packets == 0) {
      return Optional.empty();
    }
    endGroup(highest);
    double length = Math.max(highest - first, 0) * packets / Math.max(1, packets - 1);
    int peak = 0;
    var kilobits = new ArrayList<Integer>();
    for (int i = 0; i <= lastSecond; i++) {
      peak = seconds[i] > seconds[peak] ? i : peak;
      kilobits.add(Math.toIntExact(Math.min(Integer.MAX_VALUE, seconds[i] * 8 / 1000)));
    }
    return Optional.of(
        new PictureData(
            packets,
            bytes,
            length > 0 ? Math.round(bytes * 8 / length) : 0,
            seconds[peak] * 8,
            peak,
            keyFrames,
            (int) Math.min(Integer.MAX_VALUE, longestGroup),
            keyFrames == 0 ? 0 : Math.round(100.0 * packets / keyFrames) / 100.0,
            Math.round(longestGroupSeconds * 1000) / 1000.0,
            reordered,
            withoutTime,
            outOfOrder,
            packets >= MOST_PACKETS,
            kilobits));
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Math.abs(number) < 1e12 ? number : UNKNOWN;
    } catch (NumberFormatException e) {
      return UNKNOWN; // "N/A"
    }
  }
}
