package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shots of a film, from its first frame to its last without a gap, and the boundaries between
/// them: always one less.
///
/// A fade out of black at the very beginning and into black at the very end are told apart as
/// `opening` and `closing`, since there is no other shot. A film without frames has no shots.
public record Shots(
    List<Shot> shots,
    List<Boundary> boundaries,
    Optional<Boundary> opening,
    Optional<Boundary> closing) {
  public Shots {
    shots = List.copyOf(shots);
    boundaries = List.copyOf(boundaries);
  }

  /// The shots between these boundaries in a film of this many frames.
  static Shots between(
      List<Boundary> boundaries,
      int frames,
      Optional<Boundary> opening,
      Optional<Boundary> closing) {
    var shots = new ArrayList<Shot>();
    var kept = new ArrayList<Boundary>();
    int start = 0;
    for (var boundary : boundaries) {
      int middle = boundary.middle();
      if (middle > start && middle < frames) {
        shots.add(new Shot(start, middle - 1, transition(kept)));
        kept.add(boundary);
        start = middle;
      }
    }
    if (frames > 0) {
      shots.add(new Shot(start, frames - 1, transition(kept)));
    }
    return new Shots(shots, kept, opening, closing);
  }

  private static Optional<Boundary> transition(List<Boundary> kept) {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
  }

  /// How fast it is cut, at this many frames a second.
  public Rhythm rhythm(double rate) {
    return Rhythm.of(shots, rate);
  }
}
