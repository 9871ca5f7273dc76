package org.palmares.festival.programme.web;

import java.util.List;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.programme.Selection;

/// The board on which films are selected: open, selected, declined; each column best mean first.
public record SelectionView(
    Edition edition,
    Selection selection,
    List<Card> open,
    List<Card> selected,
    List<Card> declined) {
  public SelectionView {
    open = List.copyOf(open);
    selected = List.copyOf(selected);
    declined = List.copyOf(declined);
  }

  /// Whether everything is ready to be released.
  public boolean ready() {
    return open.isEmpty() && selection.lettersTrue() && selection.released().isEmpty();
  }

  /// One film on the board.
  public record Card(EntryCard entry, FilmResult result, java.util.Optional<Decision> decision) {
    /// Whether it may compete.
    public boolean eligible() {
      return entry.eligibility() != Eligibility.INELIGIBLE;
    }
  }
}
