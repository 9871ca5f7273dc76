package org.palmares.festival.house.vocabulary;

import java.util.UUID;

/// A person's account with the house, whatever roles they hold in its editions.
public record AccountId(UUID value) {

  /// Reads an id as it stands in an address or a form.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static AccountId of(String text) {
    return new AccountId(Ids.read(text, "AccountId"));
  }

  /// A fresh id; later ones sort after earlier ones (UUID version 7, RFC 9562).
  public static AccountId fresh() {
    return new AccountId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
