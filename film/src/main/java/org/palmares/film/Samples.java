package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Small pictures from all over a preview, with their times.
final class Samples {
  private static final int MOST = 240;

  /// Beyond this length key frames are enough: there are two seconds between them.
  private static final double SHORT_FILM = 60;

  private final byte[] pixels;
  private final List<Double> times;

  private Samples(byte[] pixels, List<Double> times) {
    this.pixels = pixels;
    this.times = times;
  }

  /// Takes samples from a preview, whose key frames are known to be even.
  static Samples of(Errand errand, Film film, Path preview) {
    double seconds = film.durationMs() / 1000.0;
    boolean shortFilm = seconds <= SHORT_FILM;
    long frames = shortFilm ? film.frames() : Math.round(seconds / 2);
    long every = Math.max(1, (frames + MOST - 1) / MOST);
    var words = new ArrayList<>(Reading.call("error"));
    words.addAll(
        shortFilm
            ? Reading.film(errand.limits())
            : Reading.film(errand.limits(), "-skip_frame", "nokey"));
    var graph =
        "select=not(mod(n\\,%d)),split[a][b];[a]scale=%d:%d:flags=area,format=rgb24[small]"
            .formatted(every, PosterChoice.WIDTH, PosterChoice.HEIGHT);
    words.addAll(List.of("-filter_complex", "[0:V:0]" + graph));
    words.addAll(List.of("-map", "[small]", "-fps_mode", "passthrough", "-f", "rawvideo"));
    words.add(MediaTask.OUT + "/samples");
    words.addAll(List.of("-map", "[b]", "-fps_mode", "passthrough", "-enc_time_base", "-1"));
    words.addAll(List.of("-c:v", "wrapped_avframe", "-f", "framecrc", "pipe:1"));
    var clock = new Frames();
    try (var room = Room.open(errand.work(), Optional.of(preview))) {
      var time = errand.limits().timeFor(seconds);
      var outcome = errand.run(room, words, time, clock);
      if (!outcome.ok()) {
        throw Errand.failure(outcome, preview);
      }
      var times = IntStream.range(0, (int) clock.count()).mapToObj(clock::at).toList();
      return new Samples(Files.readAllBytes(room.out().resolve("samples")), times);
    } catch (IOException e) {
      throw new UncheckedIOException("no samples of %s".formatted(preview), e);
    }
  }

  /// When the best of them is shown, in seconds.
  double bestTime() {
    int best = PosterChoice.best(pixels);
    return best < times.size() ? times.get(best) : 0;
  }
}
