package org.palmares.festival.house.vault;

import org.palmares.festival.house.vocabulary.Sha256;

/// Says of which files of the vault somebody still has need. A department that writes fingerprints
/// down declares a bean; a file is thrown away only if no claim is left.
public interface Claim {
  /// Whether this file is needed.
  boolean needs(Sha256 file);
}
