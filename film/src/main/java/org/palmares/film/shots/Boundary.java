package org.palmares.film.shots;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a film gets from one shot to the next.
///
/// At a cut both frame numbers are that of the new shot's first frame; otherwise they are the first
/// and the last frame in which the shots are mixed with each other or with a colour. The confidence
/// is between 0 and 1 and only orders boundaries; it is no probability.
public record Boundary(Type type, int startFrame, int endFrame, double confidence) {
  public Boundary {
    if (startFrame < 0 || endFrame < startFrame) {
      throw new IllegalArgumentException(
          "a boundary lasts from a frame to one not before it, not from %d to %d"
              .formatted(startFrame, endFrame));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "a confidence is between 0 and 1, not %s".formatted(confidence));
    }
  }

  /// The kinds of transition that an editor knows.
  public enum Type {
    @JsonProperty("cut")
    CUT,
    /// One picture melts into the other.
    @JsonProperty("dissolve")
    DISSOLVE,
    /// Through black, which may be held.
    @JsonProperty("fade")
    FADE,
    /// A fade too short to rest in the dark.
    @JsonProperty("dip_to_black")
    DIP_TO_BLACK,
    @JsonProperty("dip_to_white")
    DIP_TO_WHITE,
    /// A line passes over the picture, with the old shot before it and the new one behind.
    @JsonProperty("wipe")
    WIPE;

    /// Whether it takes time.
    public boolean gradual() {
      return this != CUT;
    }
  }

  /// A cut before this frame.
  public static Boundary cut(int frame, double confidence) {
    return new Boundary(Type.CUT, frame, frame, confidence);
  }

  /// The first frame that is counted to the new shot.
  public int middle() {
    return (startFrame + endFrame + 1) / 2;
  }

  /// Frames in which both shots are mixed: none at a cut.
  public int length() {
    return type == Type.CUT ? 0 : endFrame - startFrame + 1;
  }
}
