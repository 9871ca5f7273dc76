package org.palmares.festival.inspection;

/// What can be looked at of a copy.
public enum Media {
  POSTER,
  STILLS,
  PREVIEW,
  ORIGINAL,
  /// What was measured, and the findings.
  REPORT
}
