package org.palmares.festival.house.letters;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// From whom letters come: `Palmarès <letters@festival.example>`; empty means `palmares@` and the
/// name of the house's machine. And whether this process posts them (`here`).
@ConfigurationProperties("palmares.letters")
record LettersSettings(@DefaultValue("") String from, @DefaultValue("true") boolean here) {
  LettersSettings {
    if (from.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("palmares.letters.from has control characters: " + from);
    }
  }
}
