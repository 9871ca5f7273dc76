package org.palmares.festival.inspection;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.edition.CalendarCorrected;
import org.palmares.festival.edition.DeadlineExtended;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.jobs.Urgency;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts copies into the queue: those first whose call closes soonest, for their makers wait to put
/// right what is found.
@Component
class Queue {
  private final Jobs jobs;
  private final Runs runs;
  private final Editions editions;
  private final FilmsEntered entered;

  Queue(Jobs jobs, Runs runs, Editions editions, FilmsEntered entered) {
    this.jobs = jobs;
    this.runs = runs;
    this.editions = editions;
    this.entered = entered;
  }

  void order(CopyId copy, FilmId film) {
    jobs.order(InspectionJob.NAME, copy.toString(), urgency(entered.edition(film)));
  }

  @EventListener
  void on(DeadlineExtended extended) {
    reorder(extended.extended());
  }

  @EventListener
  void on(CalendarCorrected corrected) {
    corrected.edition().ifPresent(this::reorder);
  }

  private void reorder(EditionId edition) {
    jobs.reorder(
        InspectionJob.NAME,
        runs.waiting(entered.meantFor(edition)).stream().map(CopyId::toString).toList(),
        urgency(Optional.of(edition)));
  }

  private Urgency urgency(Optional<EditionId> meantFor) {
    Instant now = editions.now();
    return meantFor
        .flatMap(editions::find)
        .map(Edition::deadline)
        .filter(deadline -> deadline.isAfter(now))
        .map(Urgency::before)
        .orElseGet(Urgency::ordinary);
  }
}
