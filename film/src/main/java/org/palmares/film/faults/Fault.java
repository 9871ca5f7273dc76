package org.palmares.film.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// One thing in the picture that somebody should look at: what, from which frame to which
/// (inclusive), and the figures that belong to it by the names that the kind tells.
public record Fault(Kind kind, int startFrame, int endFrame, SequencedMap<String, Double> values) {

  public Fault {
    if (startFrame < 0 || startFrame > endFrame) {
      throw new IllegalArgumentException(
          "%s cannot last from frame %d to %d".formatted(kind, startFrame, endFrame));
    }
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  Fault(Kind kind, int startFrame, int endFrame) {
    this(kind, startFrame, endFrame, new LinkedHashMap<>());
  }

  Fault(Kind kind, int startFrame, int endFrame, String name, double value) {
    this(kind, startFrame, endFrame, new LinkedHashMap<>(Map.of(name, value)));
  }

  /// How many frames are concerned.
  public int frames() {
    return endFrame - startFrame + 1;
  }

  /// What can be found in a picture.
  public enum Kind {
    /// Nothing but black for half a second or more. `mean_luma` in levels, 16 to 20.
    @JsonProperty("black")
    BLACK,
    /// The same picture for a second or more, black excepted; a card held on purpose is one too.
    @JsonProperty("frozen")
    FROZEN,
    /// One frame shown twice in the midst of movement, which is no regular cadence.
    @JsonProperty("duplicated_frame")
    DUPLICATED_FRAME,
    /// A jump in an even movement, as if frames were missing. `frames` is how many.
    @JsonProperty("dropped_frames")
    DROPPED_FRAMES,
    /// More than three flashes within a second on more than a quarter of the screen (ITU-R BT.1702,
    /// Annex 1). `area` is the largest share of the screen that flashes at once, 0 to 1;
    /// `per_second` the most flashes in one second.
    @JsonProperty("flashes")
    FLASHES,
    /// The same with saturated red, whatever its brightness; same values.
    @JsonProperty("red_flashes")
    RED_FLASHES,
    /// Vertical bars of test colours, SMPTE or EBU, for half a second or more.
    @JsonProperty("colour_bars")
    COLOUR_BARS,
    /// A hundredth of the picture or more lies below video black (16) or above video white (235) by
    /// six levels and more, for a second or more: often full range passed off as limited.
    /// `below_share` and `above_share` are shares of the picture, 0 to 1.
    @JsonProperty("illegal_levels")
    ILLEGAL_LEVELS
  }
}
