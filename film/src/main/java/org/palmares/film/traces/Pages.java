package org.palmares.film.traces;

import java.util.ArrayList;
import java.util.List;

/// Numbers of a few bytes for every frame of a film of unknown length, kept in pages so that
/// nothing is ever copied to grow.
final class Pages {
  private static final int BITS = 12;
  private static final int FRAMES = 1 << BITS;

  private final int width;
  private final List<byte[]> pages = new ArrayList<>();

  /// So many bytes for every frame.
  Pages(int width) {
    this.width = width;
  }

  /// The page on which a frame is written, from [#at(int)].
  byte[] page(int frame) {
    int page = frame >> BITS;
    if (page == pages.size()) {
      pages.add(new byte[FRAMES * width]);
    }
    return pages.get(page);
  }

  int at(int frame) {
    return (frame & (FRAMES - 1)) * width;
  }
}
