package org.palmares.festival.edition;

import java.time.Instant;
import org.palmares.festival.house.vocabulary.AccountId;

/// A deadline that was moved to later: from when to when, and why.
///
/// Everybody may read it, but for who moved it.
public record Extension(
    Instant former, Instant deadline, Instant at, String reason, AccountId by) {}
