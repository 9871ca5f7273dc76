package org.palmares.festival.house.letters;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;

/// A letter as it will be read: plain text in which addresses of pages stand on lines of their own.
///
/// `purpose` (`entries.answer`) and `about` (an entry's id) say why it is written; with the same
/// purpose, about the same thing, to the same reader there is one letter only.
public record Letter(
    EmailAddress to,
    Language language,
    String subject,
    String text,
    Optional<EditionId> edition,
    String purpose,
    String about) {
  public Letter {
    if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Subject '" + subject + "' is empty or has control characters");
    }
  }
}
