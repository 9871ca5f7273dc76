package org.palmares.festival.inspection.web;

import java.util.List;
import java.util.Map;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.InspectionDesk.Line;

/// One page of the table of all inspections of an edition. `kinds` counts the films that match the
/// query but for their kind; `found` is how many match it wholly; `older` how many were measured by
/// an earlier version.
public record InspectionView(
    Edition edition,
    InspectionQuery query,
    List<Line> lines,
    Map<AccountId, String> entrants,
    List<MeasureName> measures,
    Map<String, Integer> kinds,
    int received,
    int matching,
    int found,
    int older) {
  public InspectionView {
    lines = List.copyOf(lines);
    measures = List.copyOf(measures);
  }

  /// A measure that can be asked for.
  public record MeasureName(String name, Told told, Told unit) {}

  /// How many pages there are.
  public int pages() {
    return Math.max(1, (found + InspectionQuery.PAGE - 1) / InspectionQuery.PAGE);
  }

  /// The page that is shown.
  public int page() {
    return Math.min(query.page(), pages());
  }

  /// The number of the first film on this page.
  public int first() {
    return found == 0 ? 0 : (page() - 1) * InspectionQuery.PAGE + 1;
  }

  /// The number of the last film on this page.
  public int last() {
    return Math.min(found, page() * InspectionQuery.PAGE);
  }

  /// How many films are of a kind.
  public int of(String kind) {
    return kinds.getOrDefault(kind, 0);
  }

  /// Who entered a film.
  public String entrant(Line line) {
    return entrants.getOrDefault(line.film().entrant(), "");
  }
}
