package org.palmares.film.traces;

/// One figure about a whole film, to be shown with its distribution over an edition: it describes,
/// it never grades.
///
/// The name is stable, in lower case with underscores; the unit is `share` (0 to 1), `levels` (of
/// luma, 0 to 255), `fps`, `frames`, `percent` or `count`.
public record Measure(String name, double value, String unit) {
  public Measure {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("measure %s cannot be %s".formatted(name, value));
    }
  }

  /// The same, to so many decimals.
  public static Measure of(String name, double value, int decimals, String unit) {
    double scale = Math.pow(10, decimals);
    return new Measure(name, Math.round(value * scale) / scale, unit);
  }
}
