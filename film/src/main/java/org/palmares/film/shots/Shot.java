package org.palmares.film.shots;

import java.util.Optional;

/// A shot: what the camera, or the generator, recorded in one go.
///
/// `endFrame` is its last frame. It came after the one before by `transitionIn`, which the first
/// shot of a film has not; a gradual transition is cut in its middle.
public record Shot(int startFrame, int endFrame, Optional<Boundary> transitionIn) {
  public Shot {
    if (startFrame < 0 || endFrame < startFrame) {
      throw new IllegalArgumentException(
          "a shot lasts from a frame to one not before it, not from %d to %d"
              .formatted(startFrame, endFrame));
    }
  }

  /// How many frames it lasts.
  public int frames() {
    return endFrame - startFrame + 1;
  }

  /// Whether this frame is part of it.
  public boolean contains(int frame) {
    return startFrame <= frame && frame <= endFrame;
  }
}
