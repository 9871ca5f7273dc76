package org.palmares.film.pictures;

import java.util.List;
import java.util.Locale;

/// Tells a player which part of one picture to show above its seek bar: WebVTT with media fragments
/// (W3C, WebVTT and Media Fragments URI 1.0).
public record SeekTrack(String picture, Grid grid, List<Double> times, double seconds) {

  /// `times` are those of the stills, in order; each is shown until the next, the last until the
  /// end of the film.
  public SeekTrack {
    times = List.copyOf(times);
  }

  /// The whole file.
  public String vtt() {
    var text = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < times.size(); i++) {
      double start = i == 0 ? 0 : times.get(i);
      double end = i + 1 < times.size() ? times.get(i + 1) : Math.max(seconds, start + 0.001);
      text.append(
          String.format(
              Locale.ROOT,
              "\n%s --> %s\n%s#xywh=%d,%d,%d,%d\n",
              clock(start),
              clock(end),
              picture,
              grid.x(i),
              grid.y(i),
              grid.cellWidth(),
              grid.cellHeight()));
    }
    return text.toString();
  }

  /// Hours, minutes and seconds to the thousandth.
  private static String clock(double seconds) {
    long ms = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        ms % 1000);
  }
}
