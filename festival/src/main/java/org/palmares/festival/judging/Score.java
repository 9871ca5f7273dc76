package org.palmares.festival.judging;

import java.util.List;
import java.util.Map;
import org.palmares.festival.edition.Criterion;

/// One juror's sheet for one film with what stands on it: marks by the criteria's keys, and a note
/// for the organisers.
public record Score(
    Sheet sheet, List<Criterion> criteria, Map<String, Integer> marks, String note) {
  public Score {
    criteria = List.copyOf(criteria);
    marks = Map.copyOf(marks);
  }

  /// The criteria that have no mark yet.
  public List<Criterion> missing() {
    return criteria.stream().filter(criterion -> !marks.containsKey(criterion.key())).toList();
  }
}
