package org.palmares.festival.house.vocabulary;

import java.util.UUID;

/// One letter of the house.
public record LetterId(UUID value) {

  /// Reads an id as it stands in an address or a form.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static LetterId of(String text) {
    return new LetterId(Ids.read(text, "LetterId"));
  }

  /// A fresh id; later ones sort after earlier ones (UUID version 7, RFC 9562).
  public static LetterId fresh() {
    return new LetterId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
