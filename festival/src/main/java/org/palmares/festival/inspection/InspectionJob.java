package org.palmares.festival.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.palmares.festival.house.jobs.Job;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Progress;
import org.palmares.film.Reports;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Looks at a deposited copy in four steps: measure, preview, poster, stills. A step that was
/// finished stands, also when the worker is killed after it.
@Component
class InspectionJob implements Job {
  static final String NAME = "inspection";
  static final int STEPS = 4;

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
  public void run(String subject, int attempt) throws IOException {
    CopyId copy = CopyId.of(subject);
    if (!runs.begin(copy, attempt)) {
      return;
    }
    Run run = runs.find(copy).orElseThrow();
    Path file = vault.path(run.file());
    Inspection report = measure(run, file, attempt);
    if (report instanceof Film film) {
      makeCopies(run, film, file, attempt);
    }
    inspections.end(copy, report);
  }

  private Inspection measure(Run run, Path file, int attempt) {
    if (run.report().isPresent()) {
      return Reports.read(run.report().get());
    }
    Inspection report = lab.equipment().inspector().inspect(file, watching(run, attempt, 1));
    runs.keepReport(run.copy(), attempt, Reports.json(report));
    return report;
  }

  private void makeCopies(Run run, Film film, Path file, int attempt) throws IOException {
    var copies = lab.equipment().copies();
    Path bench = lab.bench(run.copy().toString());
    if (run.preview().isEmpty()) {
      var preview = copies.preview(film, file, bench, watching(run, attempt, 2));
      runs.keepPreview(run.copy(), attempt, keep(preview.file()));
    }
    if (run.poster().isEmpty()) {
      var poster = copies.poster(film, file, bench, watching(run, attempt, 3));
      runs.keepPoster(run.copy(), attempt, keep(poster.file()));
    }
    if (run.stills().isEmpty()) {
      var strip = copies.strip(film, file, bench, watching(run, attempt, 4));
      runs.keepStills(run.copy(), attempt, keep(strip.file()));
    }
    FileSystemUtils.deleteRecursively(bench);
  }

  private Sha256 keep(Path made) {
    return vault.take(made).sha256();
  }

  private Consumer<Progress> watching(Run run, int attempt, int step) {
    var clerk = new ProgressClerk(done -> runs.progress(run.copy(), attempt, step, done));
    return progress -> clerk.note(progress.fraction());
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    inspections.giveUp(CopyId.of(subject));
  }
}
