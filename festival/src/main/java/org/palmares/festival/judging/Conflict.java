package org.palmares.festival.judging;

import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EntryId;

/// A juror who must not judge an entry; the reason may be empty, and is between them and the
/// organisers.
public record Conflict(EntryId entry, AccountId juror, String reason, AccountId declaredBy) {}
