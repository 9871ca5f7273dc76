package org.palmares.festival.house.site;

import org.palmares.festival.house.vocabulary.EditionId;

/// Under which edition a page stands: its name in the masthead, its colours, its menu.
public record Banner(EditionId edition, String name, int hue) {
  /// How many palettes the style sheet has.
  public static final int HUES = 12;

  public Banner {
    if (hue < 0 || hue >= HUES) {
      throw new IllegalArgumentException("Hue " + hue + " of " + edition + ": 0 to " + (HUES - 1));
    }
  }
}
