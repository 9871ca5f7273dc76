package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Sha256;

/// One copy's inspection as it stands in the database; finished steps have their result.
record Run(
    CopyId copy,
    FilmId film,
    Sha256 file,
    String state,
    int step,
    double done,
    Optional<Duration> length,
    Optional<String> report,
    Optional<String> facts,
    Optional<String> findings,
    Optional<Sha256> preview,
    Optional<Sha256> poster,
    Optional<Sha256> stills) {}
