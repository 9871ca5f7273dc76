package org.palmares.festival.house.vocabulary;

/// What a person is in an edition beyond being an entrant, which everybody can be.
public enum Badge {
  /// Runs the edition.
  ORGANISER,
  /// Watches and scores.
  JUROR
}
