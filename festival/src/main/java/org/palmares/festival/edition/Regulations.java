package org.palmares.festival.edition;

import java.util.List;

/// The rules of an edition in one version; an entry keeps the version it was made under.
///
/// `general` holds for every section. Weights of criteria are parts of their sum; equal by default.
public record Regulations(
    int version,
    List<Section> sections,
    List<Regulation> general,
    List<Criterion> criteria,
    List<Term> terms) {
  public Regulations {
    sections = List.copyOf(sections);
    general = Allowed.rules(general);
    criteria = List.copyOf(criteria);
    terms = List.copyOf(terms);
    if (sections.isEmpty() || criteria.isEmpty()) {
      throw new IllegalArgumentException("Regulations need at least one section and one criterion");
    }
    if (sections.stream().map(Section::key).distinct().count() != sections.size()) {
      throw new IllegalArgumentException("Two sections have the same key: " + sections);
    }
    if (criteria.stream().map(Criterion::key).distinct().count() != criteria.size()) {
      throw new IllegalArgumentException("Two criteria have the same key: " + criteria);
    }
  }

  /// The section of a key.
  ///
  /// @throws IllegalArgumentException if this version has none
  public Section section(String key) {
    return sections.stream()
        .filter(section -> section.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No section '" + key + "' in version " + version));
  }

  /// Whether this version has a section of a key.
  public boolean hasSection(String key) {
    return sections.stream().anyMatch(section -> section.key().equals(key));
  }

  /// All rules for a film in a section, general ones first, in the order in which they are printed.
  public List<Regulation> rulesOf(Section section) {
    return java.util.stream.Stream.concat(general.stream(), section.rules().stream()).toList();
  }

  /// The same rules as another version.
  public Regulations as(int other) {
    return new Regulations(other, sections, general, criteria, terms);
  }
}
