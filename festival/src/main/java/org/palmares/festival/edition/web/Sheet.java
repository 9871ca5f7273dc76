package org.palmares.festival.edition.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;

/// A filled-in form: what was written in which field, and what of it cannot stand, each with what
/// is allowed. Shown again, it still has all that was written.
///
/// A field is called after what it asks for; fields of a row have the row's number before it:
/// `section.2.name-en`.
public final class Sheet {
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)");
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2200;

  private final Map<String, String> written;
  private final Map<String, Told> wrong = new LinkedHashMap<>();

  Sheet(Map<String, String> written) {
    this.written = new HashMap<>(written);
  }

  /// What was written in a field; empty where nothing was.
  public String at(String name) {
    return written.getOrDefault(name, "");
  }

  /// Whether a box was ticked.
  public boolean ticked(String name) {
    return !at(name).isEmpty();
  }

  /// Why a field cannot stand.
  public Optional<Told> wrong(String name) {
    return Optional.ofNullable(wrong.get(name));
  }

  /// All fields that cannot stand, in the order in which they were read.
  public Map<String, Told> wrong() {
    return Collections.unmodifiableMap(wrong);
  }

  /// Whether something cannot stand in the fields whose names begin with `section.2.`.
  public boolean isWrongIn(String row) {
    return wrong.keySet().stream().anyMatch(name -> name.startsWith(row));
  }

  /// What a field is called.
  public static Told label(String name) {
    return Told.of("edition.field." + name.substring(name.lastIndexOf('.') + 1));
  }

  Map<String, String> written() {
    return Collections.unmodifiableMap(written);
  }

  boolean has(String name) {
    return written.containsKey(name);
  }

  void write(String name, String text) {
    written.put(name, text);
  }

  void tick(String name, boolean ticked) {
    if (ticked) {
      written.put(name, "yes");
    }
  }

  boolean stands() {
    return wrong.isEmpty();
  }

  void refuse(String name, Told why) {
    wrong.putIfAbsent(name, why);
  }

  /// For programs, which get all reasons in one answer.
  Refused refusal() {
    return Refused.invalid(
        wrong.values().stream()
            .reduce((one, next) -> Told.of("edition.form.and", one, next))
            .orElseThrow(() -> new IllegalStateException("Nothing is wrong with " + written)));
  }

  String text(String name, int most) {
    String text = at(name).strip();
    if (text.isEmpty() || text.length() > most) {
      refuse(name, Told.of("edition.form.text", label(name), most));
    }
    return text;
  }

  String optionalText(String name, int most) {
    String text = at(name).strip();
    if (text.length() > most) {
      refuse(name, Told.of("edition.form.optional-text", label(name), most));
    }
    return text;
  }

  /// A text in the languages of the house; in at least one.
  Optional<Wording> wording(String name, int most) {
    var texts = new HashMap<Language, String>();
    for (Language language : Language.values()) {
      String field = name + "-" + language.tag();
      String text = optionalText(field, most).replace("\r\n", "\n");
      if (!text.isEmpty()) {
        texts.put(language, text);
      }
    }
    if (texts.isEmpty()) {
      refuse(name + "-en", Told.of("edition.form.one-language", label(name + "-en"), most));
      return Optional.empty();
    }
    return Optional.of(new Wording(texts));
  }

  void write(String name, Wording wording) {
    wording.texts().forEach((language, text) -> write(name + "-" + language.tag(), text));
  }

  /// A whole number, if one was written.
  Optional<Long> whole(String name, long least, long most) {
    String text = at(name).strip().replace(",", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("\\d{1,18}")) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    refuse(name, Told.of("edition.form.whole", label(name), least, most));
    return Optional.empty();
  }

  /// A running time, `10:00`, `1:02:09`, or whole minutes, if one was written.
  Optional<Duration> clock(String name) {
    String text = at(name).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var clock = CLOCK.matcher(text.matches("\\d{1,3}") ? text + ":00" : text);
    if (clock.matches()) {
      long hours = Optional.ofNullable(clock.group(1)).map(Long::parseLong).orElse(0L);
      Duration time =
          Duration.ofHours(hours)
              .plusMinutes(Long.parseLong(clock.group(2)))
              .plusSeconds(Long.parseLong(clock.group(3)));
      if (!time.isZero() && time.compareTo(Duration.ofHours(24)) <= 0) {
        return Optional.of(time);
      }
    }
    refuse(name, Told.of("edition.form.clock", label(name)));
    return Optional.empty();
  }

  /// A day, if one was written.
  Optional<LocalDate> day(String name) {
    String text = at(name).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
        return Optional.of(day);
      }
      refuse(name, Told.of("edition.form.day", label(name)));
    } catch (DateTimeParseException _) {
      refuse(name, Told.of("edition.form.day", label(name)));
    }
    return Optional.empty();
  }

  /// A moment, written as clocks in a zone show it (or with an offset, as programs do).
  ///
  /// A time that clocks show twice is the first of the two. One that they leap over is refused,
  /// since nobody knows what was meant.
  Optional<Instant> moment(String name, ZoneId zone) {
    String text = at(name).strip().replace(' ', 'T');
    try {
      if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
        return inReach(name, OffsetDateTime.parse(text).toLocalDateTime())
            ? Optional.of(OffsetDateTime.parse(text).toInstant())
            : Optional.empty();
      }
      LocalDateTime local = LocalDateTime.parse(text);
      return inReach(name, local) ? instant(name, local, zone) : Optional.empty();
    } catch (DateTimeParseException _) {
      refuse(name, Told.of("edition.form.moment", label(name)));
      return Optional.empty();
    }
  }

  private boolean inReach(String name, LocalDateTime local) {
    if (local.getYear() < EARLIEST || local.getYear() > LATEST) {
      refuse(name, Told.of("edition.form.moment", label(name)));
      return false;
    }
    return true;
  }

  private Optional<Instant> instant(String name, LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      var gap = zone.getRules().getTransition(local);
      refuse(
          name,
          Told.of(
              "edition.form.gap",
              label(name),
              zone.getId(),
              gap.getDateTimeBefore().toLocalTime().toString(),
              gap.getDateTimeAfter().toLocalTime().toString()));
      return Optional.empty();
    }
    return Optional.of(local.toInstant(offsets.getFirst()));
  }

  Optional<ZoneId> zone(String name) {
    String text = at(name).strip();
    if (ZoneId.getAvailableZoneIds().contains(text)) {
      return Optional.of(ZoneId.of(text));
    }
    refuse(name, Told.of("edition.form.zone", label(name)));
    return Optional.empty();
  }

  Optional<EmailAddress> email(String name) {
    if (EmailAddress.isWellFormed(at(name))) {
      return Optional.of(new EmailAddress(at(name)));
    }
    refuse(name, Told.of("edition.form.email", label(name)));
    return Optional.empty();
  }
}
