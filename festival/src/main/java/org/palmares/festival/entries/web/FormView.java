package org.palmares.festival.entries.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.Ruling;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.films.FieldProblem;
import org.palmares.festival.films.Film;
import org.palmares.festival.films.TypedSheet;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.InspectionPanel;

/// The form of an entry: what is typed in it, what of that cannot stand, what the regulations say.
///
/// `regulations` are those under which the entry was made; `version` is that of the saved sheet
/// which the typed one was made from; `trouble` is what to say first, if the form could not be
/// taken as it was sent, and `shortcomings` are what then is in the way.
public record FormView(
    Entry entry,
    Edition edition,
    Regulations regulations,
    Film film,
    TypedSheet typed,
    int version,
    List<FieldProblem> problems,
    RulingsView rulings,
    Optional<InspectionPanel> inspection,
    Optional<Told> trouble,
    List<Ruling> shortcomings) {
  public FormView {
    problems = List.copyOf(problems);
    shortcomings = List.copyOf(shortcomings);
  }

  /// Whether the entry has been received already.
  public boolean received() {
    return entry.stage() instanceof Stage.Submitted;
  }

  /// The address of the entry.
  public String path() {
    return "/entries/" + entry.id();
  }

  /// Why a field cannot stand.
  public Optional<Told> problem(String field) {
    return problem(field, 0);
  }

  /// Why a field of several cannot stand.
  public Optional<Told> problem(String field, int row) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field) && problem.row() == row)
        .map(FieldProblem::why)
        .findFirst();
  }

  /// Whether the regulations ask about this, so that a field for it stands in the form.
  public boolean asks(Class<? extends Regulation> kind) {
    return regulations.rulesOf(regulations.section(entry.section())).stream()
        .anyMatch(kind::isInstance);
  }

  /// What is chosen in the rows of a list, with one more to choose.
  public List<String> rows(String field) {
    var rows = new ArrayList<>(typed.texts(field).stream().filter(t -> !t.isBlank()).toList());
    rows.add("");
    return rows;
  }

  /// The lines of the credits, with one more to fill in.
  public List<TypedSheet.Line> credits() {
    var lines = new ArrayList<>(typed.credits());
    if (lines.isEmpty()) {
      lines.add(new TypedSheet.Line("DIRECTOR", "", ""));
    }
    TypedSheet.Line last = lines.getLast();
    if (!last.name().isBlank() || !last.latinName().isBlank()) {
      lines.add(new TypedSheet.Line("", "", ""));
    }
    return lines;
  }
}
