package org.palmares.film.shots;

/// Tells a picture in another light, or painted over, from another picture.
final class Light {
  private static final int WIDE = 8;
  private static final int HIGH = 6;

  /// What is left of rounding.
  private static final double NOISE = 100;

  private Light() {}

  /// Whether every part of `lit` is plain, or a part of `plain` with more or less light and
  /// contrast; the lowest third, where subtitles are, is not asked.
  static boolean changed(Sketch plain, Sketch lit) {
    double unexplained = 0;
    double own = 0;
    double shown = 0;
    for (int y = 0; y < Sketch.HEIGHT - HIGH; y += HIGH) {
      for (int x = 0; x < Sketch.WIDTH; x += WIDE) {
        var block = Block.of(plain.cells, lit.cells, y * Sketch.WIDTH + x);
        own += block.plain;
        shown += block.lit;
        unexplained += block.unexplained();
      }
    }
    return unexplained <= Math.max(0.25 * own, 0.6 * shown) + NOISE;
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

    /// What of the lit block is not the plain one made lighter or darker.
    double unexplained() {
      return plain > 0 && both > 0 ? Math.max(0, lit - both * both / plain) : lit;
    }
  }
}
