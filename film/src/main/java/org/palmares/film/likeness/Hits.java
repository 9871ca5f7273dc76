package org.palmares.film.likeness;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Moments of one film that look or sound like moments of another, in the order of the first.
final class Hits {
  private double[] as = new double[64];
  private double[] bs = new double[64];
  private double[] weights = new double[64];
  private int[] pairings = new int[64];
  private int count;

  /// Seconds in both films, between 0 and 1 for how much it counts, and what was compared.
  void add(double a, double b, double weight, int pairing) {
    if (count == as.length) {
      as = Arrays.copyOf(as, 2 * count);
      bs = Arrays.copyOf(bs, 2 * count);
      weights = Arrays.copyOf(weights, 2 * count);
      pairings = Arrays.copyOf(pairings, 2 * count);
    }
    as[count] = a;
    bs[count] = b;
    weights[count] = weight;
    pairings[count] = pairing;
    count++;
  }

  int count() {
    return count;
  }

  double a(int i) {
    return as[i];
  }

  double b(int i) {
    return bs[i];
  }

  double weight(int i) {
    return weights[i];
  }

  int pairing(int i) {
    return pairings[i];
  }

  /// How far the hit is from a line, in seconds of the second film.
  double distance(int i, Line line) {
    return Math.abs(bs[i] - line.at(as[i]));
  }

  /// Those that lie in neither film within what is taken already.
  Hits outside(Segment taken) {
    return without(i -> taken.containsA(as[i]) || taken.containsB(bs[i]));
  }

  /// Those for which this does not hold.
  Hits without(IntPredicate condition) {
    var rest = new Hits();
    for (int i = 0; i < count; i++) {
      if (!condition.test(i)) {
        rest.add(as[i], bs[i], weights[i], pairings[i]);
      }
    }
    return rest;
  }
}
