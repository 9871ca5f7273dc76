package org.palmares.festival.inspection;

/// What can be looked at of a copy, as far as it makes a difference who looks; each [MediumName]
/// falls under one of these.
public enum Media {
  /// The one picture that stands for the film.
  POSTER,
  /// Every other picture of it, and what is drawn from its pictures.
  STILLS,
  /// The film in motion.
  PREVIEW,
  /// The file that was brought.
  ORIGINAL,
  /// What was measured, and the findings.
  REPORT
}
