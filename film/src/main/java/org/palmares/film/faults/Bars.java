package org.palmares.film.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.palmares.film.frames.Miniature;

/// Looks at every twenty-fourth frame for what lies at its edges: rows and columns that are black
/// but for little, and for test colours.
final class Bars {
  /// Every so many frames one is looked at.
  static final int STEP = 24;

  /// Luma above which a pixel is not black.
  private static final int DARK = 19;

  /// How much a pixel must differ from 24 frames ago to be alive.
  private static final int ALIVE = 8;

  /// The share of a row or column that must be lit or alive before it is picture; a logo or a line
  /// of subtitles in a bar stays below.
  private static final double PICTURE = 0.35;

  /// The share of the outermost line of a bar that may be lit.
  private static final double EDGE = 0.02;

  private static final int W = Miniature.WIDTH;
  private static final int H = Miniature.HEIGHT;

  /// How many rows and columns of bar one frame has on each side.
  record Edges(int left, int top, int right, int bottom) {
    static final Edges ALL = new Edges(W, H, W, H);

    Edges least(Edges other) {
      return new Edges(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.min(right, other.right),
          Math.min(bottom, other.bottom));
    }
  }

  private final byte[] last = new byte[Miniature.LUMA];
  private final int[] columns = new int[W];
  private final int[] rows = new int[H];
  private final List<Edges> edges = new ArrayList<>();
  private final List<Boolean> tests = new ArrayList<>();

  void see(int number, byte[] frame) {
    if (number % STEP != 0) {
      return;
    }
    Arrays.fill(columns, 0);
    Arrays.fill(rows, 0);
    for (int y = 0; y < H; y++) {
      for (int x = 0; x < W; x++) {
        int now = frame[y * W + x] & 255;
        int apart = Math.abs(now - (last[y * W + x] & 255));
        if (now > DARK || (apart > ALIVE && number > 0)) {
          rows[y]++;
          columns[x]++;
        }
      }
    }
    System.arraycopy(frame, 0, last, 0, Miniature.LUMA);
    edges.add(edges());
    tests.add(TestColours.in(frame));
  }

  private Edges edges() {
    int top = first(rows, W, 1);
    int bottom = first(rows, W, -1);
    int height = Math.max(1, H - top - bottom);
    return new Edges(first(columns, height, 1), top, first(columns, height, -1), bottom);
  }

  /// How many lines of bar lie on one side; a bar begins with a line that is black throughout.
  private static int first(int[] counts, int of, int direction) {
    if (counts[direction > 0 ? 0 : counts.length - 1] > EDGE * of) {
      return 0;
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[direction > 0 ? i : counts.length - 1 - i] >= PICTURE * of) {
        return i;
      }
    }
    return counts.length;
  }

  /// The least bars of the frames looked at between two, inclusive.
  Edges between(int start, int end) {
    var least = Edges.ALL;
    for (int i = (start + STEP - 1) / STEP; i <= end / STEP && i < edges.size(); i++) {
      least = least.least(edges.get(i));
    }
    return least;
  }

  /// Whether the frame looked at before this one showed test colours.
  boolean test(int frame) {
    return tests.get(frame / STEP);
  }
}
