package org.palmares.film.consistency;

/// A stretch of film in which fewer pictures a second are new than are shown: what was generated or
/// drawn at 8, 12 or 16 frames a second and then held to fill 24.
///
/// `nativeFps` is the rate of the new pictures, from the regular pattern of held frames; `newShare`
/// the share of frames that are in fact new, 0 to 1. Both ends are inclusive.
public record Cadence(int startFrame, int endFrame, double nativeFps, double newShare) {
  public Cadence {
    if (startFrame > endFrame) {
      throw new IllegalArgumentException(
          "a cadence from frame %d to %d ends before it begins".formatted(startFrame, endFrame));
    }
  }

  int frames() {
    return endFrame - startFrame + 1;
  }
}
