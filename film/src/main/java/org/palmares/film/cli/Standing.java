package org.palmares.film.cli;

import org.palmares.film.Finding;
import org.palmares.film.Inspection;

/// How a film stands, in a shape, a word and a sentence, so that nobody needs the colour.
enum Standing {
  FAIL("▲", "Fails:", "Cannot be shown as it is"),
  WARN("◆", "Warning:", "Can be shown; somebody should look at it first"),
  INFO("●", "Note:", "Can be shown");

  private final String shape;
  private final String word;
  private final String words;

  Standing(String shape, String word, String words) {
    this.shape = shape;
    this.word = word;
    this.words = words;
  }

  static Standing of(Finding.Level level) {
    return switch (level) {
      case FAIL -> FAIL;
      case WARN -> WARN;
      case INFO -> INFO;
    };
  }

  static Standing of(Inspection inspection) {
    if (!inspection.showable()) {
      return FAIL;
    }
    boolean warned =
        inspection.findings().stream().anyMatch(it -> it.level() == Finding.Level.WARN);
    return warned ? WARN : INFO;
  }

  String shape() {
    return shape;
  }

  String word() {
    return word;
  }

  String words() {
    return words;
  }
}
