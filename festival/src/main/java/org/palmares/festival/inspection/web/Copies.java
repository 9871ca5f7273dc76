package org.palmares.festival.inspection.web;

import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.CopyId;

/// Reads copies' ids from addresses.
final class Copies {
  private Copies() {}

  /// @throws Refused 404 if it is no id
  static CopyId id(String text) {
    try {
      return CopyId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }
}
