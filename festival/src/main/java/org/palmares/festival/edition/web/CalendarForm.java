package org.palmares.festival.edition.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.Told;

/// An edition's time zone and its dates, both dates as the clocks of that zone show them.
record CalendarForm(ZoneId zone, Instant opens, Instant deadline) {

  /// The calendar as it is.
  static Sheet of(Edition edition) {
    return new Sheet(
        Map.of(
            "zone", edition.zone().getId(),
            "opens", clock(edition, edition.opens()),
            "deadline", clock(edition, edition.deadline())));
  }

  /// The calendar as the sheet wants it; empty if something in it cannot stand.
  static Optional<CalendarForm> read(Sheet sheet) {
    Optional<ZoneId> zone = sheet.zone("zone");
    Optional<Instant> opens = zone.flatMap(z -> sheet.moment("opens", z));
    Optional<Instant> deadline = zone.flatMap(z -> sheet.moment("deadline", z));
    if (opens.isEmpty() || deadline.isEmpty()) {
      return Optional.empty();
    }
    if (!opens.get().isBefore(deadline.get())) {
      sheet.refuse("deadline", Told.of("edition.form.before", Sheet.label("deadline")));
      return Optional.empty();
    }
    return Optional.of(new CalendarForm(zone.orElseThrow(), opens.get(), deadline.get()));
  }

  private static String clock(Edition edition, Instant at) {
    return LocalDateTime.ofInstant(at, edition.zone()).toString();
  }
}
