package org.palmares.festival.house.letters.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.letters.FiledLetter;
import org.palmares.festival.house.letters.State;
import org.palmares.festival.house.vocabulary.Language;

/// A letter as a page shows it; its moments by the clocks of `zone`.
public record LetterView(
    String id,
    String to,
    Language language,
    String subject,
    List<Line> lines,
    State state,
    int attempts,
    Optional<String> lastError,
    Instant written,
    ZoneId zone) {
  public LetterView {
    lines = List.copyOf(lines);
  }

  /// A line of a letter; an address of this house can be followed.
  public record Line(String text, boolean link) {}

  static LetterView of(FiledLetter filed, String text, URI house, ZoneId zone) {
    String ours = house.toString().replaceAll("/+$", "") + "/";
    return new LetterView(
        filed.id().toString(),
        filed.letter().to().value(),
        filed.letter().language(),
        filed.letter().subject(),
        Arrays.stream(text.split("\\R"))
            .map(line -> new Line(line, isAddress(line.strip(), ours)))
            .toList(),
        filed.state(),
        filed.attempts(),
        filed.lastError(),
        filed.written(),
        zone);
  }

  private static boolean isAddress(String line, String ours) {
    return line.startsWith(ours) && line.matches("[^\\s…]+");
  }
}
