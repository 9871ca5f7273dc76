package org.palmares.festival.judging.web;

import java.util.function.Function;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;

/// Reads ids out of addresses; where one cannot be an id, there is nothing.
final class Addresses {
  private Addresses() {}

  static EditionId edition(String text) {
    return read(text, EditionId::new);
  }

  static EntryId entry(String text) {
    return read(text, EntryId::of);
  }

  static AccountId juror(String text) {
    return read(text, AccountId::of);
  }

  private static <T> T read(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException noId) {
      throw Refused.notHere();
    }
  }
}
