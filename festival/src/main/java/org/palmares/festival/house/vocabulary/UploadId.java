package org.palmares.festival.house.vocabulary;

import java.util.UUID;

/// A file on its way into the vault.
public record UploadId(UUID value) {

  /// Reads an id as it stands in an address or a form.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static UploadId of(String text) {
    return new UploadId(Ids.read(text, "UploadId"));
  }

  /// A fresh id; later ones sort after earlier ones (UUID version 7, RFC 9562).
  public static UploadId fresh() {
    return new UploadId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
