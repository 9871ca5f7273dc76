package org.palmares.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes films out of nothing, from ffmpeg's own generators: for demonstrations and for tests.
///
/// Recipes are part of a program, never of a request: they may use every filter of ffmpeg. They run
/// in the same guarded room as everything else.
public final class FilmMaking {
  private final Errand errand;
  private final H264 h264;

  public FilmMaking(Ffmpeg ffmpeg, Path work, Limits limits) {
    this.errand = new Errand(ffmpeg, work, limits);
    this.h264 = H264.of(ffmpeg);
    Room.sweep(work);
  }

  /// Runs ffmpeg with these words, to which only the output's name is added; `target` appears when
  /// it is complete, and its ending says which container it is.
  ///
  /// @throws CopyFailed when ffmpeg does not understand the recipe
  public void make(List<String> words, Path target) {
    errand.write(Optional.empty(), words, target, Duration.ofMinutes(10), seconds -> {});
  }

  /// A film in MPEG-4 with H.264 picture and, if there is a second stream, AAC sound, of this size,
  /// rate and length; `words` are the inputs, filters and maps that make them.
  public void make(
      List<String> words, int width, int height, double rate, double seconds, Path target) {
    var all = new ArrayList<>(words);
    all.addAll(List.of("-t", String.format(Locale.ROOT, "%.3f", seconds), "-pix_fmt", "yuv420p"));
    all.addAll(h264.words(new Size(width, height), rate));
    all.addAll(sound());
    make(all, target);
  }

  /// The same with an MPEG-4 Part 2 picture, which is made four times as fast and plays in no
  /// browser: an original, not a copy for viewing.
  public void sketch(List<String> words, double seconds, Path target) {
    var all = new ArrayList<>(words);
    all.addAll(List.of("-t", String.format(Locale.ROOT, "%.3f", seconds), "-pix_fmt", "yuv420p"));
    all.addAll(List.of("-c:v", "mpeg4", "-q:v", "4", "-g", "48"));
    all.addAll(sound());
    make(all, target);
  }

  private static List<String> sound() {
    return List.of(
        "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-fflags", "+bitexact", "-flags", "+bitexact");
  }
}
