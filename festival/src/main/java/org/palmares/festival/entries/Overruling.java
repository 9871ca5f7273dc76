package org.palmares.festival.entries;

import java.time.Instant;
import org.palmares.festival.house.vocabulary.AccountId;

/// An organiser's word over the regulations', with its reason.
public record Overruling(boolean eligible, String reason, AccountId by, Instant at) {}
