package org.palmares.festival.entries;

/// Whether a received entry may compete: by its regulations, or overruled by an organiser with a
/// reason.
public enum Eligibility {
  /// Something is still being measured.
  OPEN,
  ELIGIBLE,
  INELIGIBLE
}
