package org.palmares.film;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;

/// Composes films with exactly known boundaries from the clips beside the repository: as a stream
/// of miniatures, which needs no encoder, or as a real file.
///
/// The truth is [Edit#truth()]. Both come from the same edit list:
///
/// ```
/// var edit = Style.mixed(40, CuttingRoom.palette()).cut(Footage.development(), 1);
/// CuttingRoom.show(edit, detector);
/// var file = CuttingRoom.film(edit, "mixed-1");
/// ```
public final class CuttingRoom {
  private static final int FILM_WIDTH = 640;
  private static final int FILM_HEIGHT = 360;

  private CuttingRoom() {}

  /// The transitions that editors of short films use.
  public static List<Edit.Join> palette() {
    return List.of(
        Style.dissolve(12),
        Style.dissolve(24),
        Style.dissolve(36),
        Style.fade(24, 0),
        Style.fade(48, 6),
        Style.dipToWhite(16),
        Style.wipe(16, Edit.Wipe.RIGHT),
        Style.wipe(16, Edit.Wipe.UP));
  }

  /// The films with which the detector is made.
  public static Map<String, Edit> development() {
    var footage = Footage.development();
    var wide =
        List.of(
            Style.dissolve(8),
            Style.dissolve(16),
            Style.dissolve(32),
            Style.dissolve(48),
            Style.fade(32, 12),
            Style.dipToWhite(16),
            Style.dipToBlack(12),
            Style.wipe(16, Edit.Wipe.LEFT),
            Style.wipe(16, Edit.Wipe.DIAGONAL),
            Style.wipe(20, Edit.Wipe.SOFT),
            Style.wipe(24, Edit.Wipe.IRIS),
            Style.wipe(24, Edit.Wipe.CLOCK));
    var films = new LinkedHashMap<String, Edit>();
    films.put("cuts", Style.cuts(60).cut(footage, 1));
    films.put("rapid cuts", Style.rapid(90).cut(footage, 31));
    films.put("mixed", Style.mixed(50, palette()).cut(footage, 11));
    films.put("mixed, wide", Style.mixed(50, wide).cut(footage, 13));
    films.put("hard, barred", Style.hard(60, palette(), 0.12, 1.5).cut(footage, 21));
    films.put("hard, grainy", Style.hard(60, wide, 0, 2.5).cut(footage, 22));
    return films;
  }

  /// The films by which it is judged, of other clips and with other transitions; whoever works on
  /// the detector must not look into them.
  public static Map<String, Edit> heldOut() {
    var footage = Footage.heldOut();
    var other =
        List.of(
            Style.dissolve(10),
            Style.dissolve(20),
            Style.dissolve(28),
            Style.dissolve(40),
            Style.fade(20, 0),
            Style.fade(32, 10),
            Style.dipToWhite(12),
            Style.dipToWhite(20),
            Style.dipToBlack(10),
            Style.wipe(12, Edit.Wipe.LEFT),
            Style.wipe(14, Edit.Wipe.SOFT),
            Style.wipe(20, Edit.Wipe.DOWN),
            Style.wipe(20, Edit.Wipe.CLOCK),
            Style.wipe(28, Edit.Wipe.DIAGONAL));
    var films = new LinkedHashMap<String, Edit>();
    films.put("cuts", Style.cuts(70).cut(footage, 101));
    films.put("rapid cuts", Style.rapid(90).cut(footage, 102));
    films.put("mixed", Style.mixed(60, palette()).cut(footage, 103));
    films.put("mixed, other", Style.mixed(60, other).cut(footage, 104));
    films.put("hard, barred", Style.hard(60, other, 0.14, 0).cut(footage, 105));
    films.put("hard, grainy", Style.hard(60, other, 0, 3).cut(footage, 106));
    return films;
  }

  /// Shows each frame of the film as a [Miniature].
  public static void show(Edit edit, Onlooker onlooker) {
    var printer = new Printer(edit, new Stock(Miniature.WIDTH, Miniature.HEIGHT));
    for (int frame = 0; frame < edit.frames(); frame++) {
      onlooker.see(frame, printer.print(frame));
    }
  }

  /// Shows a whole clip as the library would see it.
  public static void show(String clip, Onlooker onlooker) {
    new Stock(Miniature.WIDTH, Miniature.HEIGHT).show(clip, onlooker);
  }

  /// Shows a film file as the library would see it.
  public static void show(Path film, Onlooker onlooker) {
    new Stock(Miniature.WIDTH, Miniature.HEIGHT).show(film, onlooker);
  }

  /// Leaves a test out where the clips are missing.
  public static void assumeClips() {
    Workshop.shared("clips");
  }

  /// The film as an MPEG-4 file with H.264 picture of 640 x 360 and no sound, made once per build.
  public static Path film(Edit edit, String name) {
    var target = Path.of("target/workshop/films").toAbsolutePath().resolve(name + ".mp4");
    if (!Files.exists(target)) {
      var raw = target.resolveSibling(name + ".yuv");
      try {
        write(edit, raw);
        encode(raw, target);
        Files.delete(raw);
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be made".formatted(target), e);
      }
    }
    return target;
  }

  private static void write(Edit edit, Path raw) throws IOException {
    Files.createDirectories(raw.getParent());
    var printer = new Printer(edit, new Stock(FILM_WIDTH / 2, FILM_HEIGHT / 2));
    try (var out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 20)) {
      for (int frame = 0; frame < edit.frames(); frame++) {
        out.write(printer.print(frame));
      }
    }
  }

  private static void encode(Path raw, Path target) {
    var words = new ArrayList<String>();
    words.addAll(List.of("-protocol_whitelist", "file", "-f", "rawvideo", "-pix_fmt", "yuv420p"));
    words.addAll(List.of("-s:v", "%dx%d".formatted(FILM_WIDTH / 2, FILM_HEIGHT / 2)));
    words.addAll(List.of("-r", String.valueOf(Footage.FILM_RATE), "-i", "file:" + MediaTask.FILM));
    words.addAll(List.of("-vf", "scale=%d:%d:flags=bicubic".formatted(FILM_WIDTH, FILM_HEIGHT)));
    words.addAll(H264.of(Workshop.FFMPEG).words(new Size(FILM_WIDTH, FILM_HEIGHT), 24));
    words.addAll(List.of("-fflags", "+bitexact", "-flags", "+bitexact"));
    new Errand(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS)
        .write(Optional.of(raw), words, target, Duration.ofMinutes(5), seconds -> {});
  }
}
