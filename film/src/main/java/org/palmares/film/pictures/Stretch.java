package org.palmares.film.pictures;

/// A part of a film, from its first frame to its last.
public record Stretch(int startFrame, int endFrame) {
  public Stretch {
    if (startFrame < 0 || endFrame < startFrame) {
      throw new IllegalArgumentException(
          "a stretch lasts from a frame to one not before it, not from %d to %d"
              .formatted(startFrame, endFrame));
    }
  }

  public boolean holds(int frame) {
    return startFrame <= frame && frame <= endFrame;
  }

  public int length() {
    return endFrame - startFrame + 1;
  }

  /// The same without so many frames at either end; the middle frame at least.
  Stretch within(int margin) {
    int most = Math.min(margin, (length() - 1) / 2);
    return new Stretch(startFrame + most, endFrame - most);
  }
}
