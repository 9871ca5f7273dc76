package org.palmares.festival.entries;

import java.time.Duration;
import java.util.Optional;
import org.palmares.festival.films.CopyDeposited;
import org.palmares.festival.films.Films;
import org.palmares.festival.inspection.CopyInspected;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.inspection.Inspections;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hears what happens to films, and draws the consequences for their entries in the same
/// transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FilmNews {
  private final EntryFiles files;
  private final Reception reception;
  private final Eligibilities eligibilities;
  private final Films films;
  private final Inspections inspections;

  FilmNews(
      EntryFiles files,
      Reception reception,
      Eligibilities eligibilities,
      Films films,
      Inspections inspections) {
    this.files = files;
    this.reception = reception;
    this.eligibilities = eligibilities;
    this.films = films;
    this.inspections = inspections;
  }

  @EventListener
  void deposited(CopyDeposited news) {
    files
        .findAndHold(news.film())
        .ifPresent(filed -> {
          if (filed.entry().stage() instanceof Stage.Submitted submitted) {
            reception.replaced(filed, submitted);
          } else {
            files.noteRunningTime(filed.entry().id(), Optional.empty());
            clearEarlier(filed.entry());
          }
        });
  }

  /// What a draft replaced was never received, and no receipt names it.
  private void clearEarlier(Entry draft) {
    if (draft.stage() instanceof Stage.Draft) {
      films.clearEarlier(draft.film());
    }
  }

  @EventListener
  void inspected(CopyInspected news) {
    files.findAndHold(news.film()).ifPresent(filed -> inspected(filed.entry(), news));
  }

  private void inspected(Entry entry, CopyInspected news) {
    boolean latest =
        films.get(news.film()).copy().filter(copy -> copy.id().equals(news.copy())).isPresent();
    if (!latest) {
      return;
    }
    Optional<Duration> runningTime =
        inspections.get(news.copy()) instanceof Inspected.Measured(var facts, _)
            ? Optional.of(facts.runningTime())
            : Optional.empty();
    files.noteRunningTime(entry.id(), runningTime);
    eligibilities.decide(entry.id());
  }
}
