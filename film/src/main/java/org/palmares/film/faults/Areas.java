package org.palmares.film.faults;

import java.util.ArrayList;
import java.util.List;
import org.palmares.film.faults.Bars.Edges;
import org.palmares.film.frames.Miniature;

/// Makes of the edges of shots the stretches of a film in which the picture has one shape.
///
/// Bars lie on opposite sides and are alike; what is dark on one side only is a dark picture. A
/// shot that cannot tell, because all of it is dark, has the shape of the one before.
final class Areas {
  private static final int W = Miniature.WIDTH;
  private static final int H = Miniature.HEIGHT;

  /// By how many pixels opposite bars may differ, and bars of two shots that are the same.
  private static final int ALIKE = 2;

  private final double displayAspect;
  private final List<ActiveArea> areas = new ArrayList<>();

  Areas(double displayAspect) {
    this.displayAspect = displayAspect;
  }

  List<ActiveArea> of(Bars bars, int[] shotStarts, int frames) {
    var unknown = new ArrayList<int[]>();
    for (int i = 0; i < shotStarts.length; i++) {
      int end = i + 1 < shotStarts.length ? shotStarts[i + 1] - 1 : frames - 1;
      add(shotStarts[i], end, bars.between(shotStarts[i], end), unknown);
    }
    if (areas.isEmpty() && frames > 0) {
      areas.add(area(0, frames - 1, 0, 0));
    }
    return List.copyOf(areas);
  }

  private void add(int start, int end, Edges edges, List<int[]> unknown) {
    boolean dark = edges.left() + edges.right() > W / 2 || edges.top() + edges.bottom() > H / 2;
    if (dark) {
      extend(end, unknown, start);
      return;
    }
    int sides = bar(edges.left(), edges.right());
    int above = bar(edges.top(), edges.bottom());
    int from = unknown.isEmpty() ? start : unknown.getFirst()[0];
    unknown.clear();
    if (!areas.isEmpty() && same(areas.getLast(), sides, above)) {
      extend(end, unknown, start);
    } else {
      areas.add(area(areas.isEmpty() ? from : start, end, sides, above));
    }
  }

  private static int bar(int one, int other) {
    return Math.abs(one - other) <= ALIKE ? Math.min(one, other) : 0;
  }

  private void extend(int end, List<int[]> unknown, int start) {
    if (areas.isEmpty()) {
      unknown.add(new int[] {start, end});
      return;
    }
    var last = areas.removeLast();
    areas.add(
        new ActiveArea(
            last.startFrame(),
            end,
            last.left(),
            last.top(),
            last.width(),
            last.height(),
            last.aspect()));
  }

  private static boolean same(ActiveArea area, int sides, int above) {
    return Math.abs(area.left() * W - sides) < ALIKE && Math.abs(area.top() * H - above) < ALIKE;
  }

  private ActiveArea area(int start, int end, int sides, int above) {
    double width = (W - 2.0 * sides) / W;
    double height = (H - 2.0 * above) / H;
    double aspect = Math.round(100 * displayAspect * width / height) / 100.0;
    return new ActiveArea(
        start, end, (double) sides / W, (double) above / H, width, height, aspect);
  }
}
