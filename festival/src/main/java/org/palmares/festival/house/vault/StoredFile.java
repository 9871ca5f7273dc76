package org.palmares.festival.house.vault;

import org.palmares.festival.house.vocabulary.Sha256;

/// A file in the vault: its fingerprint is its address.
public record StoredFile(Sha256 sha256, long bytes) {}
