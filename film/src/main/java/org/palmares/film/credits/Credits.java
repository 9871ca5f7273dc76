package org.palmares.film.credits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// Where credits were found, and how many frames the film has without them.
///
/// A proposal: letters are not read, only recognised by their looks on a small frame. Those of a
/// confidence below a half are not taken off the film's length.
public record Credits(List<Proposal> proposals, int framesWithoutCredits) {

  public Credits {
    proposals = List.copyOf(proposals);
  }

  /// A range of frames that look like credits, the last one included, to within a quarter of a
  /// second; `confidence` is from 0 to 1.
  public record Proposal(
      Place place,
      int startFrame,
      int endFrame,
      Style style,
      boolean onPicture,
      double confidence) {}

  /// Where in the film.
  public enum Place {
    @JsonProperty("opening")
    OPENING,
    @JsonProperty("end")
    END
  }

  /// How they move.
  public enum Style {
    /// Upwards, at one speed.
    @JsonProperty("rolling")
    ROLLING,
    /// One standing text after the other.
    @JsonProperty("cards")
    CARDS
  }
}
