package org.palmares.film;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
