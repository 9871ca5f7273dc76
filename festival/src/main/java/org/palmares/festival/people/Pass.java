package org.palmares.festival.people;

import java.util.Optional;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;

/// Whom a link signs in, and to which page it leads; without an address it is for the first host of
/// a fresh house.
public record Pass(Optional<EmailAddress> email, Language language, String to) {
  public Pass {
    if (!Answer.isWithinTheHouse(to)) {
      throw new IllegalArgumentException("'" + to + "' leads out of the house");
    }
  }

  /// Whether it makes a host.
  public boolean forFirstHost() {
    return email.isEmpty();
  }
}
