package org.palmares.festival.entries;

import java.util.List;

/// How many entries were received, eligible and selected; always side by side, in all, by section
/// and by country. Selected counts are 0 until the answers are released.
///
/// An entry from two countries counts in both rows and once in the sum.
public record Figures(Row all, List<Row> sections, List<Row> countries) {
  public Figures {
    sections = List.copyOf(sections);
    countries = List.copyOf(countries);
  }

  /// One line: a section's key, a country's code, or empty for all.
  public record Row(String key, int received, int eligible, int selected) {}
}
