package org.palmares.festival.entries;

import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;

/// A film in a section of an edition. `rules` is the version of the regulations it was made under.
public record Entry(
    EntryId id,
    EditionId edition,
    String section,
    FilmId film,
    AccountId entrant,
    int rules,
    Stage stage) {}
