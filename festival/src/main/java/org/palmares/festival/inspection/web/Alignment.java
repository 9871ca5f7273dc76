package org.palmares.festival.inspection.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.palmares.festival.inspection.Alike;

/// Two films as bars on one scale of time, with a ribbon between every stretch of the one and the
/// same stretch of the other: figures for a drawing 1000 wide.
public record Alignment(double first, double second, List<Ribbon> ribbons) {
  /// How wide the drawing is.
  public static final int WIDTH = 1000;

  private static final int TOP = 44;
  private static final int BOTTOM = 116;

  public Alignment {
    ribbons = List.copyOf(ribbons);
  }

  /// A stretch of the first film, the same of the second, and the shape between them.
  public record Ribbon(double aStart, double aWidth, double bStart, double bWidth, String shape) {}

  /// @param a how long the first film runs
  /// @param b how long the second film runs
  static Alignment of(List<Alike.Segment> segments, Duration a, Duration b) {
    double ends = segments.stream().mapToDouble(s -> Math.max(s.aEnd(), s.bEnd())).max().orElse(1);
    double whole = Math.max(ends, Math.max(a.toMillis(), b.toMillis()) / 1000.0);
    double scale = WIDTH / Math.max(whole, 0.001);
    return new Alignment(
        a.toMillis() / 1000.0 * scale,
        b.toMillis() / 1000.0 * scale,
        segments.stream().map(segment -> ribbon(segment, scale)).toList());
  }

  private static Ribbon ribbon(Alike.Segment segment, double scale) {
    double aStart = segment.aStart() * scale;
    double aEnd = Math.max(segment.aEnd() * scale, aStart + 1);
    double bStart = segment.bStart() * scale;
    double bEnd = Math.max(segment.bEnd() * scale, bStart + 1);
    int middle = (TOP + BOTTOM) / 2;
    String shape =
        String.format(
            Locale.ROOT,
            "M%1$.1f %5$d C%1$.1f %6$d %3$.1f %6$d %3$.1f %7$d H%4$.1f"
                + " C%4$.1f %6$d %2$.1f %6$d %2$.1f %5$d Z",
            aStart,
            aEnd,
            bStart,
            bEnd,
            TOP,
            middle,
            BOTTOM);
    return new Ribbon(aStart, aEnd - aStart, bStart, bEnd - bStart, shape);
  }

  /// A figure as drawings take it.
  public static String plain(double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }
}
