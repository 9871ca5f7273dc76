package org.palmares.film.consistency;

import java.util.List;
import java.util.Optional;
import org.palmares.film.traces.Measure;

/// How a film holds together: what recurs, flickers and is held, every shot in figures, shots of
/// one set-up, possible seams, and the same in one list of measures for comparing films.
///
/// `complete` is false when so much of the film is the same picture that the search for recurrences
/// ended early. `mark` and `sourceSize` are absent when nothing can be told.
public record ConsistencyReport(
    List<Recurrence> recurrences,
    List<Flicker> flickers,
    List<Cadence> cadences,
    List<Seam> seams,
    List<ShotConsistency> shots,
    List<SetUp> setUps,
    Optional<StaticMark> mark,
    Optional<SourceSize> sourceSize,
    List<Measure> measures,
    boolean complete) {
  public ConsistencyReport {
    recurrences = List.copyOf(recurrences);
    flickers = List.copyOf(flickers);
    cadences = List.copyOf(cadences);
    seams = List.copyOf(seams);
    shots = List.copyOf(shots);
    setUps = List.copyOf(setUps);
    measures = List.copyOf(measures);
  }
}
