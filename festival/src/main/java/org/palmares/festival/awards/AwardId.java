package org.palmares.festival.awards;

import java.util.UUID;

/// One award of one edition.
public record AwardId(UUID value) {
  /// Reads an id as it stands in an address or a form.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static AwardId of(String text) {
    return new AwardId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
