package org.palmares.film.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a festival asks of the file of a film: a name and a list of rules, as data.
///
/// An `id` is made of small letters, digits and hyphens; the `version` rises with each change, so
/// that a report says which one it was measured by.
public record Profile(String id, int version, String name, String description, List<Rule> rules) {
  private static final int LONGEST = 100_000;
  private static final int MOST_RULES = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(it ->
              it.withValueInclusion(
                  com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  public Profile {
    if (!String.valueOf(id).matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException(
          "a profile's id is \"%s\", but is made of small letters, digits and hyphens"
              .formatted(id));
    }
    name = orElse(name, id);
    description = orElse(description, "");
    rules = Rule.needed("profile", "rules", rules);
    if (rules.size() > MOST_RULES) {
      throw new IllegalArgumentException(
          "a profile has %d rules, but at most %d".formatted(rules.size(), MOST_RULES));
    }
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  /// Reads a profile.
  ///
  /// @throws IllegalArgumentException with what is wrong, in words for whoever wrote it
  public static Profile parse(String json) {
    if (json.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a profile has %d characters, but at most %d".formatted(json.length(), LONGEST));
    }
    try {
      return JSON.readValue(json, Profile.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("this is no delivery profile: " + reason(e), e);
    }
  }

  /// What a rule objected to, else what the reader of JSON did.
  private static String reason(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException objection) {
        return String.valueOf(objection.getMessage());
      }
    }
    return e.getOriginalMessage();
  }

  /// The profile as [#parse] reads it.
  public String json() {
    return JSON.writeValueAsString(this);
  }
}
