package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What this department keeps of a report: the form it is written in and the tools it was made
/// with, every measure, and what is seen at which moments.
record Reading(
    int schema,
    String tools,
    List<Measure> measures,
    List<Sighting> sightings,
    OptionalDouble loudness) {

  Reading {
    measures = List.copyOf(measures);
    sightings = List.copyOf(sightings);
  }

  /// Something seen or heard from one moment to another: `kind` is the library's name of it
  /// (`black`, `clipping`), `figure` the number that belongs to the kind.
  record Sighting(String kind, Optional<Double> figure, Duration from, Duration to) {}
}
