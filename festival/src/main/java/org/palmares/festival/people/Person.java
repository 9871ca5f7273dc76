package org.palmares.festival.people;

import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;

/// Somebody with an account: how to address them, where to write to, in which language.
public record Person(
    AccountId id, EmailAddress email, String name, Language language, boolean host) {
  /// How long a name may be, in UTF-16 units.
  public static final int LONGEST_NAME = 200;

  /// How to address them: the name, or the address where the name is not known yet.
  public String called() {
    return name.isEmpty() ? email.value() : name;
  }

  static String tidyName(String name) {
    String tidy = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (tidy.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name has " + tidy.length() + " characters, " + LONGEST_NAME + " are allowed");
    }
    return tidy;
  }
}
