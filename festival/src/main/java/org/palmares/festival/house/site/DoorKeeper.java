package org.palmares.festival.house.site;

import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;

/// Knows who a signed-in account is and which badges it wears; the department of people is it.
///
/// Asked on every request, so that a badge taken away is gone at once (ASVS 8.3.2).
public interface DoorKeeper {
  /// The person behind an account that may still come in.
  Optional<Visitor.SignedIn> find(AccountId account);

  /// What the person is in an edition.
  Set<Badge> badges(AccountId account, EditionId edition);

  /// Whether the person may open editions.
  boolean isHost(AccountId account);
}
