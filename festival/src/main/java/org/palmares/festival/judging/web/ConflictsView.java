package org.palmares.festival.judging.web;

import java.util.List;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.judging.Conflicts.Choice;

/// The films of an edition, to be looked through for conflicts.
public record ConflictsView(
    Edition edition, List<Choice> choices, List<String> bonds, boolean confirmed) {
  public ConflictsView {
    choices = List.copyOf(choices);
    bonds = List.copyOf(bonds);
  }
}
