package org.palmares.film;

/// Width and height of a picture in square pixels.
record Size(int width, int height) {

  /// A film's picture made to fit a box, turned with it when it stands upright: never larger than
  /// it is, and even, as codecs want it.
  static Size fitting(Picture picture, int boxWidth, int boxHeight) {
    boolean upright = picture.displayHeight() > picture.displayWidth();
    double width = upright ? boxHeight : boxWidth;
    double height = upright ? boxWidth : boxHeight;
    double factor =
        Math.min(1, Math.min(width / picture.displayWidth(), height / picture.displayHeight()));
    return new Size(even(picture.displayWidth() * factor), even(picture.displayHeight() * factor));
  }

  private static int even(double length) {
    return Math.max(2, (int) Math.round(length / 2) * 2);
  }
}
