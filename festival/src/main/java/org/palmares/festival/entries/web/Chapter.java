package org.palmares.festival.entries.web;

import java.util.List;

/// A part of the long form, with the fields that regulations ask about in it.
public enum Chapter {
  FILM("film"),
  TEXTS("texts"),
  MAKING("making"),
  CREDITS("people"),
  FILE("file"),
  TERMS("terms");

  private final String anchor;

  Chapter(String anchor) {
    this.anchor = anchor;
  }

  /// Its place on the page.
  public String anchor() {
    return anchor;
  }

  /// `done`, `missing` or `open`.
  public String state(RulingsView rulings) {
    return rulings.chapter(fields());
  }

  private List<String> fields() {
    return switch (this) {
      case FILM ->
          List.of(
              "title",
              "titleLanguage",
              "countries",
              "completed",
              "spokenLanguages",
              "depictsMinors");
      case TEXTS -> List.of("synopsis", "productionPlan", "budget");
      case MAKING -> List.of("aiShare", "tools");
      case CREDITS -> List.of("credits", "teamSize", "entrantBorn");
      case FILE -> List.of("file");
      case TERMS -> List.of("terms");
    };
  }
}
