package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.palmares.film.models.Models;
import org.palmares.film.pictures.Words;

/// Looks at a file and says what film is in it: one full decode of picture and sound in a guarded
/// process.
///
/// May be used from several threads; each inspection occupies its thread until it is done, and
/// tells its progress from another. When the thread is interrupted the reader is stopped at once
/// and a [java.util.concurrent.CancellationException] leaves the interrupt flag set.
public final class Inspector {
  /// By which the length of a film is guessed that does not tell it, rather too long than too
  /// short.
  private static final double SCANT_BYTES_A_SECOND = 60_000;

  /// Tracks of subtitles that are read; the others are named.
  private static final int MOST_SUBTITLES = 40;

  private final Ffmpeg ffmpeg;
  private final Path work;
  private final Limits limits;
  private final boolean hasty;
  private final Models models;

  /// `work` is a folder for what is needed while working; several may share it. What a killed
  /// process left there is removed.
  public Inspector(Ffmpeg ffmpeg, Path work, Limits limits) {
    this(ffmpeg, work, limits, false, Models.none());
    Room.sweep(work);
  }

  private Inspector(Ffmpeg ffmpeg, Path work, Limits limits, boolean hasty, Models models) {
    this.ffmpeg = ffmpeg;
    this.work = work;
    this.limits = limits;
    this.hasty = hasty;
    this.models = models;
  }

  /// The same for a pile of films: takes a fifth less time by leaving out the deblocking filter of
  /// H.264 and H.265, without which the small frames that are measured are all but the same.
  public Inspector hasty() {
    return new Inspector(ffmpeg, work, limits, true, models);
  }

  /// The same, asking these models, too.
  public Inspector with(Models learned) {
    return new Inspector(ffmpeg, work, limits, hasty, learned);
  }

  /// Inspects one file; any content is an answer.
  ///
  /// @throws UncheckedIOException when the file cannot be opened or the disk fails
  public Inspection inspect(Path file, Consumer<Progress> progress) {
    return study(file, progress).inspection();
  }

  /// Inspects one file and takes the fingerprint of the film, but makes no pictures.
  ///
  /// @throws UncheckedIOException when the file cannot be opened or the disk fails
  public Study study(Path file, Consumer<Progress> progress) {
    return study(file, Optional.empty(), progress);
  }

  /// The same, and makes the pictures of the film into the folder `into`.
  ///
  /// @throws UncheckedIOException when the file cannot be opened or the disk fails
  public Study study(Path file, Path into, Consumer<Progress> progress) {
    return study(file, Optional.of(into), progress);
  }

