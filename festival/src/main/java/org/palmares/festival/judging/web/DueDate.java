package org.palmares.festival.judging.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.Told;

/// Reads until when scores are awaited.
final class DueDate {
  private static final int EARLIEST = 1970;
  private static final int LATEST = 2999;

  private DueDate() {}

  /// As clocks in the festival's zone show it, still to come; nothing where nothing is written.
  static Optional<Instant> read(String text, ZoneId zone, Instant now) {
    Optional<Instant> due = read(text, zone);
    if (due.isPresent() && !due.get().isAfter(now)) {
      throw Refused.invalid(Told.of("judging.due.past"));
    }
    return due;
  }

  private static Optional<Instant> read(String text, ZoneId zone) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(text.strip().replace(' ', 'T'));
      if (local.getYear() >= EARLIEST && local.getYear() <= LATEST) {
        return Optional.of(local.atZone(zone).toInstant());
      }
    } catch (DateTimeParseException _) {
      // the same answer as to a year out of reach
    }
    throw Refused.invalid(Told.of("judging.due.odd"));
  }

  /// As the form's field wants it.
  static String write(Optional<Instant> due, ZoneId zone) {
    return due.map(at -> LocalDateTime.ofInstant(at, zone).withSecond(0).withNano(0).toString())
        .orElse("");
  }
}
