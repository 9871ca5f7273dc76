package org.palmares.festival.edition;

import org.palmares.festival.house.vocabulary.Wording;

/// What jurors mark, 1 to 10, and with which weight against the others.
public record Criterion(String key, Wording name, Wording meaning, int weight) {
  /// The lowest and the highest mark.
  public static final int LOWEST = 1;

  /// The highest mark.
  public static final int HIGHEST = 10;

  public Criterion {
    if (weight < 1 || weight > 100) {
      throw new IllegalArgumentException("Weight " + weight + " of '" + key + "': 1 to 100");
    }
  }
}
