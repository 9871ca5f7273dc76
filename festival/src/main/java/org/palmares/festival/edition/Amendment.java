package org.palmares.festival.edition;

import java.time.Instant;
import java.util.List;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;

/// A change of the regulations: since when which version is in force, why, and what differs.
///
/// Everybody may read it, but for who made it.
public record Amendment(int version, Instant at, String reason, List<Told> changes, AccountId by) {
  public Amendment {
    changes = List.copyOf(changes);
  }
}
