package org.palmares.festival.house.vocabulary;

import java.util.UUID;

/// One film's entry in one section of one edition.
public record EntryId(UUID value) {

  /// Reads an id as it stands in an address or a form.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static EntryId of(String text) {
    return new EntryId(Ids.read(text, "EntryId"));
  }

  /// A fresh id; later ones sort after earlier ones (UUID version 7, RFC 9562).
  public static EntryId fresh() {
    return new EntryId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
