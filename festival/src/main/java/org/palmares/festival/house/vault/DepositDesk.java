package org.palmares.festival.house.vault;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;

/// Takes files that visitors upload for a department: `films` takes copies. An upload names its
/// desk and what it is for in the tus metadata, as `<desk> <base64 of the id>`.
public interface DepositDesk {
  /// The metadata key by which an upload is meant for this desk: `film`.
  String name();

  /// Why this person may not (any longer) bring this file, if so; asked before the first byte and
  /// again before the last is acknowledged.
  Optional<Told> refuses(AccountId who, String about, String fileName, long bytes);

  /// Takes the finished file over, in the transaction that finishes the upload.
  void take(Deposit deposit);

  /// A finished upload.
  record Deposit(AccountId by, String about, String fileName, StoredFile file) {}
}
