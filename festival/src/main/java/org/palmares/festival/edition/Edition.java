package org.palmares.festival.edition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.palmares.festival.house.site.Banner;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Wording;

/// One year of a festival, as it is now.
///
/// `zone` is the festival's own; `opens` is included, `deadline` excluded. `blind`: jurors see
/// neither people nor their texts. `contact` is where entrants write to.
public record Edition(
    EditionId id,
    Wording name,
    Wording invitation,
    ZoneId zone,
    Instant opens,
    Instant deadline,
    int hue,
    boolean blind,
    String contact,
    Regulations regulations) {
  public Edition {
    opens = opens.truncatedTo(ChronoUnit.MILLIS);
    deadline = deadline.truncatedTo(ChronoUnit.MILLIS);
    if (!opens.isBefore(deadline)) {
      throw new IllegalArgumentException(
          id + ": opens " + opens + ", but its deadline is " + deadline);
    }
  }

  /// The masthead of this edition's pages.
  public Banner banner(Language language) {
    return new Banner(id, name.in(language), hue);
  }

  /// What a section is called; its key where the regulations in force have it no longer.
  public String section(String key, Language language) {
    return regulations.hasSection(key) ? regulations.section(key).name().in(language) : key;
  }

  /// Whether films can be entered at a moment.
  public Call call(Instant at) {
    if (at.isBefore(opens)) {
      return Call.UPCOMING;
    }
    return at.isBefore(deadline) ? Call.OPEN : Call.CLOSED;
  }

  /// This edition with other regulations.
  public Edition with(Regulations other) {
    return new Edition(id, name, invitation, zone, opens, deadline, hue, blind, contact, other);
  }

  /// This edition with what another one says of its name, invitation, blindness and contact.
  Edition reading(Edition other) {
    return new Edition(
        id,
        other.name,
        other.invitation,
        zone,
        opens,
        deadline,
        hue,
        other.blind,
        other.contact,
        regulations);
  }
}
