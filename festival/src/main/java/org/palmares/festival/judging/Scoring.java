package org.palmares.festival.judging;

import java.util.List;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.house.vocabulary.Told;

/// The answer to marks that a juror sent.
public sealed interface Scoring {

  /// Kept; nothing of it is lost from here on.
  record Kept(Score score) implements Scoring {}

  /// Nothing was kept, because these cannot stand.
  record Invalid(List<Told> reasons) implements Scoring {
    public Invalid {
      reasons = List.copyOf(reasons);
    }
  }

  /// The score was handed in before and stays as it is.
  record Locked(Score score) implements Scoring {}

  /// Not handed in: these criteria have no mark yet.
  record Incomplete(List<Criterion> missing) implements Scoring {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }
}
