package org.palmares.festival.awards;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.Wording;

/// What an award is, whoever gets it: its name, what comes with it, and the money, if there is any.
public record Prize(Wording name, String gift, Optional<Money> money) {

  /// An amount of money in a currency (ISO 4217).
  public record Money(long amount, String currency) {
    /// The largest amount, so that every program can read it.
    public static final long LARGEST = 1_000_000_000_000L;

    public Money {
      if (amount < 1 || amount > LARGEST || !currency.matches("[A-Z]{3}")) {
        throw new IllegalArgumentException(
            amount + " " + currency + ": 1 to " + LARGEST + ", and three capital letters");
      }
    }
  }
}
