package org.palmares.film;

/// A ratio as a film file states it, such as 24000/1001 pictures a second or 4/3.
///
/// Kept exact, since 23.976 and 24 are different rates to a cinema.
public record Fraction(long numerator, long denominator) {

  /// One to one: square pixels.
  public static final Fraction ONE = new Fraction(1, 1);

  public Fraction {
    if (denominator <= 0 || numerator < 0) {
      throw new IllegalArgumentException(
          "a fraction is %d/%d, but needs a numerator of at least 0 and a denominator of at least 1"
              .formatted(numerator, denominator));
    }
  }

  /// Reads `num/den` or `num:den`; anything unusable, such as `0/0`, is the given substitute.
  public static Fraction parse(String text, Fraction substitute) {
    var parts = text.split("[:/]", 2);
    try {
      long numerator = Long.parseLong(parts[0].strip());
      long denominator = parts.length == 1 ? 1 : Long.parseLong(parts[1].strip());
      return numerator > 0 && denominator > 0 ? new Fraction(numerator, denominator) : substitute;
    } catch (NumberFormatException e) {
      return substitute;
    }
  }

  public double decimal() {
    return (double) numerator / denominator;
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
