package org.palmares.festival.inspection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.palmares.film.Preview;
import org.palmares.film.Previews;
import org.palmares.film.Progress;
import org.palmares.film.Reports;
import org.palmares.film.Study;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks at a deposited copy in three steps: a glance, everything that is measured with the
/// pictures that show it, a preview. A step that was finished stands, also when the worker is
/// killed after it. Where the house lacks what is needed, room or a tool, the film waits; that is
/// no fault of the film and counts as no try.
@Component
class InspectionJob implements Job {
  static final String NAME = "inspection";
  static final int STEPS = 3;

  /// No step begins with less room than this.
  private static final long LEAST_ROOM = 64 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(InspectionJob.class);
  private static final Duration FOR_ROOM = Duration.ofMinutes(1);
  private static final Duration FOR_A_TOOL = Duration.ofMinutes(5);

  private final Runs runs;
  private final Inspections inspections;
  private final FilmLab lab;
  private final Vault vault;
  private final TransactionOperations transaction;

  InspectionJob(
      Runs runs,
      Inspections inspections,
      FilmLab lab,
      Vault vault,
      TransactionOperations transaction) {
    this.runs = runs;
    this.inspections = inspections;
    this.lab = lab;
    this.vault = vault;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String subject, int attempt) {
    CopyId copy = CopyId.of(subject);
    if (!runs.begin(copy, attempt)) {
      lab.clear(subject);
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
    glance(run, file, attempt);
    Inspection report = measure(run, file, attempt);
    try {
      if (report instanceof Film film) {
        preview(run, film, file, attempt);
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

  /// A sheet of key frames, a moment after the film has arrived.
  private void glance(Run run, Path file, int attempt) {
    if (run.medium(MediumName.QUICK).isEmpty() && run.report().isEmpty()) {
      runs.progress(run.copy(), attempt, 1, 0);
      room();
      Path bench = lab.bench(run.copy().toString());
      if (isSeen(file, bench)) {
        keep(run, attempt, Map.of(MediumName.QUICK, bench.resolve(MediumName.QUICK.text())));
      }
    }
  }

  /// A glance that fails is no reason not to look properly.
  private boolean isSeen(Path file, Path bench) {
    try {
      return lab.quickLook().at(file, bench).isPresent();
    } catch (CopyFailed failed) {
      LOG.info("There is no first glance at {}: {}", file, failed.finding().sentence());
      return false;
    }
  }

  /// Pictures are kept before the report, so that no report is without.
  private Inspection measure(Run run, Path file, int attempt) {
    if (run.report().isPresent()) {
      return Reports.read(run.report().get());
    }
    room();
    Path pictures = lab.pictures(run.copy().toString());
    Study study = lab.inspector().study(file, pictures, watching(run, attempt, 2));
    keep(run, attempt, MediumName.in(pictures));
    inspections.keepFingerprint(run.copy(), study);
    runs.keepReport(run.copy(), attempt, Reports.json(study.inspection()));
    return study.inspection();
  }

  private void preview(Run run, Film film, Path file, int attempt) {
    if (run.medium(MediumName.PREVIEW).isEmpty()) {
      Path bench = lab.bench(run.copy().toString());
      Preview made = make(it -> it.make(film, file, bench, watching(run, attempt, 3)));
      Map<MediumName, Path> files = new HashMap<>();
      made.files().forEach(each -> files.put(MediumName.of(each), each));
      keep(run, attempt, files);
    }
  }

  /// A step of its own: begins only with room, and takes no more than there is.
  private Preview make(Function<Previews, Preview> step) {
    long room = room() / 2; // the parts of a preview lie beside it until it is joined
    try {
      return step.apply(lab.previews(room));
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

  /// Takes what was made into the vault and notes it down, or neither: nobody would ever throw away
  /// what is in the vault and noted nowhere.
  private void keep(Run run, int attempt, Map<MediumName, Path> made) {
    transaction.executeWithoutResult(status -> {
      Map<MediumName, Sha256> taken = new HashMap<>();
      new TreeMap<>(made).forEach((name, file) -> taken.put(name, vault.take(file).sha256()));
      runs.keepMedia(run.copy(), attempt, taken).forEach(vault::release);
    });
  }

  private Consumer<Progress> watching(Run run, int attempt, int step) {
    return new ProgressClerk(
        done -> runs.progress(run.copy(), attempt, step, done),
        length -> runs.length(run.copy(), attempt, length));
  }

  /// Clears away what workers left who were killed at the very end.
  @EventListener(ApplicationReadyEvent.class)
  void sweep() {
    for (String copy : lab.listBenches()) {
      if (isId(copy) && !runs.isAtWork(CopyId.of(copy))) {
        lab.clear(copy);
      }
    }
  }

  /// What else lies there is none of ours.
  private static boolean isId(String name) {
    try {
      CopyId.of(name);
      return true;
    } catch (IllegalArgumentException another) {
      return false;
    }
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    inspections.giveUp(CopyId.of(subject));
    lab.clear(subject);
  }
}
