package org.palmares.festival.judging.web;

import java.util.List;
import java.util.Set;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Conflicts.Choice;

/// The films of an edition, to be looked through for conflicts, with what was written so far.
public record ConflictsView(
    Edition edition,
    List<Choice> choices,
    boolean confirmed,
    String names,
    Set<EntryId> ticked,
    String reason,
    List<Fault> faults) {
  public ConflictsView {
    choices = List.copyOf(choices);
    ticked = Set.copyOf(ticked);
    faults = List.copyOf(faults);
  }

  /// What cannot stand in a field.
  public record Fault(String field, Told what) {}

  /// What cannot stand in one field; the first is enough to put right.
  public List<Fault> about(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).limit(1).toList();
  }
}
