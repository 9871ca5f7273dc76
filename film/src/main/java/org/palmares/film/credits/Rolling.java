package org.palmares.film.credits;

/// Finds out whether text moves upwards at one speed.
///
/// The strokes of the rows are compared with those of half a second later, shifted; over four
/// seconds the comparison of one shift must be clearly better than standing still and than going
/// down.
final class Rolling {
  /// Looks that are compared at once, from how many one begins to the next, and how many looks
  /// later they are compared with.
  static final int WINDOW = 16;

  static final int STEP = 4;
  static final int LATER = 2;
  private static final int MOST = 10;
  private static final int MOST_DOWN = 6;
  private static final double LIKE_ON_FLAT = 0.5;
  private static final double LIKE_ON_PICTURE = 0.3;
  private static final double BETTER_ON_FLAT = 0.12;
  private static final double BETTER_ON_PICTURE = 0.05;

  private final Looks looks;

  Rolling(Looks looks) {
    this.looks = looks;
  }

  /// Rows that the text moves in half a second, from this look on; 0 when it does not roll.
  int shift(int from, boolean flat) {
    double best = -1;
    double rival = -1;
    int shift = 0;
    for (int s = -MOST_DOWN; s <= MOST; s++) {
      double like = likeness(from, s);
      if (s <= 0) {
        rival = Math.max(rival, like);
      } else if (like > best) {
        best = like;
        shift = s;
      }
    }
    double least = flat ? LIKE_ON_FLAT : LIKE_ON_PICTURE;
    double better = flat ? BETTER_ON_FLAT : BETTER_ON_PICTURE;
    return best >= least && best > rival + better ? shift : 0;
  }

  /// The correlation of rows with those that come to their place later.
  private double likeness(int from, int shift) {
    int first = Math.max(0, -shift);
    int last = Math.min(Page.ROWS, Page.ROWS - shift);
    double product = 0;
    double before = 0;
    double after = 0;
    for (int i = from; i < from + WINDOW; i++) {
      double meanBefore = mean(i, first + shift, last + shift);
      double meanAfter = mean(i + LATER, first, last);
      for (int r = first; r < last; r++) {
        double b = looks.strokes(i, r + shift) - meanBefore;
        double a = looks.strokes(i + LATER, r) - meanAfter;
        product += a * b;
        before += b * b;
        after += a * a;
      }
    }
    return product / Math.max(1, Math.sqrt(before * after));
  }

  private double mean(int look, int from, int to) {
    int sum = 0;
    for (int r = from; r < to; r++) {
      sum += looks.strokes(look, r);
    }
    return (double) sum / (to - from);
  }
}
