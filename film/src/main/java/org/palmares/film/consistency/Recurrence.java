package org.palmares.film.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalInt;

/// Footage that a film shows a second time: as it was, mirrored, or backwards.
///
/// `startFrame` to `endFrame` is what is shown again, `sourceStart` to `sourceEnd` where it was
/// seen first; all four are inclusive. A loop and a boomerang are told as a whole: there,
/// `startFrame` lies at the beginning of the first pass, and the source is that first pass.
/// `distance` says how far copy and source lie apart on average: 0 for the same pictures, up to
/// about 2 after a coarse encoding.
public record Recurrence(
    Kind kind,
    int startFrame,
    int endFrame,
    int sourceStart,
    int sourceEnd,
    OptionalInt period,
    double distance) {

  public Recurrence {
    if (startFrame > endFrame || sourceStart > sourceEnd || sourceStart < 0) {
      throw new IllegalArgumentException(
          "frames %d to %d cannot repeat frames %d to %d"
              .formatted(startFrame, endFrame, sourceStart, sourceEnd));
    }
  }

  /// In which way footage comes again.
  public enum Kind {
    /// The same stretch twice or more in a row; `period` is its length in frames.
    @JsonProperty("loop")
    LOOP,
    /// The same stretch again, later in the film.
    @JsonProperty("repeat")
    REPEAT,
    /// The same stretch again, left and right exchanged.
    @JsonProperty("mirrored_repeat")
    MIRRORED_REPEAT,
    /// A stretch forwards and then at once backwards.
    @JsonProperty("boomerang")
    BOOMERANG,
    /// The same stretch backwards, later in the film.
    @JsonProperty("reversed_repeat")
    REVERSED_REPEAT
  }

  /// How often a loop is seen, 2.5 for two and a half passes; 2 for everything else.
  public double passes() {
    return period.isPresent() ? (endFrame - startFrame + 1.0) / period.getAsInt() : 2;
  }

  /// How many frames are not new: the copies without the first pass.
  public int repeatedFrames() {
    return kind == Kind.LOOP || kind == Kind.BOOMERANG
        ? endFrame - sourceEnd
        : endFrame - startFrame + 1;
  }
}
