package org.palmares.festival.inspection;

import java.time.Instant;
import org.palmares.festival.house.vocabulary.AccountId;

/// What an organiser says of two films that show the same seconds, after looking at both.
public record LikenessNote(Word word, String remark, AccountId by, Instant at) {

  /// What they are to each other.
  public enum Word {
    /// The same film.
    SAME_FILM,
    /// Another version of the same film, or one that holds the other.
    OTHER_VERSION,
    /// They only look alike.
    COINCIDENCE
  }
}
