package org.palmares.festival.inspection.web;

import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.stereotype.Component;

/// What measures are called; one that nobody has named yet goes by the library's name.
@Component
class MeasureWords {
  private final Words words;

  MeasureWords(Words words) {
    this.words = words;
  }

  Told name(String measure) {
    String key = "inspection.measure." + measure;
    return words.knows(key)
        ? Told.of(key)
        : Told.of("inspection.measure-other", measure.replace('_', ' '));
  }
}
