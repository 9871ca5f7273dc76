package org.palmares.festival.house.vocabulary;

import java.util.UUID;

/// One deposited file of a film; replacing the film makes a new copy.
public record CopyId(UUID value) {

  /// Reads an id as it stands in an address or a form.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static CopyId of(String text) {
    return new CopyId(Ids.read(text, "CopyId"));
  }

  /// A fresh id; later ones sort after earlier ones (UUID version 7, RFC 9562).
  public static CopyId fresh() {
    return new CopyId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
