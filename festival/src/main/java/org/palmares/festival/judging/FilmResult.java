package org.palmares.festival.judging;

import java.util.OptionalDouble;
import org.palmares.festival.house.vocabulary.EntryId;

/// What the jury's handed-in scores say of a film: how many, their mean, median and spread
/// (standard deviation, n - 1), each on the scale of marks, 1 to 10. Empty where too few are handed
/// in.
public record FilmResult(
    EntryId entry,
    int assigned,
    int handedIn,
    OptionalDouble mean,
    OptionalDouble median,
    OptionalDouble spread) {

  /// Of a film that nobody was asked to review.
  public static FilmResult none(EntryId entry) {
    return new FilmResult(
        entry, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }
}
