package org.palmares.film.faults;

/// The part of the frame in which there is a picture, when bars of black lie above and below or on
/// both sides, and for which frames (inclusive).
///
/// `left`, `top`, `width` and `height` are shares of the frame, 0 to 1, to within about 0.007;
/// `aspect` is the shape of the picture, width by height as it is shown, to within 1 or 2 per cent.
public record ActiveArea(
    int startFrame,
    int endFrame,
    double left,
    double top,
    double width,
    double height,
    double aspect) {

  /// Whether there are no bars.
  public boolean full() {
    return width == 1 && height == 1;
  }
}
