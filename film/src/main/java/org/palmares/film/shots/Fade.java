package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.List;

/// A stretch of plain colour, with the ramps on which the picture goes into it and comes out of it
/// (after the monochrome frames of Lienhart 2001).
record Fade(int start, int plainFrom, int plainTo, int end, double luma) {
  /// All of a film, in their order; `longestRamp` in frames.
  static List<Fade> list(Reel reel, CutFinder cuts, int longestRamp) {
    var curves = reel.curves();
    var fades = new ArrayList<Fade>();
    for (int frame = 0; frame < curves.frames(); frame++) {
      if (reel.plain(frame) && !cuts.flash(frame)) {
        int from = frame;
        while (frame + 1 < curves.frames() && reel.plain(frame + 1)) {
          frame++;
        }
        fades.add(
            new Fade(
                ramp(curves, from, -1, longestRamp),
                from,
                frame,
                ramp(curves, frame, 1, longestRamp),
                curves.luma((from + frame) / 2)));
      }
    }
    return fades;
  }

  /// The last frame in this direction that has less contrast than the next, as long as it rises
  /// steadily.
  private static int ramp(Curves curves, int from, int direction, int longest) {
    double base = curves.contrast(from);
    int reached = from;
    int slow = 0;
    for (int i = 1; i <= longest && slow < 2; i++) {
      int at = from + i * direction;
      if (at < 0 || at >= curves.frames()) {
        break;
      }
      double rise = curves.contrast(at) - curves.contrast(at - direction);
      double usual = (curves.contrast(at) - base) / i;
      if (rise > 0 && rise >= 0.3 * usual) {
        reached = at - direction;
        slow = 0;
      } else {
        slow++;
      }
    }
    return reached;
  }

  boolean white() {
    return luma > 126;
  }

  /// Whether these frames touch it.
  boolean touches(int from, int to) {
    return start <= to && end >= from;
  }
}
