package org.palmares.festival.programme.web;

import java.util.List;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Figures;

/// The organiser's desk: what waits for a decision, and the figures side by side. `closed` is
/// whether the deadline has passed.
public record DeskView(Edition edition, boolean closed, Figures figures, List<Decision> decisions) {
  public DeskView {
    decisions = List.copyOf(decisions);
  }

  /// So many things wait; `words` says which, `path` leads to them.
  public record Decision(long number, String words, String path) {}
}
