package org.palmares.festival.house.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palmares.festival.house.vocabulary.LetterId;

/// A letter and what became of it.
public record FiledLetter(
    LetterId id,
    Letter letter,
    State state,
    int attempts,
    Optional<String> lastError,
    Instant written,
    Optional<Instant> sent) {
  /// What in a letter is for its reader alone: the end of an address that signs them in.
  static final String SECRET = "(/sign-in/)[A-Za-z0-9_-]{16,}";

  private static final Pattern SECRETS = Pattern.compile(SECRET);

  /// The letter's text for eyes other than its reader's: links that would sign in as the reader are
  /// cut short.
  public String textForOthers() {
    return SECRETS.matcher(letter.text()).replaceAll("$1…");
  }
}
