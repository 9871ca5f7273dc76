package org.palmares.film.consistency;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How one shot holds together: from which frame to which (inclusive), and its measures. A measure
/// is absent where the shot is too short or too still to tell.
///
/// - `nativeFps`: how many pictures a second are new, from the regular pattern of held frames; the
///   film's own rate when there is none.
/// - `residualMotion`: the mean difference in levels that remains between frames when blocks of the
///   small picture are moved to where they came from. High where things appear, dissolve or warp;
///   0.5 to 3 for most film.
/// - `residualShare`: the same as a share of the whole difference between the frames, 0 to 1:
///   little where everything moves as a whole, much where things change without moving.
/// - `jitter`: how unsteadily the picture as a whole moves, as the mean distance of each movement
///   from the average of those before and after, in per cent of the frame's width.
/// - `blendedShare`: the share of frames, 0 to 1, that are averages of their neighbours while their
///   neighbours are not: the mark of a frame rate raised by blending.
/// - `pulse`: every how many frames the picture moves more than between; generators that work on
///   four frames at a time leave a 4. `pulseStrength` is by how much more, 1 for twice as much.
/// - `localFlicker`: the share of the picture, 0 to 1, whose light alternates from frame to frame
///   while the picture as a whole does not.
/// - `palette`: its colours.
public record ShotConsistency(
    int startFrame,
    int endFrame,
    double nativeFps,
    OptionalDouble residualMotion,
    OptionalDouble residualShare,
    OptionalDouble jitter,
    double blendedShare,
    OptionalInt pulse,
    OptionalDouble pulseStrength,
    double localFlicker,
    Palette palette) {

  /// How many frames it has.
  public int frames() {
    return endFrame - startFrame + 1;
  }
}
