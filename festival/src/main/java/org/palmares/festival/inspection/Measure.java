package org.palmares.festival.inspection;

/// Something about a film that is one number, such as its loudness or the mean length of its shots.
///
/// It describes and never grades. `name` is stable (`integrated_lufs`), `unit` as engineers write
/// it, empty where there is none.
public record Measure(String name, double value, String unit) {
  public Measure {
    if (!name.matches("[a-z][a-z0-9_]{0,59}")) {
      throw new IllegalArgumentException("Measure '" + name + "': small letters, digits and _");
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Measure " + name + " is " + value);
    }
  }
}
