package org.palmares.festival.inspection;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.jobs.Urgency;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.inspection.Wordings.Kept;
import org.palmares.film.Film;
import org.palmares.film.Inspection;
import org.palmares.film.Study;
import org.palmares.film.delivery.DeliveryFacts;
import org.springframework.stereotype.Component;

/// Draws from a report what the house keeps beside it: figures and measures for lists, what the
/// delivery profile says, and the order to compare the copy with all others.
@Component
class Outcomes {
  private final Results results;
  private final Fingerprints fingerprints;
  private final DeliveryProfiles profiles;
  private final Jobs jobs;

  Outcomes(Results results, Fingerprints fingerprints, DeliveryProfiles profiles, Jobs jobs) {
    this.results = results;
    this.fingerprints = fingerprints;
    this.profiles = profiles;
    this.jobs = jobs;
  }

  /// Everything about a copy that is one number.
  List<Measure> measures(CopyId copy) {
    return results.measures(copy);
  }

  /// Keeps by what a film is known again; before its report, so that no report is without.
  void keepFingerprint(CopyId copy, Study study) {
    study.fingerprint().ifPresent(taken -> fingerprints.keep(copy, taken.toBytes()));
  }

  void keep(CopyId copy, FilmId film, Inspection report, Reading reading, List<Kept> findings) {
    Optional<Film> measured = report instanceof Film it ? Optional.of(it) : Optional.empty();
    Optional<DeliveryFacts> delivery = measured.map(Film::delivery);
    results.keep(
        copy,
        reading,
        measured.map(Wordings::facts),
        delivery,
        findings.stream().map(Kept::level).toList());
    delivery.ifPresent(facts -> profiles.judge(copy, film, facts));
    jobs.order(LikenessJob.NAME, copy.toString(), Urgency.atOnce());
  }
}
