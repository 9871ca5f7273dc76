package org.palmares.film.likeness;

import org.palmares.film.frames.Miniature;

/// A rectangle of a miniature.
record Area(int left, int top, int width, int height) {
  static final Area FRAME = new Area(0, 0, Miniature.WIDTH, Miniature.HEIGHT);

  /// The smallest side of which a hash can be taken.
  static final int SMALLEST = 36;

  /// The middle of this area, so many times as wide and high: as many whole pixels fewer on both
  /// sides.
  Area middle(double across, double down) {
    int newWidth = shrunk(width, across);
    int newHeight = shrunk(height, down);
    return new Area(
        left + (width - newWidth) / 2, top + (height - newHeight) / 2, newWidth, newHeight);
  }

  private static int shrunk(int length, double share) {
    int shrunk = length - 2 * (int) Math.round(length * (1 - share) / 2);
    return Math.clamp(shrunk, Math.min(length, SMALLEST), length);
  }

  boolean isLargeEnough() {
    return width >= SMALLEST && height >= SMALLEST;
  }

  /// What both areas have in common; its sides may be nothing, or less.
  Area within(Area other) {
    int newLeft = Math.max(left, other.left);
    int newTop = Math.max(top, other.top);
    return new Area(
        newLeft,
        newTop,
        Math.min(left + width, other.left + other.width) - newLeft,
        Math.min(top + height, other.top + other.height) - newTop);
  }

  /// Bars seldom end with a whole pixel: the outermost lines, part bar and part picture, are drawn
  /// anew from the lines beside them. A dark edge would cost a hash 30 bits.
  void mend(byte[] luma) {
    int bottom = top + height - 1;
    if (top > 0) {
      copyRow(luma, top + 1, top);
    }
    if (bottom < Miniature.HEIGHT - 1) {
      copyRow(luma, bottom - 1, bottom);
    }
    int right = left + width - 1;
    for (int row = 0; row < Miniature.LUMA; row += Miniature.WIDTH) {
      if (left > 0) {
        luma[row + left] = luma[row + left + 1];
      }
      if (right < Miniature.WIDTH - 1) {
        luma[row + right] = luma[row + right - 1];
      }
    }
  }

  private static void copyRow(byte[] luma, int from, int to) {
    System.arraycopy(luma, from * Miniature.WIDTH, luma, to * Miniature.WIDTH, Miniature.WIDTH);
  }
}
