package org.palmares.film;

import java.util.Optional;

/// An inspection with what was made beside it: the pictures, if a folder for them was given and the
/// file is a film.
public record Study(Inspection inspection, Optional<Pictures> pictures) {
  static Study without(Inspection inspection) {
    return new Study(inspection, Optional.empty());
  }
}
