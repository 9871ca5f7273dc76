package org.palmares.festival.house.vault;

import org.palmares.festival.house.vocabulary.Told;

/// Says how many bytes there are as people read it (powers of 1000, as disks are sold).
final class Sizes {
  private Sizes() {}

  static Told told(long bytes) {
    if (bytes < 1_000_000) {
      return Told.of("vault.kilobytes", bytes / 1e3);
    }
    return bytes < 1_000_000_000
        ? Told.of("vault.megabytes", bytes / 1e6)
        : Told.of("vault.gigabytes", bytes / 1e9);
  }
}
