package org.palmares.festival.inspection;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.jobs.Job;
import org.palmares.festival.house.jobs.Postponed;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Study;
import org.springframework.stereotype.Component;

/// Measures a copy anew that was measured before, by an earlier version; what is known of it stands
/// until the end, and its pictures are made anew. Its preview stays as it is.
@Component
class RevisitJob implements Job {
  static final String NAME = "measuring-again";

  private final Revisits revisits;
  private final Runs runs;
  private final Inspections inspections;
  private final FilmLab lab;
  private final Vault vault;

  RevisitJob(Revisits revisits, Runs runs, Inspections inspections, FilmLab lab, Vault vault) {
    this.revisits = revisits;
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
    Optional<Run> run = runs.find(copy);
    if (run.isEmpty() || revisits.find(copy).filter(r -> r.trouble().isEmpty()).isEmpty()) {
      lab.clear(subject);
      return;
    }
    try {
      measure(run.get());
    } catch (RuntimeException failure) {
      Optional<Postponed> later = InspectionJob.postponed(failure);
      throw later.isPresent() ? later.get() : failure;
    }
  }

  private void measure(Run run) {
    Path file = vault.path(run.file());
    var clerk =
        new ProgressClerk(
            done -> revisits.progress(run.copy(), done),
            length -> revisits.length(run.copy(), length));
    String name = run.copy().toString();
    lab.clear(name);
    Path pictures = lab.pictures(name);
    Study study = lab.inspector().study(file, pictures, clerk);
    Inspection report = study.inspection();
    if (report instanceof Film film) {
      inspections.replace(
          run.copy(),
          film,
          study,
          study.pictures().isPresent() ? MediumName.in(pictures) : Map.of());
    } else {
      // somebody shows this film by now: what was measured stands, a person decides
      revisits.fail(run.copy(), report.findings().getFirst().kind().name());
    }
    lab.clear(name);
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    revisits.fail(CopyId.of(subject), "GAVE_UP");
    lab.clear(subject);
  }
}
