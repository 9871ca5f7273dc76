package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// What somebody does to a film file before sending it again: filters and an encoder of ffmpeg, and
/// where everything is afterwards, given the length of the film in seconds.
record Disguise(
    String name, double rate, String filters, String coder, DoubleFunction<List<Segment>> truth) {

  private static final String COMMON = "-c:v mpeg4 -q:v 6 -g 48";

  /// Those of the issue, and one that another film is put around.
  static List<Disguise> all() {
    return List.of(
        whole("low quality", "null", "-c:v mpeg4 -q:v 31 -g 96"),
        whole("scaled", "scale=192:108,scale=480:270:flags=neighbor", COMMON),
        whole("letterboxed", "crop=iw:268,pad=640:360:0:46", COMMON),
        whole("window-boxed with a logo", windowBox(), COMMON),
        whole("cropped by 14 % and graded", cropped(), COMMON),
        whole("mirrored", "hflip", COMMON),
        whole("subtitled", subtitles(), COMMON),
        new Disguise("trimmed", 24, "trim=%s:%s,setpts=PTS-STARTPTS", COMMON, Disguise::trimmed),
        atSpeed("4 % faster", 1.04),
        atSpeed("4 % slower", 0.96),
        new Disguise(
            "grey, 12 frames a second",
            12,
            "hue=s=0,fps=12,scale=320:180",
            "-c:v mpeg4 -q:v 20 -g 96",
            Disguise::same),
        new Disguise("halves swapped", 24, SWAP, COMMON, Disguise::swapped),
        new Disguise(PADDED, 24, "null", COMMON, Disguise::same));
  }

  private static final String PADDED = "padded with another film";

  private static final String SWAP =
      "split[x][y];[x]trim=start=%1$s,setpts=PTS-STARTPTS[a];"
          + "[y]trim=end=%1$s,setpts=PTS-STARTPTS[b];[a][b]concat";

  private static Disguise whole(String name, String filters, String coder) {
    return new Disguise(name, 24, filters, coder, Disguise::same);
  }

  private static Disguise atSpeed(String name, double speed) {
    var filters = String.format(Locale.ROOT, "setpts=PTS/%.2f,fps=24", speed);
    return new Disguise(
        name, 24, filters, COMMON, seconds -> List.of(new Segment(0, seconds, 0, seconds / speed)));
  }

  private static String windowBox() {
    return "scale=524:294,pad=640:360:58:33:0x101010,drawbox=x=548:y=6:w=72:h=20:c=white:t=fill,"
        + "drawbox=x=556:y=10:w=20:h=12:c=red:t=fill";
  }

  private static String cropped() {
    return "crop=iw*0.86:ih*0.86,scale=640:360,"
        + "lutyuv=y='16+219*pow(clip(val-16,0,219)/219,0.8)*0.92':u='128+(val-128)*0.7+6',"
        + "hue=h=12";
  }

  /// Two lines of strokes that change every three seconds.
  private static String subtitles() {
    var boxes = new ArrayList<String>();
    for (int stroke = 0; stroke < 26; stroke++) {
      for (int line = 0; line < 2; line++) {
        int x = 130 + 15 * stroke;
        int wide = 5 + (stroke * 7 + line * 3) % 8;
        boxes.add(
            ("drawbox=x=%d+2*mod(floor(t/3)*%d\\,3):y=%d:w=%d:h=17:c=white:t=fill"
                    + ":enable='lt(mod(t\\,3)\\,2.6)'")
                .formatted(x, stroke + 1, 290 + 28 * line, wide));
      }
    }
    return String.join(",", boxes);
  }

  private static List<Segment> same(double seconds) {
    return List.of(new Segment(0, seconds, 0, seconds));
  }

  private static List<Segment> trimmed(double seconds) {
    return List.of(new Segment(start(seconds), end(seconds), 0, end(seconds) - start(seconds)));
  }

  private static double start(double seconds) {
    return Math.round(seconds * 0.23 * 24) / 24.0;
  }

  private static double end(double seconds) {
    return Math.round(seconds * 0.81 * 24) / 24.0;
  }

  private static double middle(double seconds) {
    return Math.round(seconds * 12 + 2) / 24.0;
  }

  private static List<Segment> swapped(double seconds) {
    double middle = middle(seconds);
    return List.of(
        new Segment(0, middle, seconds - middle, seconds),
        new Segment(middle, seconds, 0, seconds - middle));
  }

  /// Whether another film is put around it, which no filter can do.
  boolean isPadding() {
    return name.equals(PADDED);
  }

  boolean isMirrored() {
    return name.equals("mirrored");
  }

  /// What ffmpeg is told, for a film of this length.
  List<String> words(double seconds) {
    var places =
        switch (name) {
          case "trimmed" -> new Object[] {start(seconds), end(seconds)};
          case "halves swapped" -> new Object[] {middle(seconds)};
          default -> new Object[0];
        };
    var graph = places.length == 0 ? filters : String.format(Locale.ROOT, filters, places);
    var words = new ArrayList<>(List.of("-map", "0:V:0", "-vf", graph, "-pix_fmt", "yuv420p"));
    words.addAll(List.of(coder.split(" ", -1)));
    return words;
  }

  @Override
  public String toString() {
    return name;
  }
}
