package org.palmares.festival.house.vocabulary;

import java.util.Optional;

/// Something that happened in the festival and is remembered for good: `EntrySubmitted`.
///
/// Every event that a department announces is one; the ledger listens to this type, in the same
/// transaction, so nobody has to remember to write an audit line. Implement it by records named in
/// the past tense; their components become the ledger's line, so they carry ids and facts, no
/// secrets.
public interface Event {
  /// The edition it belongs to, if to one.
  Optional<EditionId> edition();

  /// The one thing it is about: an id as text.
  String subject();

  /// Who did it; empty where the house did it by itself.
  Optional<AccountId> by();
}
