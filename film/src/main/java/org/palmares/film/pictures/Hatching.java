package org.palmares.film.pictures;

/// Fills that are told apart without their colour, in the colours of Okabe and Ito (Color Universal
/// Design, 2008), which people see differently but never alike.
final class Hatching {
  /// Strokes in a tile of 8 x 8.
  private static final String[] STROKES = {
    "M-2 2L2-2M0 8L8 0M6 10L10 6", // rising
    "M4 0V8", // upright
    "M-2 6L2 10M0 0L8 8M6-2L10 2", // falling
    "M0 4H8", // level
    "M0 0L8 8M0 8L8 0", // crossed
    "M4 0V8M0 4H8", // checked
    "M0 6L2 2L4 6L6 2L8 6", // zigzag
    "M2 2h1M6 6h1" // dotted
  };

  static final String BLUE = "#0072b2";
  static final String GREEN = "#009e73";
  static final String PURPLE = "#cc79a7";
  static final String VERMILLION = "#d55e00";
  static final String ORANGE = "#e69f00";

  private Hatching() {}

  /// Defines the pattern of this number under a name.
  static void define(Svg svg, String id, int number, String colour) {
    svg.open("pattern", "id", id, "width", 8, "height", 8, "patternUnits", "userSpaceOnUse");
    svg.leaf("rect", "width", 8, "height", 8, "fill", colour, "fill-opacity", 0.3);
    svg.leaf("path", "d", strokes(number), "stroke", colour, "stroke-width", 2, "fill", "none");
    svg.close();
  }

  private static String strokes(int number) {
    return STROKES[Math.floorMod(number, STROKES.length)];
  }

  static String colour(Course.Weight weight) {
    return switch (weight) {
      case FAIL -> VERMILLION;
      case WARN -> ORANGE;
      case INFO -> BLUE;
    };
  }

  /// The shape that says the same as the colour.
  static String shape(Course.Weight weight) {
    return switch (weight) {
      case FAIL -> "▲";
      case WARN -> "◆";
      case INFO -> "●";
    };
  }
}
