package org.palmares.festival.browser;

/// What somebody sits at.
public enum Screen {
  /// A desk's screen.
  DESK(1440, 900, false),
  /// A phone held upright, with a finger instead of a mouse.
  PHONE(390, 844, true);

  private final int width;
  private final int height;
  private final boolean touch;

  Screen(int width, int height, boolean touch) {
    this.width = width;
    this.height = height;
    this.touch = touch;
  }

  /// Its width in CSS pixels.
  public int width() {
    return width;
  }

  /// Its height in CSS pixels.
  public int height() {
    return height;
  }

  boolean touch() {
    return touch;
  }
}
