package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Receipt;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.films.Film;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.InspectionPanel;

/// An entry that can no longer be changed, as its entrant sees it.
public record StatusView(
    EntryCard card,
    Film film,
    Edition edition,
    Told next,
    List<Receipt> receipts,
    RulingsView rulings,
    Optional<InspectionPanel> inspection) {
  public StatusView {
    receipts = List.copyOf(receipts);
  }

  /// Whether it may still be taken back.
  public boolean canBeWithdrawn() {
    return card.entry().stage() instanceof Stage.Submitted;
  }
}
