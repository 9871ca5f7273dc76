package org.palmares.festival.entries;

import java.time.Instant;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Sha256;

/// What the festival confirms to an entrant: this entry, with this file, under these rules, at this
/// moment. A changed entry gets a new issue of the same number; earlier ones are kept.
///
/// `rules` is the version of the regulations, `termsAccepted` when its terms of use were accepted.
public record Receipt(
    EntryId entry,
    int issue,
    String number,
    int rules,
    Optional<Sha256> film,
    Instant termsAccepted,
    Instant at) {}
