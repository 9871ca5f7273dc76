package org.palmares.film.frames;

/// How a row or column of pixels is divided into cells: pairs from both ends, and what is left
/// over, up to three pixels, in the middle, so that both halves are alike and can be folded.
record Cells(int pixels) {

  /// Cells on either side of the middle.
  int side() {
    return pixels / 4;
  }

  /// Pixels of the middle cell; without any there is none.
  int middle() {
    return pixels % 4;
  }

  int count() {
    return 2 * side() + Math.min(1, middle());
  }

  /// Cells of one half, with the middle one.
  int folded() {
    return side() + Math.min(1, middle());
  }

  /// The first pixel of a cell.
  int start(int cell) {
    return cell <= side() ? 2 * cell : pixels - 2 * (count() - cell);
  }

  int length(int cell) {
    return middle() > 0 && cell == side() ? middle() : 2;
  }

  /// Row k holds the cosines of frequency k + 1 at the cells of one half. Their sum over all pixels
  /// is nothing, in spite of rounding: brightness must not leak into a frequency.
  int[] cosines(int frequencies, int scale) {
    var table = new int[frequencies * folded()];
    for (int k = 0; k < frequencies; k++) {
      double mean = k % 2 == 0 ? 0 : mean(k + 1);
      double sum = 0;
      long given = 0;
      for (int i = 0; i < folded(); i++) {
        // what rounding takes from one it gives to the next
        double share = i == side() ? middle() / 4.0 : 1;
        sum += (cosine(k + 1, i) - mean) * scale * share;
        long rounded = Math.round((sum - given) / share);
        given += Math.round(rounded * share);
        table[k * folded() + i] = Math.toIntExact(rounded);
      }
    }
    return table;
  }

  private double cosine(int frequency, int cell) {
    double middle = start(cell) + length(cell) / 2.0;
    return StrictMath.cos(Math.PI * frequency * middle / pixels);
  }

  private double mean(int frequency) {
    double sum = 0;
    for (int i = 0; i < folded(); i++) {
      sum += cosine(frequency, i) * (i == side() ? middle() : 4);
    }
    return sum / pixels;
  }
}