  private Study study(Path file, Optional<Path> into, Consumer<Progress> progress) {
    try (var digest = Digest.begin(file)) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString(), null, "no such file");
      }
      progress.accept(new Progress(Progress.Stage.OPENING, 0, 0));
      var sniff = Sniff.at(file);
      var opened = new Case(file, Files.size(file), sniff, digest);
      var objection = sniff.objection();
      return objection.isPresent()
          ? Study.without(opened.closed(new Verdict.Objection(objection.get(), false)))
          : read(opened, into, progress);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be inspected".formatted(file), e);
    }
  }

  private Study read(Case file, Optional<Path> into, Consumer<Progress> progress)
      throws IOException {
    var verdict = new Verdict(file.sniff(), limits);
    try (var room = Room.open(work, Optional.of(file.path()))) {
      var probe = Probe.ask(ffmpeg.guard(), room, limits);
      if (probe.outcome().complaints().mention("Permission denied")) {
        throw new AccessDeniedException(
            file.path().toString(), null, "the account that reads films may not read it");
      }
      var objection = verdict.beforeDecoding(probe);
      if (objection.isPresent()) {
        return Study.without(file.closed(objection.get()));
      }
      var reader = ffmpeg.readerOf(probe.video().map(Probe::codec).orElse(""));
      var decoding = decode(reader, room, probe, file.bytes(), progress);
      var second = verdict.afterDecoding(decoding);
      if (second.isPresent()) {
        return Study.without(file.closed(second.get()));
      }
      var data = Packets.ask(reader.guard(), room, limits);
      var film =
          film(
              file, room, probe, decoding, data, verdict.findings(probe, decoding), reader.tools());
      var fingerprint = decoding.analysis().fingerprint(film.contents(), decoding.frames());
      return new Study(
          film,
          Optional.of(fingerprint),
          into.flatMap(folder -> hang(reader, room, film, decoding, folder)));
    }
  }

  private Optional<Pictures> hang(
      Ffmpeg reader, Room room, Film film, Decoding decoding, Path into) {
    var exhibits = new Exhibits(film.contents(), decoding.frames());
    var exhibit =
        new Gallery.Exhibit(
            film.file().name(),
            decoding,
            decoding.analysis().looks(),
            decoding.analysis().barcode(),
            exhibits.montage(),
            exhibits.course(),
            Words.english());
    try {
      return new Gallery(reader, limits).hang(room, exhibit, into);
    } catch (CopyFailed sheetThatCannotBeMade) {
      return Optional.empty(); // what was measured stands without it
    }
  }

  /// Decodes; when a track of sound or subtitles keeps the picture from being read at all, the
  /// picture alone.
  private Decoding decode(
      Ffmpeg reader, Room room, Probe probe, long bytes, Consumer<Progress> progress)
      throws IOException {
    var ticker = new Ticker(Progress.Stage.READING, probe.declared(), progress);
    var plan =
        new Decoding.Plan(
            probe.timeToRead(limits, bytes),
            probe.audio().size(),
            readable(probe.subtitles()),
            probe.claimedRate(),
            probe.declared() > 0 ? probe.declared() : bytes / SCANT_BYTES_A_SECOND,
            probe.picture(new Frames()),
            hasty);
    var decoding = Decoding.of(reader.guard(), room, limits, plan, ticker);
    if (decoding.frames().count() == 0 && plan.readsMore() && !decoding.outcome().tookTooLong()) {
      decoding = Decoding.of(reader.guard(), room, limits, plan.pictureAlone(), ticker);
    }
    if (decoding.outcome().complaints().mention("No space left on device")) {
      throw new IOException("no space left on the disk for reading a film");
    }
    return decoding;
  }

  /// Which tracks are letters that can be read.
  private static List<Integer> readable(List<Subtitles> tracks) {
    return IntStream.range(0, tracks.size())
        .filter(it -> tracks.get(it).written())
        .limit(MOST_SUBTITLES)
        .boxed()
        .toList();
  }

  private Contents contents(Room room, Probe probe, Decoding decoding) {
    var contents = decoding.analysis().contents(decoding.frames(), decoding.channels(probe));
    return contents.with(
        models.look(
            contents.shots(),
            decoding.plan().framesBetweenStills(),
            it -> Optional.of(Darkroom.still(room, it)).filter(Folders::isFile)));
  }

  private Film film(
      Case file,
      Room room,
      Probe probe,
      Decoding decoding,
      Optional<PictureData> data,
      List<Finding> findings,
      Tools tools) {
    double seconds = decoding.frames().seconds();
    long ms = Math.round(seconds * 1000);
    var subtitles = probe.subtitles();
    boolean cut = findings.stream().anyMatch(it -> it.kind() == Finding.Kind.CUT_SHORT);
    return new Film(
        file.facts(),
        probe.container(file.sniff()),
        ms,
        decoding.frames().count(),
        seconds > 0 ? Math.round(file.bytes() * 8 / seconds) : 0,
        probe.picture(decoding.frames()),
        IntStream.range(0, probe.audio().size())
            .mapToObj(i -> probe.sound(i, decoding.peaks()))
            .toList(),
        IntStream.range(0, subtitles.size())
            .mapToObj(i -> subtitles.get(i).read(room, i, ms))
            .toList(),
        SubtitleFile.beside(file.path(), ms),
        probe.described().tracks(),
        Optional.of(probe.described().packaging()),
        data,
        Optional.of(Timing.of((int) decoding.frames().count(), decoding.frames()::at)),
        contents(room, probe, decoding),
        decoding.outcome().complaints().errorCount(),
        !cut && decoding.outcome().ok(),
        findings,
        tools);
  }

  /// One file under inspection.
  private final class Case {
    private final Path path;
    private final long bytes;
    private final Sniff sniff;
    private final Digest digest;

    Case(Path path, long bytes, Sniff sniff, Digest digest) {
      this.path = path;
      this.bytes = bytes;
      this.sniff = sniff;
      this.digest = digest;
    }

    Path path() {
      return path;
    }

    long bytes() {
      return bytes;
    }

    Sniff sniff() {
      return sniff;
    }

    FileFacts facts() {
      return new FileFacts(String.valueOf(path.getFileName()), bytes, digest.await());
    }

    Inspection closed(Verdict.Objection objection) {
      var findings = List.of(objection.finding());
      return objection.film()
          ? new Inspection.Unreadable(facts(), findings, ffmpeg.tools())
          : new Inspection.NotAFilm(facts(), findings, ffmpeg.tools());
    }
  }
}
