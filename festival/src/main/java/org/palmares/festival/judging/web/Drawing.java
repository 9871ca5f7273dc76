package org.palmares.festival.judging.web;

import java.util.List;
import java.util.OptionalDouble;

/// Puts scores into a drawing 200 wide, where 1 is at 10 and 10 at 190; quick, because a page has
/// thousands of them.
public final class Drawing {
  private Drawing() {}

  /// Where a score stands.
  public static String x(double score) {
    return fixed(10 + (score - 1) * 20, 1);
  }

  /// A number with two digits, or a dash for none.
  public static String two(OptionalDouble number) {
    return number.isPresent() ? fixed(number.getAsDouble(), 2) : "–";
  }

  /// The lowest of rising totals.
  public static double lowest(List<Double> totals) {
    return totals.getFirst();
  }

  /// The highest of rising totals.
  public static double highest(List<Double> totals) {
    return totals.getLast();
  }

  private static String fixed(double number, int digits) {
    long scale = digits == 1 ? 10 : 100;
    long whole = Math.round(number * scale);
    String rest = Long.toString(scale + whole % scale).substring(1);
    return whole / scale + "." + rest;
  }
}
