package org.palmares.film.pictures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One still of every shot on one picture, and where each lies on it; times in milliseconds, places
/// in pixels. A shot too short to have a still has none.
public record ShotSheet(String picture, int width, int height, List<Entry> shots) {
  public ShotSheet {
    shots = List.copyOf(shots);
  }

  /// A shot by its number, counted from 0.
  public record Entry(int shot, long startMs, long endMs, Optional<Place> still) {}

  /// Where a still lies and when it is shown.
  public record Place(long atMs, int x, int y, int w, int h) {}

  /// For a player or a page.
  public String json() {
    return String.format(
        Locale.ROOT,
        "{\"picture\": \"%s\", \"width\": %d, \"height\": %d, \"shots\": [\n%s\n]}\n",
        picture,
        width,
        height,
        shots.stream().map(ShotSheet::json).collect(Collectors.joining(",\n")));
  }

  private static String json(Entry it) {
    var shot =
        "{\"shot\": %d, \"start_ms\": %d, \"end_ms\": %d"
            .formatted(it.shot(), it.startMs(), it.endMs());
    return it.still()
            .map(still ->
                "%s, \"still\": {\"at_ms\": %d, \"x\": %d, \"y\": %d, \"w\": %d, \"h\": %d}"
                    .formatted(shot, still.atMs(), still.x(), still.y(), still.w(), still.h()))
            .orElse(shot)
        + "}";
  }
}
