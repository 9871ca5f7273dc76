package org.palmares.festival.people;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// A person changed by which means they come in.
public record AccessChanged(AccountId account, Change change) implements Event {
  /// What was changed.
  public enum Change {
    /// A passkey was added.
    PASSKEY_ADDED,
    /// A passkey was removed.
    PASSKEY_REMOVED,
    /// A token for a program was made.
    TOKEN_MADE,
    /// A token for a program was revoked.
    TOKEN_REVOKED
  }

  @Override
  public Optional<EditionId> edition() {
    return Optional.empty();
  }

  @Override
  public String subject() {
    return account.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(account);
  }
}
