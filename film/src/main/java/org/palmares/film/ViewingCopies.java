package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Makes what people look at instead of the original: a copy for the browser, a poster and a strip
/// of stills.
///
/// Each of the three is written under a temporary name and moved into place when complete; one that
/// stands already is not made again, so a job that was killed continues where it was. Interruption
/// is as with [Inspector].
public final class ViewingCopies {
  private static final int LONG_SIDE = 1280;
  private static final int SHORT_SIDE = 720;
  private static final int STILLS = 10;
  private static final int STILL_HEIGHT = 180;
  private static final double FASTEST = 60;

  /// What follows the scaler's size to become a JPEG.
  private static final String JPEG = ":out_range=pc,setsar=1,format=yuvj420p";

  private final Errand errand;
  private final H264 h264;

  /// `work` as for [Inspector]; best on the same disk as the copies.
  ///
  /// @throws FfmpegMissing when this ffmpeg cannot write H.264
  public ViewingCopies(Ffmpeg ffmpeg, Path work, Limits limits) {
    this.errand = new Errand(ffmpeg, work, limits);
    this.h264 = H264.of(ffmpeg);
    Room.sweep(work);
  }

  /// `preview.mp4`: H.264 and stereo AAC, ready to stream.
  public record Preview(Path file, int width, int height, boolean sound) {}

  /// `poster.jpg`: the picture that stands for the film, taken at this time.
  public record Poster(Path file, int width, int height, long atMs) {}

  /// `strip.jpg`: stills side by side, each `stillWidth` wide and taken at its time.
  public record Strip(Path file, int stillWidth, int height, List<Long> atMs) {
    public Strip {
      atMs = List.copyOf(atMs);
    }
  }

  /// All three.
  public record Copies(Preview preview, Poster poster, Strip strip) {}

  /// Makes all three into the folder `into`.
  ///
  /// @throws CopyFailed when the film, though readable, could not be copied
  public Copies make(Film film, Path file, Path into, Consumer<Progress> progress) {
    var preview = preview(film, file, into, progress);
    var poster = poster(film, file, into, progress);
    return new Copies(preview, poster, strip(film, file, into, progress));
  }

  /// At most 1280 x 720 (or upright), never larger than the film, square pixels, at most 60 frames
  /// a second, a key frame every two seconds.
  public Preview preview(Film film, Path file, Path into, Consumer<Progress> progress) {
    var target = into.resolve("preview.mp4");
    var size = Size.fitting(film.picture(), LONG_SIDE, SHORT_SIDE);
    boolean sound = film.sound().isPresent();
    if (!Files.isRegularFile(target)) {
      var ticker = ticker(Progress.Stage.PREVIEW, film, progress);
      try {
        write(file, previewWords(film, size, sound), target, film, ticker);
      } catch (CopyFailed e) {
        if (!sound || e.finding().kind() != Finding.Kind.DAMAGED) {
          throw e;
        }
        write(file, previewWords(film, size, false), target, film, ticker); // unreadable sound
      }
    }
    return new Preview(target, size.width(), size.height(), sound);
  }

  private List<String> previewWords(Film film, Size size, boolean sound) {
    double rate = rate(film.picture());
    var words = new ArrayList<>(Reading.film(errand.limits()));
    words.addAll(List.of("-map", "0:V:0", "-max_error_rate", "1"));
    words.addAll(List.of("-vf", filter(film.picture(), size, rate)));
    words.addAll(h264.words(size, rate));
    if (sound) {
      words.addAll(List.of("-map", "0:a:0", "-af", "aresample=async=1:first_pts=0"));
      words.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000"));
    }
    words.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
    words.addAll(List.of("-fflags", "+bitexact", "-flags", "+bitexact"));
    words.addAll(List.of("-movflags", "+faststart"));
    return words;
  }

  private static String filter(Picture picture, Size size, double rate) {
    var deinterlace = picture.interlaced() ? "bwdif=deint=interlaced," : "";
    return String.format(
        Locale.ROOT,
        "%sfps=%.6f,scale=%d:%d:out_range=tv,setsar=1,format=yuv420p",
        deinterlace,
        rate,
        size.width(),
        size.height());
  }

