package org.palmares.film.consistency;

/// A stretch in which the light of the whole picture goes up and down by itself.
///
/// `amplitude` is half the difference between light and dark frames in levels of luma, `period` the
/// frames from one light frame to the next: 2 when every other frame is lighter. Both ends are
/// inclusive.
public record Flicker(int startFrame, int endFrame, double amplitude, double period) {
  public Flicker {
    if (startFrame > endFrame) {
      throw new IllegalArgumentException(
          "a flicker from frame %d to %d ends before it begins".formatted(startFrame, endFrame));
    }
  }

  int frames() {
    return endFrame - startFrame + 1;
  }
}
