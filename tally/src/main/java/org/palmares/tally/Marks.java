package org.palmares.tally;

import java.util.Arrays;
import java.util.OptionalDouble;

/// What several jurors' marks for one film say together: how many there are, their mean, their
/// median, and how far they lie apart.
///
/// `spread` is the sample standard deviation (divisor n - 1); it needs two marks, the others one.
public record Marks(int count, OptionalDouble mean, OptionalDouble median, OptionalDouble spread) {

  /// Of marks in any order.
  public static Marks of(double... marks) {
    if (marks.length == 0) {
      return new Marks(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
    double[] sorted = marks.clone();
    Arrays.sort(sorted);
    if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("Marks " + Arrays.toString(marks) + ": finite numbers");
    }
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    return new Marks(
        sorted.length,
        OptionalDouble.of(mean),
        OptionalDouble.of(median(sorted)),
        spread(sorted, mean));
  }

  /// One juror's mark for a film from marks for each criterion: their mean, weighted.
  ///
  /// @throws IllegalArgumentException if there are not as many weights as marks, or none, or a
  ///   weight is not positive
  public static double weighted(int[] marks, int[] weights) {
    if (marks.length != weights.length || marks.length == 0) {
      throw new IllegalArgumentException(
          "%d marks with %d weights: as many of both, and at least one"
              .formatted(marks.length, weights.length));
    }
    long sum = 0;
    long whole = 0;
    for (int i = 0; i < marks.length; i++) {
      if (weights[i] <= 0) {
        throw new IllegalArgumentException("Weights " + Arrays.toString(weights) + ": all above 0");
      }
      sum += (long) marks[i] * weights[i];
      whole += weights[i];
    }
    return (double) sum / whole;
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static OptionalDouble spread(double[] marks, double mean) {
    if (marks.length < 2) {
      return OptionalDouble.empty();
    }
    double squares = 0;
    for (double mark : marks) {
      squares += (mark - mean) * (mark - mean);
    }
    return OptionalDouble.of(Math.sqrt(squares / (marks.length - 1)));
  }
}
