package org.palmares.festival.house.vocabulary;

import java.util.UUID;

/// A film, whichever editions it is entered in.
public record FilmId(UUID value) {

  /// Reads an id as it stands in an address or a form.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static FilmId of(String text) {
    return new FilmId(Ids.read(text, "FilmId"));
  }

  /// A fresh id; later ones sort after earlier ones (UUID version 7, RFC 9562).
  public static FilmId fresh() {
    return new FilmId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
