package org.palmares.festival.edition.web;

import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Template;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;

/// What is asked of whoever opens an edition.
final class OpeningForm {
  private OpeningForm() {}

  static Sheet blank(String contact) {
    return new Sheet(
        Map.of("template", Template.FESTIVAL.key(), "zone", "Asia/Seoul", "contact", contact));
  }

  /// The edition as drafted from its template; empty if something in the sheet cannot stand.
  static Optional<Edition> read(Sheet sheet) {
    Optional<Template> template = template(sheet);
    Optional<Wording> name = sheet.wording("name", SettingsForm.NAME);
    Optional<EditionId> address = address(sheet);
    Optional<CalendarForm> calendar = CalendarForm.read(sheet);
    Optional<EmailAddress> contact = sheet.email("contact");
    if (!sheet.stands()) {
      return Optional.empty();
    }
    CalendarForm dates = calendar.orElseThrow();
    return Optional.of(
        template
            .orElseThrow()
            .draft(
                address.orElseThrow(),
                name.orElseThrow(),
                dates.zone(),
                dates.opens(),
                dates.deadline(),
                contact.orElseThrow().value()));
  }

  private static Optional<Template> template(Sheet sheet) {
    Optional<Template> template = Template.find(sheet.at("template"));
    if (template.isEmpty()) {
      sheet.refuse("template", Told.of("edition.form.template", Sheet.label("template")));
    }
    return template;
  }

  private static Optional<EditionId> address(Sheet sheet) {
    String address = sheet.at("address").strip();
    if (EditionId.isWellFormed(address) && !address.equals("new")) {
      return Optional.of(new EditionId(address));
    }
    sheet.refuse("address", Told.of("edition.form.address", Sheet.label("address")));
    return Optional.empty();
  }
}
