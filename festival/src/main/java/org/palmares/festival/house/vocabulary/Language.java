package org.palmares.festival.house.vocabulary;

import java.util.Locale;

/// A language that the house speaks in its pages and letters, complete or not shipped at all.
public enum Language {
  ENGLISH("en", "English", false),
  KOREAN("ko", "한국어", false);

  private final String tag;
  private final String endonym;
  private final boolean rightToLeft;

  Language(String tag, String endonym, boolean rightToLeft) {
    this.tag = tag;
    this.endonym = endonym;
    this.rightToLeft = rightToLeft;
  }

  /// The language of a BCP 47 tag such as `ko-KR`; English where the house does not speak it.
  public static Language of(String tag) {
    String wanted = Locale.forLanguageTag(tag).getLanguage();
    for (Language language : values()) {
      if (language.tag.equals(wanted)) {
        return language;
      }
    }
    return ENGLISH;
  }

  /// The BCP 47 tag, `en`.
  public String tag() {
    return tag;
  }

  /// The language's name in itself.
  public String endonym() {
    return endonym;
  }

  /// `rtl` or `ltr`, as HTML's `dir` wants it.
  public String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }

  /// For formats of dates and numbers.
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
