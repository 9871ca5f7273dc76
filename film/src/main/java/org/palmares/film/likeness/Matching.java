package org.palmares.film.likeness;

import java.util.List;

/// Two films compared by one of the senses.
interface Matching {
  /// In how many ways they are compared, such as straight and mirrored.
  int ways();

  /// All moments that are alike.
  Hits hits(int way);

  /// How alike they are along a line on which some of these hits lie.
  List<Step> along(Line line, int way, Hits hits);

  /// Whether so much likeness proves anything.
  boolean convinces(Trace.Stretch stretch);
}
