package org.palmares.festival.edition;

import java.util.List;
import org.palmares.festival.house.vocabulary.Wording;

/// A section or category of the competition; `key` is short, in small letters, and stays. Its rules
/// stand in the order in which all regulations are printed.
public record Section(String key, Wording name, Wording description, List<Regulation> rules) {
  public Section {
    if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "Section key '" + key + "': small letters, digits, hyphens");
    }
    rules = Allowed.rules(rules);
  }
}
