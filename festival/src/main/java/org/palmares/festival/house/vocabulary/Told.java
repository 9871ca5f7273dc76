package org.palmares.festival.house.vocabulary;

import java.util.List;

/// Something to say to a person, before it is known in which language: a key of the house's words
/// and what goes into the sentence.
///
/// Arguments may be texts, numbers, [java.time.Duration]s, [java.time.LocalDate]s,
/// [java.time.Instant]s (said in UTC), [java.time.ZonedDateTime]s, [Wording]s, [java.util.Locale]s
/// (said as the language's or the country's name), lists of these, or again something told.
public record Told(String key, List<Object> arguments) {
  public Told {
    arguments = List.copyOf(arguments);
  }

  /// The words of a key with what goes into them, in the order of `{0}`, `{1}`.
  public static Told of(String key, Object... arguments) {
    return new Told(key, List.of(arguments));
  }
}
