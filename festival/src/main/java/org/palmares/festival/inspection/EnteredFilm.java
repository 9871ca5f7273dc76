package org.palmares.festival.inspection;

import org.palmares.festival.films.FilmCard;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;

/// A film that was received in an edition, with what lists show of it.
public record EnteredFilm(
    EntryId entry,
    EditionId edition,
    String section,
    AccountId entrant,
    String receipt,
    FilmCard film) {}
