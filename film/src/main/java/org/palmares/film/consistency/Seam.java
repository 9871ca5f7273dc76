package org.palmares.film.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.TreeSet;

/// A place inside a shot where two clips may have been joined: with this frame, several things
/// change at once while the picture stays the same.
///
/// Where a generator continues from the last frame of a clip, that frame is often shown twice, and
/// light, sharpness or movement jump.
public record Seam(int frame, Set<Sign> signs) {
  public Seam {
    signs = java.util.Collections.unmodifiableSet(new TreeSet<>(signs));
  }

  /// What changes.
  public enum Sign {
    /// The frame before is shown twice.
    @JsonProperty("doubled_frame")
    DOUBLED_FRAME,
    /// The light of the whole picture steps and stays.
    @JsonProperty("light")
    LIGHT,
    /// The picture is sharper or softer from here on.
    @JsonProperty("sharpness")
    SHARPNESS,
    /// The picture as a whole moves otherwise from here on.
    @JsonProperty("movement")
    MOVEMENT,
    /// The picture changes twice as much as around.
    @JsonProperty("jump")
    JUMP
  }
}
