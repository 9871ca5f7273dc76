package org.palmares.festival.inspection.web;

import java.util.List;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Distribution;

/// How every measure is spread over the films of an edition.
public record MeasuresView(Edition edition, List<Drawn> measures) {
  public MeasuresView {
    measures = List.copyOf(measures);
  }

  /// A measure with its name, its unit and its drawing.
  public record Drawn(Distribution films, Told name, Told unit, Histogram histogram) {}
}
