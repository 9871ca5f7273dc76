package org.palmares.festival.films;

import org.palmares.festival.house.vocabulary.Told;

/// Why what was written in a field of the data sheet cannot stand, and what is allowed there. What
/// stood in the field before is kept.
///
/// For fields of which there are several, `row` counts from 0; for others it is 0.
public record FieldProblem(String field, int row, Told why) {
  static FieldProblem of(String field, Told why) {
    return new FieldProblem(field, 0, why);
  }
}
