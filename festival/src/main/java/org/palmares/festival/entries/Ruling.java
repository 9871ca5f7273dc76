package org.palmares.festival.entries;

import org.palmares.festival.house.vocabulary.Told;

/// What one regulation says of one film, in words: the rule, the outcome, and why.
public record Ruling(Told rule, Outcome outcome, Told why) {

  /// Whether the rule is kept.
  public enum Outcome {
    MET,
    NOT_MET,
    /// The entrant has not said yet.
    MISSING,
    /// Being measured; does not keep anybody from submitting.
    PENDING
  }
}
