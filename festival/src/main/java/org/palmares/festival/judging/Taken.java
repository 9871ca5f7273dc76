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
  WITHDRAWN,
  /// The film turned out not to keep the regulations.
  INELIGIBLE,
  /// The entrant brought another film in its place; marks of the former one are void.
  REPLACED
}
