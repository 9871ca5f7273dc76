package org.palmares.festival.house.ledger;

import java.util.function.Predicate;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;

/// Keeps the facts of some lines from some readers. A department that has something which not every
/// organiser may know yet declares a bean.
public interface Discretion {
  /// Which lines of an edition show this reader that something happened, and not what.
  Predicate<Ledger.Line> hides(EditionId edition, AccountId reader);
}
