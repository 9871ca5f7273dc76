package org.palmares.festival.house.ledger.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.ledger.Ledger;
import org.palmares.festival.house.site.Banner;
import org.palmares.festival.house.vocabulary.EditionId;

/// A page of the ledger, newest first.
public record LedgerView(
    EditionId edition, Optional<Banner> banner, ZoneId zone, List<Ledger.Line> lines) {
  public LedgerView {
    lines = List.copyOf(lines);
  }

  /// The number before which the next page begins, if this one is full.
  public Optional<Long> older() {
    return lines.size() < Ledger.PAGE ? Optional.empty() : Optional.of(lines.getLast().number());
  }
}
