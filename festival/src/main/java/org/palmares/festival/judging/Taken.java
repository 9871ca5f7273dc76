package org.palmares.festival.judging;

/// Why a film was taken off a juror.
public enum Taken {
  /// The juror must not judge it.
  CONFLICT,
  /// An organiser decided so.
  ORGANISER,
  /// The juror left before handing in.
  LEFT,
  /// The entrant withdrew the film.
  WITHDRAWN
}
