package org.palmares.film;

import java.util.List;
import java.util.Optional;
import org.palmares.film.pictures.ShotSheet;

/// The pictures of a film, by the names of their files in one folder: what people would rather look
/// at than read. Sizes are in pixels, times in milliseconds of the film.
///
/// `poster` is the best of `posters` in full quality; `contact` shows the film on one sheet;
/// `shots` one still of each shot, `shots.json` saying where; `seek` and its WebVTT file belong to
/// a player's seek bar; `timeline` is a drawing (SVG) of what `course` tells
/// ([Course][org.palmares.film.pictures.Course], JSON), and `barcode` the colours of the film
/// (PNG).
public record Pictures(
    Still poster,
    List<Still> posters,
    Sheet contact,
    Optional<ShotSheet> shots,
    Sheet seek,
    String seekTrack,
    String timeline,
    String course,
    String barcode) {
  public Pictures {
    posters = List.copyOf(posters);
  }

  /// One picture of the film.
  public record Still(String file, int width, int height, long atMs) {}

  /// Many on one, in rows from the top left, with the time of each.
  public record Sheet(String file, int width, int height, int columns, List<Long> atMs) {
    public Sheet {
      atMs = List.copyOf(atMs);
    }
  }
}
