package org.palmares.film.consistency;

import java.util.List;

/// Shots that show the same view: a camera position that the film returns to.
///
/// `shots` are their numbers in the order of the film, counted from 0. The drifts say how far the
/// most distant two of them lie apart: `lumaDrift` and `contrastDrift` in levels, `saturationDrift`
/// in levels of Cb and Cr, `hueDrift` from 0 (the same hues in the same shares) to 1. They
/// describe; night may have fallen in the story.
public record SetUp(
    List<Integer> shots,
    double lumaDrift,
    double contrastDrift,
    double saturationDrift,
    double hueDrift) {
  public SetUp {
    shots = List.copyOf(shots);
  }
}
