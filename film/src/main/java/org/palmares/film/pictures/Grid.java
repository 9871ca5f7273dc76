package org.palmares.film.pictures;

/// Pictures of one size side by side in rows, with a margin around all and a gap between them.
///
/// Everything is in pixels; below each picture `foot` is left for its caption.
public record Grid(
    int count, int columns, int cellWidth, int cellHeight, int foot, int gap, int margin) {
  public Grid {
    if (count < 1 || columns < 1 || cellWidth < 1 || cellHeight < 1) {
      throw new IllegalArgumentException(
          "a grid has at least one picture of one pixel, not %d of %d x %d in %d columns"
              .formatted(count, cellWidth, cellHeight, columns));
    }
  }

  /// Without gaps, as players want it, in rows as wide as `width` allows.
  public static Grid sprite(int count, int cellWidth, int cellHeight, int width) {
    int columns = Math.clamp(width / cellWidth, 1, count);
    return new Grid(count, columns, cellWidth, cellHeight, 0, 0, 0);
  }

  /// A sheet of this width, half as wide again as high where the pictures allow it, on which every
  /// row is full: `most` is how many pictures there are, [#count()] how many it takes. A cell is
  /// never wider than the pictures are.
  public static Grid sheet(
      int most, int width, int pictureWidth, int pictureHeight, int foot, int gap, int margin) {
    double shape = (double) pictureHeight / pictureWidth;
    int columns = Math.clamp(Math.round(Math.sqrt(most * 1.5 * shape * 1.1)), 1, most);
    if (most <= 3) {
      columns = most;
    }
    int count = Math.max(1, most / columns) * columns;
    int room = (width - 2 * margin - (columns - 1) * gap) / columns;
    int cellWidth = even(Math.min(pictureWidth, room));
    return new Grid(count, columns, cellWidth, even(cellWidth * shape), foot, gap, margin);
  }

  private static int even(double length) {
    return Math.max(2, 2 * (int) (length / 2));
  }

  public int rows() {
    return (count + columns - 1) / columns;
  }

  public int width() {
    return 2 * margin + columns * cellWidth + (columns - 1) * gap;
  }

  public int height() {
    return 2 * margin + rows() * (cellHeight + foot) + (rows() - 1) * gap;
  }

  /// Where picture number `i` lies, from the left.
  public int x(int i) {
    return margin + i % columns * (cellWidth + gap);
  }

  /// Where picture number `i` lies, from the top.
  public int y(int i) {
    return margin + i / columns * (cellHeight + foot + gap);
  }
}
