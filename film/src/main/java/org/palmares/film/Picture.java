package org.palmares.film;

import java.util.Optional;

/// What is seen: how the picture is coded, how large it is and how fast it runs.
///
/// Width and height are coded pixels; `sampleAspect` is the shape of one pixel and `rotation` the
/// degrees (0, 90, 180, 270, clockwise) a player turns the picture by. The frame rate is the mean
/// over the decoded frames when it varies.
public record Picture(
    String codec,
    Optional<String> profile,
    String pixelFormat,
    int width,
    int height,
    Fraction sampleAspect,
    int rotation,
    Fraction frameRate,
    boolean constantFrameRate,
    boolean interlaced) {

  /// The width on the screen, in square pixels, after turning.
  public int displayWidth() {
    return turned() ? height : squareWidth();
  }

  /// The height on the screen, in square pixels, after turning.
  public int displayHeight() {
    return turned() ? squareWidth() : height;
  }

  private int squareWidth() {
    return Math.max(1, (int) Math.round(width * sampleAspect.decimal()));
  }

  private boolean turned() {
    return rotation % 180 != 0;
  }
}
