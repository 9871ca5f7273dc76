package org.palmares.festival.house.letters;

import java.util.Optional;
import java.util.Set;

/// Which letters somebody wants to see: on which side of the door, of which purpose, with which
/// words in them, from which page of the list (1 is the first).
public record LettersWanted(Side side, Optional<String> purpose, String words, int page) {
  /// How many letters stand on one page of the list.
  public static final int PAGE = 50;

  /// On which side of the door a letter is.
  public enum Side {
    /// Held until the organisers send it.
    WAITING,
    /// On its way.
    LEAVING,
    /// Out of the house, or in its mailbox.
    GONE,
    /// Given up.
    FAILED;

    /// The states of the letters there.
    public Set<State> states() {
      return switch (this) {
        case WAITING -> Set.of(State.HELD);
        case LEAVING -> Set.of(State.QUEUED);
        case GONE -> Set.of(State.SENT, State.DELIVERED);
        case FAILED -> Set.of(State.FAILED);
      };
    }
  }

  public LettersWanted {
    if (page < 1 || page > 1_000_000) {
      throw new IllegalArgumentException("Page " + page + ": 1 is the first");
    }
  }
}
