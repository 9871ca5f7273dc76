package org.palmares.festival.films;

import java.time.Instant;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;

/// One deposited file of a film, unchanged since it came.
public record Copy(
    CopyId id, FilmId film, Sha256 sha256, long bytes, String fileName, Instant received) {}
