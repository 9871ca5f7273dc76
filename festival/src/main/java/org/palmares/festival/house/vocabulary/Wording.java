package org.palmares.festival.house.vocabulary;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// A text that the festival itself wrote, in one or more of the house's languages: a section's
/// name, an award's citation.
public record Wording(Map<Language, String> texts) {
  public Wording {
    var kept = new EnumMap<Language, String>(Language.class);
    texts.forEach((language, text) -> {
      if (!text.isBlank()) {
        kept.put(language, text.strip());
      }
    });
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("A wording needs its text in at least one language");
    }
    texts = Map.copyOf(kept);
  }

  /// In English and Korean.
  public static Wording of(String english, String korean) {
    return new Wording(Map.of(Language.ENGLISH, english, Language.KOREAN, korean));
  }

  /// In one language only.
  public static Wording in(Language language, String text) {
    return new Wording(Map.of(language, text));
  }

  /// The text in a language, or in the first language of the house in which it was written.
  public String in(Language language) {
    String text = texts.get(language);
    if (text != null) {
      return text;
    }
    for (Language other : Language.values()) {
      if (texts.containsKey(other)) {
        return Objects.requireNonNull(texts.get(other));
      }
    }
    throw new IllegalStateException("A wording without text");
  }
}
