package org.palmares.film;

import java.util.Optional;
import org.palmares.film.likeness.Fingerprint;

/// An inspection with what belongs to it without standing in the report: a film's fingerprint, by
/// which it is found again in others, and its pictures, if a folder for them was given.
public record Study(
    Inspection inspection, Optional<Fingerprint> fingerprint, Optional<Pictures> pictures) {
  static Study without(Inspection inspection) {
    return new Study(inspection, Optional.empty(), Optional.empty());
  }
}
