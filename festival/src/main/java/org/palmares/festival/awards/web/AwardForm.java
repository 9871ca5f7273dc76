package org.palmares.festival.awards.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.awards.AwardId;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;

/// What somebody wrote about an award, on the page or in a program: `name-en`, `prize`, `winner`,
/// `citation-ko`, `embargo`.
record AwardForm(Map<String, String> written) {
  static final int LONGEST_NAME = 120;
  private static final int LONGEST_CITATION = 2000;
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2200;

  static Told nameNeeded() {
    return Told.of("awards.name-needed", LONGEST_NAME);
  }

  static Told embargoNeeded() {
    return Told.of("awards.embargo-needed");
  }

  static AwardId id(String text) {
    try {
      return AwardId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }

  Optional<Wording> name() {
    return wording("name", LONGEST_NAME);
  }

  String prize() {
    return text("prize", LONGEST_NAME);
  }

  Optional<Wording> citation() {
    return wording("citation", LONGEST_CITATION);
  }

  /// @throws Refused 404 if what stands there is no entry's id
  Optional<EntryId> winner() {
    return Optional.of(text("winner", LONGEST_NAME))
        .filter(text -> !text.isEmpty())
        .map(AwardForm::entry);
  }

  /// As clocks in the edition's zone show it, or with an offset; of a year that calendars know.
  Optional<Instant> embargo(ZoneId zone) {
    String text = written.getOrDefault("embargo", "").strip();
    try {
      ZonedDateTime embargo =
          text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
              ? ZonedDateTime.parse(text)
              : LocalDateTime.parse(text).atZone(zone);
      return Optional.of(embargo)
          .filter(at -> at.getYear() >= EARLIEST && at.getYear() <= LATEST)
          .map(ZonedDateTime::toInstant);
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private static EntryId entry(String text) {
    try {
      return EntryId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
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
    return text;
  }
}
