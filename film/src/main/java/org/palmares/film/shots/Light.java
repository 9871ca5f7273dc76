package org.palmares.film.shots;

/// Tells a picture in another light, or painted over, from another picture.
final class Light {
  private static final int WIDE = 8;
  private static final int HIGH = 6;

  /// What is left of rounding.
  private static final double NOISE = 100;

  private Light() {}

  /// Whether every part of `lit` is plain, or a part of `plain` with more or less light and
  /// contrast.
  static boolean changed(Sketch plain, Sketch lit) {
    var sum = compare(plain, lit);
    return sum.newInLit <= Math.max(0.25 * sum.plain, 0.6 * sum.lit) + NOISE;
  }

  /// Whether both show the same, in more or less light: as when a lamp is switched on.
  static boolean same(Sketch a, Sketch b) {
    var sum = compare(a, b);
    return sum.newInLit <= 0.35 * sum.lit && sum.newInPlain <= 0.35 * sum.plain;
  }

  /// Variances of both pictures within blocks, and what of either is not the other one made lighter
  /// or darker.
  private record Sum(double plain, double lit, double newInPlain, double newInLit) {}

  /// The lowest third, where subtitles are, is left out.
  private static Sum compare(Sketch plain, Sketch lit) {
    double own = 0;
    double shown = 0;
    double newInPlain = 0;
    double newInLit = 0;
    for (int y = 0; y < Sketch.HEIGHT - HIGH; y += HIGH) {
      for (int x = 0; x < Sketch.WIDTH; x += WIDE) {
        var block = Block.of(plain.cells, lit.cells, y * Sketch.WIDTH + x);
        own += block.plain;
        shown += block.lit;
        newInPlain += unexplained(block.plain, block.lit, block.both);
        newInLit += unexplained(block.lit, block.plain, block.both);
      }
    }
    return new Sum(own, shown, newInPlain, newInLit);
  }

  /// What of a variance another one does not account for.
  private static double unexplained(double variance, double other, double both) {
    return other > 0 && both > 0 ? Math.max(0, variance - both * both / other) : variance;
  }

  /// The sums of squares of both within a block, and of their product, from their means.
  private record Block(double plain, double lit, double both) {

    static Block of(int[] plain, int[] lit, int at) {
      int n = 0;
      long sumA = 0;
      long sumB = 0;
      long squareA = 0;
      long squareB = 0;
      long product = 0;
      for (int y = 0; y < HIGH; y++) {
        for (int i = at + y * Sketch.WIDTH; i < at + y * Sketch.WIDTH + WIDE; i++) {
          int a = plain[i];
          int b = lit[i];
          if (a > Sketch.DARK || b > Sketch.DARK) { // bars stay as they are
            n++;
            sumA += a;
            sumB += b;
            squareA += (long) a * a;
            squareB += (long) b * b;
            product += (long) a * b;
          }
        }
      }
      double count = Math.max(1, n);
      return new Block(
          squareA - sumA * sumA / count,
          squareB - sumB * sumB / count,
          product - sumA * sumB / count);
    }
  }
}
