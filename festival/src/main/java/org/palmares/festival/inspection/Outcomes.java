package org.palmares.festival.inspection;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.jobs.Urgency;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.inspection.Wordings.Kept;
import org.palmares.film.Inspection;
import org.springframework.stereotype.Component;

/// Draws from a report what the house keeps beside it: figures and measures for lists, what the
/// delivery profile says, and the order to compare the copy with all others.
@Component
class Outcomes {
  private final Results results;
  private final Fingerprints fingerprints;
  private final FilmLibrary library;
  private final Jobs jobs;

  Outcomes(Results results, Fingerprints fingerprints, FilmLibrary library, Jobs jobs) {
    this.results = results;
    this.fingerprints = fingerprints;
    this.library = library;
    this.jobs = jobs;
  }

  /// Keeps by what a film is known again; before its report, so that no report is without.
  void keepFingerprint(CopyId copy, Inspection report) {
    library.fingerprint(report).ifPresent(bytes -> fingerprints.keep(copy, bytes));
  }

  void keep(
      CopyId copy,
      FilmId film,
      Reading reading,
      Optional<Inspected.Facts> facts,
      List<Kept> findings) {
    results.keep(copy, reading, facts, findings.stream().map(Kept::level).toList());
    jobs.order(LikenessJob.NAME, copy.toString(), Urgency.atOnce());
  }
}
