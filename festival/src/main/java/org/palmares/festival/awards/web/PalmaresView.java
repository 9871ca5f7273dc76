package org.palmares.festival.awards.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.awards.Award;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.Figures;
import org.palmares.festival.films.FilmCard;

/// The public palmarès: awards with their films, how many are still secret, and the figures once
/// the selection is released.
public record PalmaresView(
    Edition edition,
    List<Laurel> laurels,
    int secret,
    Optional<Instant> next,
    Optional<FigureDrawing> figures) {
  public PalmaresView {
    laurels = List.copyOf(laurels);
  }

  /// An award and the film that has it.
  public record Laurel(Award award, FilmCard film) {}

  /// The figures as they are drawn.
  public record FigureDrawing(Figures figures) {
    /// The river of the sections.
    public River river() {
      return River.of(figures);
    }

    /// A bar's width among rows of which the largest has 400.
    public static long width(int count, List<Figures.Row> rows) {
      int largest = rows.stream().mapToInt(Figures.Row::received).max().orElse(1);
      return Math.round(400.0 * count / Math.max(1, largest));
    }
  }
}
