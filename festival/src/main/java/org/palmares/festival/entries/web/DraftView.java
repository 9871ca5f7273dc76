package org.palmares.festival.entries.web;

import java.util.List;
import org.palmares.festival.films.FieldProblem;

/// What the form's script hears after each saving: the state (`saved`, `conflict`, `locked`), the
/// version to go on from, the fields that cannot stand, and the regulations' answers.
public record DraftView(
    String state, int version, List<FieldProblem> problems, RulingsView rulings) {
  public DraftView {
    problems = List.copyOf(problems);
  }
}
