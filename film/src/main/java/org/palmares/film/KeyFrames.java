package org.palmares.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes a few key frames from all over a film: those can be decoded without any other.
///
/// A file of moderate size is read from end to end, dropping all other packets before they are
/// decoded. A larger one is entered at even distances, so that nobody waits for the disk.
final class KeyFrames {
  /// What a disk reads in a second or two.
  private static final long READ_WHOLE = 1L << 30;

  /// Entering a file costs as much as decoding several key frames.
  private static final int ENTRIES = 12;

  private static final Pattern VERSION = Pattern.compile("[nN]?-?(\\d+)\\.(\\d+).*");
  private static final String TIME = MediaTask.OUT + "/time-%05d";

  private final Ffmpeg ffmpeg;
  private final Limits limits;
  private final double seconds;
  private final long bytes;

  KeyFrames(Ffmpeg ffmpeg, Limits limits, double seconds, long bytes) {
    this.ffmpeg = ffmpeg;
    this.limits = limits;
    this.seconds = seconds;
    this.bytes = bytes;
  }

  /// Leaves about `most` stills of this size in the room and says when each is shown, in seconds.
  List<Double> take(Room room, Size still, int most) throws IOException {
    boolean whole = seconds <= 0 || (bytes <= READ_WHOLE && dropsPackets());
    return whole ? reading(room, still, most) : entering(room, still);
  }

  private List<Double> reading(Room room, Size still, int most) {
    var clock = new Frames();
    var words = new ArrayList<>(Reading.call("error"));
    var options = new ArrayList<>(List.of("-threads", "1", "-skip_frame", "nokey"));
    options.addAll(List.of("-skip_loop_filter", "all"));
    if (dropsPackets()) {
      options.addAll(List.of("-bsf:v", "noise=drop=" + oneEvery(seconds / most)));
    }
    words.addAll(Reading.film(limits, options.toArray(String[]::new)));
    words.addAll(
        List.of("-filter_complex", "[0:V:0]split[a][b];[a]%s[s]".formatted(filter(still))));
    words.addAll(List.of("-map", "[s]", "-fps_mode", "passthrough"));
    words.addAll(List.of("-frames:v", String.valueOf(2 * most)));
    words.addAll(List.of("-c:v", "mjpeg", "-q:v", "3", "-f", "image2", Darkroom.STILLS));
    words.addAll(List.of("-map", "[b]", "-fps_mode", "passthrough", "-enc_time_base", "-1"));
    words.addAll(List.of("-frames:v", String.valueOf(2 * most)));
    words.addAll(List.of("-c:v", "wrapped_avframe", "-f", "framecrc", "pipe:1"));
    run(room, words, clock);
    var times = new ArrayList<Double>();
    for (int i = 0; i < clock.count(); i++) {
      times.add(clock.at(i));
    }
    return times;
  }

  /// Whether a packet is dropped before it is decoded: unless it is a key, and the first or this
  /// much later than the last one kept.
  private static String oneEvery(double step) {
    var time = "if(eq(pts\\,nopts)\\,dts\\,pts)*tb";
    return String.format(
        Locale.ROOT,
        "if(key*(not(ld(1))+gte(%s\\,ld(0)))\\,st(0\\,%s+%.3f)*0+st(1\\,1)*0\\,1)",
        time,
        time,
        step);
  }

  private List<Double> entering(Room room, Size still) throws IOException {
    var words = new ArrayList<>(Reading.call("error"));
    for (int i = 0; i < ENTRIES; i++) {
      var at = String.format(Locale.ROOT, "%.3f", seconds * (i + 0.5) / ENTRIES);
      var options = new ArrayList<>(List.of("-threads", "1", "-skip_frame", "nokey"));
      options.addAll(List.of("-flags", "low_delay", "-noaccurate_seek", "-ss", at));
      if (dropsPackets()) { // ffmpeg reads ahead
        options.addAll(
            List.of("-bsf:v", "noise=drop=if(key*lt(ld(0)\\,4)\\,st(0\\,ld(0)+1)*0\\,1)"));
      }
      words.addAll(Reading.film(limits, options.toArray(String[]::new)));
    }
    words.add("-copyts");
    for (int i = 0; i < ENTRIES; i++) {
      words.addAll(List.of("-map", i + ":V:0", "-fps_mode", "passthrough", "-frames:v", "1"));
      words.addAll(List.of("-vf", filter(still), "-c:v", "mjpeg", "-q:v", "3"));
      words.addAll(List.of("-update", "1", "-f", "image2", Darkroom.STILLS.formatted(i + 1)));
      words.addAll(List.of("-map", i + ":V:0", "-fps_mode", "passthrough", "-frames:v", "1"));
      words.addAll(List.of("-enc_time_base", "-1", "-c:v", "wrapped_avframe"));
      words.addAll(List.of("-f", "framecrc", TIME.formatted(i + 1)));
    }
    run(room, words, MediaTask.Listener.deaf());
    return times(room);
  }

  /// Removes stills of the same key frame, so that what is left is numbered without a gap.
  private List<Double> times(Room room) throws IOException {
    var times = new ArrayList<Double>();
    for (int i = 0; i < ENTRIES; i++) {
      var note = room.folder().resolve(TIME.formatted(i + 1));
      var taken = Darkroom.still(room, i);
      if (Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
          && Files.isRegularFile(taken, LinkOption.NOFOLLOW_LINKS)) {
        double at = time(Files.readAllLines(note));
        if (at >= 0 && (times.isEmpty() || at > times.getLast())) {
          Files.move(taken, Darkroom.still(room, times.size()));
          times.add(at);
          continue;
        }
      }
      Files.deleteIfExists(taken);
    }
    return times;
  }

  /// The time of the one frame of a `framecrc` file, negative when there is none.
  private static double time(List<String> lines) {
    var tick = new Fraction(1, 1000);
    for (var line : lines) {
      var fields = line.split(",", -1);
      if (line.startsWith("#tb 0:")) {
        tick = Fraction.parse(line.substring(6).strip(), tick);
      } else if (!line.startsWith("#") && fields.length >= 3) {
        return Long.parseLong(fields[2].strip()) * tick.decimal();
      }
    }
    return -1;
  }

  private static String filter(Size still) {
    return "scale=%d:%d:flags=area:out_range=pc:out_color_matrix=bt601,setsar=1,format=yuvj420p"
        .formatted(still.width(), still.height());
  }

  private void run(Room room, List<String> words, MediaTask.Listener listener) {
    var allowance = Allowance.writing(limits.leastTime(), limits);
    ffmpeg.guard().run(room, new MediaTask(Toolbox.Program.FFMPEG, words, allowance, listener));
    // whatever it left is looked at, also of a film that breaks off
  }

  /// From 7.1 on, ffmpeg can drop packets of an input.
  private boolean dropsPackets() {
    var version = VERSION.matcher(ffmpeg.version());
    return version.matches()
        && (Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2)) >= 7001);
  }
}
