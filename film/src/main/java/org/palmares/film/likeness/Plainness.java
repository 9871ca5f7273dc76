package org.palmares.film.likeness;

import org.palmares.film.frames.Miniature;

/// Keeps black frames, fog and plain cards out of the fingerprint: they look alike in all films.
final class Plainness {
  /// Mean difference of neighbouring pixels, in levels of luma.
  private static final double LEAST = 0.8;

  private Plainness() {}

  /// In every second row, between neighbours beside and below.
  static double gradient(byte[] luma, Area area) {
    int sum = 0;
    int rows = 0;
    for (int y = area.top(); y < area.top() + area.height() - 1; y += 2) {
      rows++;
      int row = y * Miniature.WIDTH;
      for (int x = area.left(); x < area.left() + area.width() - 1; x++) {
        int value = luma[row + x] & 255;
        sum += Math.abs(value - (luma[row + x + 1] & 255));
        sum += Math.abs(value - (luma[row + x + Miniature.WIDTH] & 255));
      }
    }
    return (double) sum / (2 * (area.width() - 1) * rows);
  }

  static boolean isWorthHashing(byte[] luma, Area area) {
    return gradient(luma, area) >= LEAST;
  }
}
