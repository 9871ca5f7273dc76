package org.palmares.festival.programme.web;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Section;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.Language;

/// The selected films of an edition, by section.
public record SelectedView(Edition edition, List<EntryCard> films) {
  public SelectedView {
    films = List.copyOf(films);
  }

  /// The keys of the sections from which films were selected, in the order of the regulations.
  public List<String> sections() {
    List<String> order = edition.regulations().sections().stream().map(Section::key).toList();
    return films.stream()
        .map(card -> card.entry().section())
        .distinct()
        .sorted(java.util.Comparator.comparingInt(order::indexOf))
        .toList();
  }

  /// The films of a section.
  public List<EntryCard> in(String section) {
    return films.stream().filter(card -> card.entry().section().equals(section)).toList();
  }

  /// What a section is called.
  public String name(String section, Language language) {
    return edition.regulations().sections().stream()
        .filter(known -> known.key().equals(section))
        .findFirst()
        .map(known -> known.name().in(language))
        .orElse(section);
  }

  /// The title that is not the original one, if there is another.
  public static Optional<String> otherTitle(EntryCard card) {
    return Optional.of(card.film().englishTitle())
        .filter(title -> !title.isBlank() && !title.equals(card.film().title()));
  }
}
