package org.palmares.film.credits;

import java.util.Arrays;

/// What is kept of the pages of a film: some 150 bytes of each.
final class Looks {
  private static final byte BLANK = 1;
  private static final byte FLAT = 2;
  private static final byte FRAMED = 4;

  private byte[] moving = new byte[256 * Page.ROWS];
  private byte[] standing = new byte[256 * Page.ROWS];
  private byte[] flags = new byte[256];
  private int size;

  void add(Page page) {
    if (size == flags.length) {
      moving = Arrays.copyOf(moving, 2 * moving.length);
      standing = Arrays.copyOf(standing, 2 * standing.length);
      flags = Arrays.copyOf(flags, 2 * flags.length);
    }
    var strokes = page.flat() ? page.strokes : page.moving;
    System.arraycopy(strokes, 0, moving, size * Page.ROWS, Page.ROWS);
    System.arraycopy(page.standing, 0, standing, size * Page.ROWS, Page.ROWS);
    flags[size] =
        (byte)
            ((page.blank() ? BLANK : 0) | (page.flat() ? FLAT : 0) | (page.framed() ? FRAMED : 0));
    size++;
  }

  int size() {
    return size;
  }

  boolean blank(int look) {
    return (flags[look] & BLANK) != 0;
  }

  boolean flat(int look) {
    return (flags[look] & FLAT) != 0;
  }

  boolean framed(int look) {
    return (flags[look] & FRAMED) != 0;
  }

  /// Strokes in a row: all on a flat ground, the strong ones that do not stand still on a picture.
  int strokes(int look, int row) {
    return moving[look * Page.ROWS + row];
  }

  /// Strong strokes that stand still.
  int standing(int look, int row) {
    return standing[look * Page.ROWS + row];
  }
}
