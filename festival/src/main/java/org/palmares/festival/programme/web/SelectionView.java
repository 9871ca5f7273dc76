package org.palmares.festival.programme.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.programme.Selection;

/// The board on which films are selected: open, selected, declined; each column best mean first,
/// `page` by page. `call` is whether films can still be entered.
public record SelectionView(
    Edition edition,
    Call call,
    Selection selection,
    List<Card> open,
    List<Card> selected,
    List<Card> declined,
    int page) {
  /// How many films of a column stand on a page.
  public static final int PAGE = 60;

  public SelectionView {
    open = List.copyOf(open);
    selected = List.copyOf(selected);
    declined = List.copyOf(declined);
  }

  /// Whether nothing was received yet.
  public boolean isEmpty() {
    return open.isEmpty() && selected.isEmpty() && declined.isEmpty();
  }

  /// How many pages the longest column has.
  public int pages() {
    int longest = Math.max(open.size(), Math.max(selected.size(), declined.size()));
    return Math.max(1, (longest + PAGE - 1) / PAGE);
  }

  /// What of a column stands on this page.
  public List<Card> onPage(List<Card> column) {
    int first = Math.min((Math.min(page, pages()) - 1) * PAGE, column.size());
    return column.subList(first, Math.min(first + PAGE, column.size()));
  }

  /// How many of a column wait for their answer.
  public static long waiting(List<Card> column) {
    return column.stream().filter(card -> !card.answered()).count();
  }

  /// Whether nobody waits for an answer any more.
  public boolean done() {
    return selection.released().isPresent()
        && Stream.of(open, selected, declined).allMatch(column -> waiting(column) == 0);
  }

  /// One film on the board.
  public record Card(EntryCard entry, FilmResult result, Optional<Decision> decision) {
    /// Whether it may compete.
    public boolean eligible() {
      return entry.eligibility() != Eligibility.INELIGIBLE;
    }

    /// Whether its entrant has the answer.
    public boolean answered() {
      return entry.entry().stage() instanceof Stage.Answered;
    }

    /// Whether nobody has decided yet.
    boolean isOpen() {
      return decision.isEmpty() && eligible();
    }

    /// Whether it is to be shown.
    boolean isSelected() {
      return decision.equals(Optional.of(Decision.SELECTED)) && (eligible() || answered());
    }
  }
}
