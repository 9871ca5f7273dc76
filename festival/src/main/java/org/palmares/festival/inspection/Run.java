package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.Map;
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
    Map<MediumName, Sha256> media) {
  Run {
    media = Map.copyOf(media);
  }

  /// Whether it has not ended.
  boolean isOpen() {
    return state.equals("WAITING") || state.equals("RUNNING");
  }

  /// What is kept under a name, if it is made.
  Optional<Sha256> medium(MediumName name) {
    return Optional.ofNullable(media.get(name));
  }
}
