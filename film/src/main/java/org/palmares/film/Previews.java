package org.palmares.film;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes what people watch instead of the original: a copy that any browser plays.
///
/// Each file is written under a temporary name and moved into place when complete; one that stands
/// already is not made again, so a job that was killed continues where it was. Interruption is as
/// with [Inspector].
public final class Previews {
  private final Ffmpeg ffmpeg;
  private final H264 h264;
  private final Path work;
  private final Limits limits;

  /// `work` as for [Inspector]; best on the same disk as the copies.
  ///
  /// @throws FfmpegMissing when this ffmpeg cannot write H.264
  public Previews(Ffmpeg ffmpeg, Path work, Limits limits) {
    this.ffmpeg = ffmpeg;
    this.h264 = H264.of(ffmpeg);
    this.work = work;
    this.limits = limits;
    Room.sweep(work);
  }

  /// At most 1280 x 720 (or upright), never larger than the film, square pixels, at most 60 frames
  /// a second, a key frame every two seconds; and the same at 640 x 360. Whoever takes over from a
  /// killed worker goes on where that one was. Beside what is made, as much again lies in `into`
  /// while it is made.
  ///
  /// @throws CopyFailed when the film, though readable, could not be copied
  public Preview make(Film film, Path file, Path into, Consumer<Progress> progress) {
    var reader = ffmpeg.readerOf(film.picture().codec());
    var encoder = H264.find(reader);
    var errand = new Errand(encoder.isPresent() ? reader : ffmpeg, work, limits);
    return new PreviewMaking(errand, encoder.orElse(h264), PreviewMaking.PART)
        .make(film, file, into, progress);
  }
}
