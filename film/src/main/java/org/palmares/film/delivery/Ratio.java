package org.palmares.film.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// An exact ratio, such as 24000/1001 frames a second, 24 or 1.85 to 1.
public record Ratio(long numerator, long denominator) {
  private static final int LONGEST = 20;

  public Ratio {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          "a ratio is %d/%d, but needs two positive numbers".formatted(numerator, denominator));
    }
  }

  /// Reads `24000/1001`, `16:9`, `25` or `1.85`.
  @JsonCreator
  public static Ratio parse(String text) {
    var parts = text.strip().split("[/:]", 2);
    try {
      if (text.length() > LONGEST) {
        throw new NumberFormatException("too long");
      }
      if (parts.length == 2) {
        return new Ratio(Long.parseLong(parts[0].strip()), Long.parseLong(parts[1].strip()));
      }
      var decimal = new BigDecimal(parts[0]);
      int places = Math.max(0, decimal.scale());
      return new Ratio(
          decimal.movePointRight(places).longValueExact(),
          BigDecimal.TEN.pow(places).longValueExact());
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no ratio; allowed are 24000/1001, 16:9, 25 and 1.85"
              .formatted(text.substring(0, Math.min(text.length(), LONGEST))),
          e);
    }
  }

  /// Whether both are the same number, however written.
  public boolean sameAs(Ratio other) {
    return Math.multiplyHigh(numerator, other.denominator)
            == Math.multiplyHigh(other.numerator, denominator)
        && numerator * other.denominator == other.numerator * denominator;
  }

  public double decimal() {
    return (double) numerator / denominator;
  }

  @Override
  @JsonValue
  public String toString() {
    return denominator == 1 ? String.valueOf(numerator) : numerator + "/" + denominator;
  }
}
