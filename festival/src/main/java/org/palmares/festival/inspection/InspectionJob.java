package org.palmares.festival.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.palmares.festival.house.jobs.Job;
import org.palmares.festival.house.jobs.Postponed;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.film.CopyFailed;
import org.palmares.film.FfmpegMissing;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Limits;
import org.palmares.film.Progress;
import org.palmares.film.Reports;
import org.palmares.film.ViewingCopies;
import org.springframework.stereotype.Component;

/// Looks at a deposited copy in four steps: measure, preview, poster, stills. A step that was
/// finished stands, also when the worker is killed after it. Where the house lacks what is needed,
/// room or a tool, the film waits; that is no fault of the film and counts as no try.
@Component
class InspectionJob implements Job {
  static final String NAME = "inspection";
  static final int STEPS = 4;

  /// No step begins with less room than this.
  private static final long LEAST_ROOM = 64 << 20;

  private static final Duration FOR_ROOM = Duration.ofMinutes(1);
  private static final Duration FOR_A_TOOL = Duration.ofMinutes(5);

  private final Runs runs;
  private final Inspections inspections;
  private final FilmLab lab;
  private final Vault vault;

  InspectionJob(Runs runs, Inspections inspections, FilmLab lab, Vault vault) {
    this.runs = runs;
    this.inspections = inspections;
    this.lab = lab;
    this.vault = vault;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject, int attempt) {
    CopyId copy = CopyId.of(subject);
    if (!runs.begin(copy, attempt)) {
      return;
    }
    try {
      look(runs.find(copy).orElseThrow(), attempt);
    } catch (RuntimeException failure) {
      Optional<Postponed> later = postponed(failure);
      if (later.isEmpty()) {
        throw failure;
      }
      runs.postpone(copy, attempt);
      throw later.get();
    }
  }

  static Optional<Postponed> postponed(RuntimeException failure) {
    return switch (failure) {
      case Postponed already -> Optional.of(already);
      case FfmpegMissing tool -> Optional.of(new Postponed(FOR_A_TOOL, tool));
      case RuntimeException disk when Vault.isForWantOfRoom(disk) ->
          Optional.of(new Postponed(FOR_ROOM, disk));
      default -> Optional.empty();
    };
  }

  private void look(Run run, int attempt) {
    Path file = vault.path(run.file());
    Inspection report = measure(run, file, attempt);
    try {
      if (report instanceof Film film) {
        makeCopies(run, film, file, attempt);
      }
      inspections.end(run.copy(), report);
    } catch (CopyFailed failed) {
      if (failed.isWorthAnotherTry() && attempt < attempts()) {
        throw failed;
      }
      inspections.endWithoutCopies(run.copy(), (Film) report, failed.finding());
    }
    lab.clear(run.copy().toString());
  }

  private Inspection measure(Run run, Path file, int attempt) {
    if (run.report().isPresent()) {
      return Reports.read(run.report().get());
    }
    room();
    Inspection report = lab.inspector().inspect(file, watching(run, attempt, 1));
    inspections.keepFingerprint(run.copy(), report);
    runs.keepReport(run.copy(), attempt, Reports.json(report));
    return report;
  }

  private void makeCopies(Run run, Film film, Path file, int attempt) {
    Path bench = lab.bench(run.copy().toString());
    Sha256 preview =
        run.preview()
            .orElseGet(() -> {
              Path made = make(c -> c.preview(film, file, bench, watching(run, attempt, 2)).file());
              Sha256 kept = keep(made);
              runs.keepPreview(run.copy(), attempt, kept);
              return kept;
            });
    layOut(preview, bench);
    if (run.poster().isEmpty()) {
      Path made = make(c -> c.poster(film, file, bench, watching(run, attempt, 3)).file());
      runs.keepPoster(run.copy(), attempt, keep(made));
    }
    if (run.stills().isEmpty()) {
      Path made = make(c -> c.strip(film, file, bench, watching(run, attempt, 4)).file());
      runs.keepStills(run.copy(), attempt, keep(made));
    }
  }

  /// A step of its own: begins only with room, and takes no more than there is.
  private Path make(Function<ViewingCopies, Path> step) {
    long room = room();
    try {
      return step.apply(lab.copies(room));
    } catch (CopyFailed failed) {
      if (failed.isForWantOfRoom() && room < Limits.festival().outputBytes()) {
        throw new Postponed(FOR_ROOM, failed);
      }
      throw failed;
    }
  }

  private long room() {
    long room = lab.room();
    if (room < LEAST_ROOM) {
      throw new Postponed(FOR_ROOM, "there is no room on the disk for the copies of a film");
    }
    return room;
  }

  /// Poster and stills are taken from the preview, which lies in the vault by now.
  private void layOut(Sha256 preview, Path bench) {
    Path link = bench.resolve("preview.mp4");
    try {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, vault.path(preview));
    } catch (IOException e) {
      throw new UncheckedIOException(link + " cannot be laid out", e);
    }
  }

  private Sha256 keep(Path made) {
    return vault.take(made).sha256();
  }

  private Consumer<Progress> watching(Run run, int attempt, int step) {
    return new ProgressClerk(
        done -> runs.progress(run.copy(), attempt, step, done),
        length -> runs.length(run.copy(), attempt, length));
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    inspections.giveUp(CopyId.of(subject));
    lab.clear(subject);
  }
}
