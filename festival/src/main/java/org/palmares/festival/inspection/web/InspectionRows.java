package org.palmares.festival.inspection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palmares.festival.films.FilmCard;
import org.palmares.festival.inspection.CopyFigures;
import org.palmares.festival.inspection.InspectionDesk.Line;

/// Inspections as rows of a spreadsheet.
final class InspectionRows {
  private static final List<String> HEAD =
      List.of(
          "Receipt",
          "Title",
          "English title",
          "Directors",
          "Countries",
          "Section",
          "Inspection",
          "Running time (s)",
          "Width",
          "Height",
          "Frames per second",
          "Loudness (LUFS)",
          "To mend",
          "To check",
          "Like other films",
          "Measured with",
          "Entry");

  private InspectionRows() {}

  static List<String> head(String measure) {
    var head = new ArrayList<>(HEAD);
    if (!measure.isEmpty()) {
      head.add(measure);
    }
    return head;
  }

  static List<String> row(Line line, boolean measured) {
    FilmCard film = line.film().film();
    Optional<CopyFigures> copy = line.copy();
    var row =
        new ArrayList<>(
            List.of(
                line.film().receipt(),
                film.title(),
                film.englishTitle(),
                String.join("; ", film.directors()),
                String.join("; ", film.countries()),
                line.film().section(),
                copy.map(c -> c.state().name()).orElse(""),
                copy.flatMap(CopyFigures::runningTime)
                    .map(time -> number(time.toMillis() / 1000.0, 3))
                    .orElse(""),
                copy.flatMap(CopyFigures::size).map(s -> String.valueOf(s.width())).orElse(""),
                copy.flatMap(CopyFigures::size).map(s -> String.valueOf(s.height())).orElse(""),
                copy.flatMap(CopyFigures::frameRate).map(rate -> number(rate, 3)).orElse(""),
                copy.flatMap(CopyFigures::loudness).map(lufs -> number(lufs, 1)).orElse(""),
                copy.map(c -> String.valueOf(c.fails())).orElse(""),
                copy.map(c -> String.valueOf(c.warns())).orElse(""),
                String.valueOf(line.duplicates()),
                copy.map(CopyFigures::tools).orElse(""),
                line.film().entry().toString()));
    if (measured) {
      row.add(line.measure().map(value -> number(value, 6)).orElse(""));
    }
    return row;
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
