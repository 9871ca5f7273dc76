package org.palmares.festival.judging;

import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EntryId;

/// A name to which a juror is bound stands in an entry's credits; whether that is a conflict is for
/// a person to say.
public record Likeness(EntryId entry, AccountId juror, String name, String foundIn) {}
