package org.palmares.festival.films;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.FilmId;

/// A work: whose it is, its data sheet, the copy deposited last.
///
/// `version` counts how often the sheet was saved; it tells whether somebody else saved meanwhile.
public record Film(FilmId id, AccountId owner, DataSheet sheet, Optional<Copy> copy, int version) {}
