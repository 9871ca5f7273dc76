package org.palmares.film.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Writes below each picture of a sheet when it is shown, in digits of its own, since a room for
/// decoders has no fonts.
public final class Captions {
  /// Pixels that a caption needs below its picture.
  public static final int FOOT = 22;

  private static final String GLYPHS = "0123456789:";
  private static final int ADVANCE = 10;
  private static final int ABOVE = 5;
  private static final int BRIGHTNESS = 176;

  private final List<String> rows;

  private Captions(List<String> rows) {
    this.rows = rows;
  }

  public static Captions read() {
    try (var in = Captions.class.getResourceAsStream("digits.txt")) {
      if (in == null) {
        throw new IllegalStateException("digits.txt is not on the class path");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return new Captions(text.lines().filter(it -> !it.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("digits.txt cannot be read", e);
    }
  }

  /// One byte a pixel, black where nothing is written, as large as the grid.
  public byte[] on(Grid grid, List<Double> seconds) {
    var sheet = new byte[grid.width() * grid.height()];
    boolean hours = seconds.stream().anyMatch(it -> it >= 3600);
    for (int i = 0; i < seconds.size(); i++) {
      int y = grid.y(i) + grid.cellHeight() + ABOVE;
      write(sheet, grid.width(), grid.x(i), y, clock(seconds.get(i), hours));
    }
    return sheet;
  }

  private void write(byte[] sheet, int width, int x, int y, String text) {
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < text.length() * ADVANCE; i++) {
        int glyph = GLYPHS.indexOf(text.charAt(i / ADVANCE));
        int shade = Character.digit(rows.get(row).charAt(glyph * ADVANCE + i % ADVANCE), 16);
        int at = (y + row) * width + x + i;
        if (shade > 0 && at < sheet.length) {
          sheet[at] = (byte) (shade * BRIGHTNESS / 15);
        }
      }
    }
  }

  /// `3:07`, in a long film `1:03:07`.
  private static String clock(double seconds, boolean hours) {
    long whole = (long) seconds;
    return hours
        ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
