package org.palmares.festival.entries.web;

import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;

/// Reads what stands in the address of a page.
final class Address {
  private Address() {}

  static EntryId entry(String text) {
    try {
      return EntryId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }

  /// The edition that entries are made in; none before it is announced.
  static Edition edition(Editions editions, String text) {
    if (!EditionId.isWellFormed(text)) {
      throw Refused.notHere();
    }
    var id = new EditionId(text);
    if (editions.isHidden(id)) {
      throw Refused.notHere();
    }
    return editions.get(id);
  }
}
