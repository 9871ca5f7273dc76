package org.palmares.film.pictures;

import java.util.List;
import java.util.Optional;

/// How a film is put together, as far as it matters for choosing pictures: its shots, one after the
/// other, the transitions in which they mix, and the credits if it has any.
public record Montage(List<Stretch> shots, List<Stretch> transitions, Optional<Stretch> credits) {
  public Montage {
    shots = List.copyOf(shots);
    transitions = List.copyOf(transitions);
  }

  /// A film of one shot.
  public static Montage unbroken(int frames) {
    return new Montage(
        List.of(new Stretch(0, Math.max(0, frames - 1))), List.of(), Optional.empty());
  }

  /// The number of the shot that a frame belongs to; behind the last it is the last.
  int shotOf(int frame) {
    int low = 0;
    int high = shots.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (shots.get(middle).endFrame() < frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether a frame stands in a transition, or so near to one that it may still show.
  boolean mixed(int frame, int margin) {
    return transitions.stream()
        .anyMatch(it -> it.startFrame() - margin <= frame && frame <= it.endFrame() + margin);
  }

  boolean inCredits(int frame) {
    return credits.isPresent() && credits.get().holds(frame);
  }
}
