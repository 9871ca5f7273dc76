package org.palmares.festival.inspection;

import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.stereotype.Component;

/// What measures are called; one that nobody has named yet goes by the library's name.
@Component
public class MeasureWords {
  private final Words words;

  MeasureWords(Words words) {
    this.words = words;
  }

  /// The unit of a measure; one that nobody has named yet stands as it is.
  public Told unit(String unit) {
    String key = "inspection.unit." + unit;
    return unit.isEmpty() || !words.knows(key)
        ? Told.of("inspection.measure-other", unit)
        : Told.of(key);
  }

  Told name(Distribution.Place place) {
    return name(place.among().name());
  }

  /// The name of a measure.
  public Told name(String measure) {
    String key = "inspection.measure." + measure;
    return words.knows(key)
        ? Told.of(key)
        : Told.of("inspection.measure-other", measure.replace('_', ' '));
  }
}
