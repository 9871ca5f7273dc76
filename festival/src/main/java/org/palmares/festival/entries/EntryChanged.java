package org.palmares.festival.entries;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;
import org.palmares.festival.house.vocabulary.Sha256;

/// A received entry was changed before the deadline; its receipt was issued anew.
public record EntryChanged(
    EntryId entry,
    EditionId inEdition,
    String receipt,
    int issue,
    Optional<Sha256> sha256,
    AccountId entrant)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return entry.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(entrant);
  }
}
