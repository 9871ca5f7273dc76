package org.palmares.film.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A titled table of a report: rows of as many cells as it has heads. One without heads is a list
/// of facts, each with its name and its value.
record Section(String title, List<String> heads, List<List<String>> rows) {
  Section {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// A list of facts that is still being written.
  static Facts facts(String title) {
    return new Facts(title);
  }

  static final class Facts {
    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    private Facts(String title) {
      this.title = title;
    }

    Facts fact(String name, String value) {
      rows.add(List.of(name, value));
      return this;
    }

    Facts fact(String name, Optional<String> value) {
      return value.isPresent() ? fact(name, value.get()) : this;
    }

    Section section() {
      return new Section(title, List.of(), rows);
    }
  }
}
