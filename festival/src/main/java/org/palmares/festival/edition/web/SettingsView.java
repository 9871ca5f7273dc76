package org.palmares.festival.edition.web;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.people.Person;

/// The settings of an edition, with the forms as they were filled in.
public record SettingsView(
    Edition edition,
    Call call,
    boolean hidden,
    Sheet sheet,
    Sheet calendar,
    Sheet extension,
    Sheet invitation,
    List<Person> organisers) {

  SettingsView withCalendar(Sheet written) {
    return new SettingsView(
        edition, call, hidden, sheet, written, extension, invitation, organisers);
  }

  SettingsView withExtension(Sheet written) {
    return new SettingsView(
        edition, call, hidden, sheet, calendar, written, invitation, organisers);
  }

  SettingsView withInvitation(Sheet written) {
    return new SettingsView(edition, call, hidden, sheet, calendar, extension, written, organisers);
  }

  /// The beginnings of the names of all fields of a kind of row: `section.0.`, `section.1.`.
  public List<String> rows(String kind) {
    return IntStream.range(0, SettingsForm.rows(sheet, kind))
        .mapToObj(i -> kind + "." + i + ".")
        .toList();
  }

  /// The deadline as clocks of the festival show it, for the field.
  public LocalDateTime deadline() {
    return LocalDateTime.ofInstant(edition.deadline(), edition.zone())
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
