package org.palmares.festival.awards.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.awards.AwardId;
import org.palmares.festival.awards.Prize;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;

/// Reads what was written in the forms of awards, or sent by a program under the same names. What
/// cannot stand is refused with 422.
record AwardForm(Map<String, String> written) {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CITATION = 2000;
  private static final int EARLIEST = 1970;
  private static final int LATEST = 2999;

  Prize prize() {
    Wording name =
        wording("name", LONGEST_NAME)
            .orElseThrow(() -> Refused.invalid(Told.of("awards.name-needed", LONGEST_NAME)));
    return new Prize(name, text("prize", LONGEST_NAME), money());
  }

  private Optional<Prize.Money> money() {
    String amount = text("amount", 20).replace(",", "");
    String currency = text("currency", 3);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    if (!amount.matches("[0-9]{1,13}") || !currency.matches("[A-Z]{3}")) {
      throw Refused.invalid(Told.of("awards.odd-money", amount, currency));
    }
    long number = Long.parseLong(amount);
    if (number < 1 || number > Prize.Money.LARGEST) {
      throw Refused.invalid(Told.of("awards.odd-money", amount, currency));
    }
    return Optional.of(new Prize.Money(number, currency));
  }

  /// The place among all awards, or the one it has.
  int place(int now) {
    String place = text("place", 4);
    if (place.isEmpty()) {
      return now;
    }
    if (!place.matches("[1-9][0-9]{0,3}")) {
      throw Refused.invalid(Told.of("awards.odd-place", place));
    }
    return Integer.parseInt(place);
  }

  Optional<EntryId> winner() {
    String winner = text("winner", 40);
    return winner.isEmpty() ? Optional.empty() : Optional.of(entry(winner));
  }

  Optional<Wording> citation() {
    return wording("citation", LONGEST_CITATION);
  }

  String reason() {
    return text("reason", LONGEST_CITATION);
  }

  boolean publish() {
    return "true".equals(written.get("publish"));
  }

  /// Until when the award is secret, as clocks in the festival's zone show it, or with an offset.
  Instant embargo(ZoneId zone) {
    String text = text("embargo", 40).replace(' ', 'T');
    try {
      boolean offset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
      LocalDateTime local =
          offset ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
      if (local.getYear() >= EARLIEST && local.getYear() <= LATEST) {
        return offset ? OffsetDateTime.parse(text).toInstant() : local.atZone(zone).toInstant();
      }
    } catch (DateTimeParseException _) {
      // the same answer as to a year out of reach
    }
    throw Refused.invalid(Told.of("awards.embargo-needed"));
  }

  private Optional<Wording> wording(String field, int longest) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, text(field + "-" + language.tag(), longest));
    }
    return texts.values().stream().allMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(new Wording(texts));
  }

  private String text(String field, int longest) {
    String text = written.getOrDefault(field, "").strip();
    if (text.length() > longest) {
      throw Refused.invalid(Told.of("awards.too-long", field, longest, text.length()));
    }
    if (text.indexOf('\0') >= 0) {
      throw Refused.invalid(Told.of("awards.odd-text", field));
    }
    return text;
  }

  private static EntryId entry(String text) {
    try {
      return EntryId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }

  /// An award's id in an address.
  static AwardId id(String text) {
    try {
      return new AwardId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }
}
