package org.palmares.festival.entries;

import java.time.Duration;
import java.util.Optional;
import org.palmares.festival.films.FilmCard;

/// What lists show of a received entry.
public record EntryCard(
    Entry entry, FilmCard film, Eligibility eligibility, Optional<Duration> runningTime) {}
