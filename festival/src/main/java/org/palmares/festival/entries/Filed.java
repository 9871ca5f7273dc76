package org.palmares.festival.entries;

import java.time.Duration;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.EditionId;

/// An entry as it lies in the files: with what the festival knows of it beside the entrant.
record Filed(
    Entry entry,
    Eligibility eligibility,
    boolean overruled,
    Optional<Duration> runningTime,
    Optional<Decision> prepared) {

  EditionId edition() {
    return entry.edition();
  }

  boolean isReceived() {
    return switch (entry.stage()) {
      case Stage.Submitted _, Stage.Answered _ -> true;
      case Stage.Draft _, Stage.Withdrawn _ -> false;
    };
  }
}