  /// The film's own rate where it is even and not too fast.
  private static double rate(Picture picture) {
    double own = picture.frameRate().decimal();
    double even = picture.constantFrameRate() ? own : own <= 30 ? 30 : FASTEST;
    return Math.clamp(even, 1, FASTEST);
  }

  /// Chosen among frames of the preview, made first when it is not there; taken from the original.
  public Poster poster(Film film, Path file, Path into, Consumer<Progress> progress) {
    var preview = preview(film, file, into, progress);
    var target = into.resolve("poster.jpg");
    var note = into.resolve("poster.time");
    var size = Size.fitting(film.picture(), LONG_SIDE, LONG_SIDE);
    try {
      if (!Files.isRegularFile(target)) {
        var ticker = ticker(Progress.Stage.POSTER, film, progress);
        double at = Samples.of(errand, film, preview.file()).bestTime();
        Files.writeString(note, String.valueOf(Math.round(at * 1000)));
        try {
          write(file, stillWords(at, size), target, film, ticker);
        } catch (CopyFailed e) { // a film that cannot be entered in the middle
          write(preview.file(), stillWords(at, size), target, film, ticker);
        }
      }
      return new Poster(
          target, size.width(), size.height(), Long.parseLong(Files.readString(note)));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be made".formatted(target), e);
    }
  }

  private List<String> stillWords(double at, Size size) {
    var words = new ArrayList<>(Reading.film(errand.limits(), "-ss", seconds(at)));
    words.addAll(List.of("-map", "0:V:0", "-frames:v", "1"));
    words.addAll(List.of("-vf", "scale=%d:%d".formatted(size.width(), size.height()) + JPEG));
    words.addAll(List.of("-q:v", "3", "-update", "1"));
    return words;
  }

  /// Taken from the preview, made first when it is not there: ten stills at even distances.
  public Strip strip(Film film, Path file, Path into, Consumer<Progress> progress) {
    var preview = preview(film, file, into, progress);
    var target = into.resolve("strip.jpg");
    double factor = (double) STILL_HEIGHT / preview.height();
    var still =
        new Size(Math.max(2, (int) Math.round(preview.width() * factor / 2) * 2), STILL_HEIGHT);
    var times = times(film);
    if (!Files.isRegularFile(target)) {
      var ticker = ticker(Progress.Stage.STRIP, film, progress);
      write(preview.file(), stripWords(times, still), target, film, ticker);
    }
    return new Strip(target, still.width(), still.height(), times);
  }

  /// The middle of each tenth, but never behind the last frame.
  private static List<Long> times(Film film) {
    double frame = 1000 / rate(film.picture());
    long last = Math.max(0, Math.round(film.durationMs() - 2 * frame));
    return LongStream.range(0, STILLS)
        .map(i -> Math.min(last, film.durationMs() * (2 * i + 1) / (2 * STILLS)))
        .boxed()
        .toList();
  }

  private List<String> stripWords(List<Long> times, Size still) {
    var words = new ArrayList<String>();
    times.forEach(at -> words.addAll(Reading.film(errand.limits(), "-ss", seconds(at / 1000.0))));
    var graph = new StringBuilder();
    for (int i = 0; i < times.size(); i++) {
      graph.append("[%d:V:0]scale=%d:%d[s%d];".formatted(i, still.width(), still.height(), i));
    }
    IntStream.range(0, times.size()).forEach(i -> graph.append("[s%d]".formatted(i)));
    graph.append("hstack=inputs=%d,scale=iw:ih".formatted(times.size())).append(JPEG);
    words.addAll(List.of("-filter_complex", graph.toString()));
    words.addAll(List.of("-frames:v", "1", "-q:v", "4", "-update", "1"));
    return words;
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  private void write(Path film, List<String> words, Path target, Film facts, Ticker ticker) {
    var time = errand.limits().timeFor(facts.durationMs() / 1000.0);
    errand.write(Optional.of(film), words, target, time, ticker);
  }

  private static Ticker ticker(Progress.Stage stage, Film film, Consumer<Progress> progress) {
    return new Ticker(stage, film.durationMs() / 1000.0, progress);
  }
}
