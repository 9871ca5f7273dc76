package org.palmares.festival.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.palmares.festival.programme.Release;
import org.palmares.festival.programme.Selections;
import org.springframework.stereotype.Component;

/// The demo's selection: the films that the jury likes best, released with every letter.
@Component
class DemoSelection {
  private static final int SELECTED = 6;

  private final Entries entries;
  private final Judging judging;
  private final Selections selections;

  DemoSelection(Entries entries, Judging judging, Selections selections) {
    this.entries = entries;
    this.judging = judging;
    this.selections = selections;
  }

  /// Selects and releases; the selected films, best first.
  List<EntryId> release(EditionId edition, AccountId organiser) {
    Map<EntryId, FilmResult> results = judging.results(edition);
    List<EntryId> selected =
        entries.list(edition).stream()
            .filter(card -> card.eligibility() == Eligibility.ELIGIBLE)
            .map(card -> card.entry().id())
            .sorted(Comparator.comparingDouble((EntryId entry) -> -mean(results, entry)))
            .limit(SELECTED)
            .toList();
    selected.forEach(entry -> selections.decide(edition, entry, Optional.of(Decision.SELECTED)));
    selections.declineTheRest(edition);
    selections.writeLetters(edition, organiser);
    Release release = selections.release(edition, organiser);
    if (!(release instanceof Release.Done)) {
      throw new IllegalStateException("The demo's selection is not released: " + release);
    }
    return selected;
  }

  private static double mean(Map<EntryId, FilmResult> results, EntryId entry) {
    return Optional.ofNullable(results.get(entry)).map(r -> r.mean().orElse(0)).orElse(0.0);
  }
}
