package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Finds wipes, whatever their shape: every cell of the picture shows either the old or the new
/// shot, and ever more of them the new one.
final class WipeFinder {
  private static final int SHORTEST = 8;

  /// How uneven a wipe may be.
  private static final double STRAY = 0.36;

  private final Reel reel;
  private final CutFinder cuts;
  private final int stride;
  private final List<Candidate> candidates = new ArrayList<>();

  WipeFinder(Reel reel, CutFinder cuts, int stride) {
    this.reel = reel;
    this.cuts = cuts;
    this.stride = stride;
  }

  /// All found so far.
  List<Candidate> candidates() {
    return Collections.unmodifiableList(candidates);
  }

  /// Judges all spans around this step.
  void judge(int middle) {
    for (int size = 0; size < Span.SIZES; size++) {
      var span = Span.around(middle, size, stride);
      if (!span.within(reel.last())) {
        return;
      }
      if (span.length() >= SHORTEST
          && !cuts.cutWithin(span.before() + 1, span.after())
          && !cuts.flash(span.before())
          && !cuts.flash(span.after())
          && Likeness.roughly(reel.at(span.before()), reel.at(span.after())) >= 0.7) {
        judge(span);
      }
    }
  }

  private void judge(Span span) {
    if (!likely(span, 2) || !likely(span, 1) || !likely(span, 3)) {
      return;
    }
    double off = 0;
    double stray = 0;
    double step = 0;
    double young = 0;
    double cover = 0;
    for (int i = 0; i < span.length(); i++) {
      var sides = sides(span, i);
      off += sides.off / span.length();
      stray = Math.max(stray, Math.abs(sides.young - span.share(i)));
      step = Math.max(step, sides.young - young);
      young = sides.young;
      cover = sides.cover;
    }
    step = Math.max(step, 1 - young);
    if (stray > STRAY || step > STRAY || off + 1 - cover > 0.195) {
      return;
    }
    var match = reel.match(span.before(), span.after());
    if (match.residual() > 0.45 && match.calm() > 0.35) {
      candidates.add(span.candidate(Boundary.Type.WIPE, (1 - off) * cover - stray / 2));
    }
  }

  /// Whether the frame after so many quarters is what it should be.
  private boolean likely(Span span, int quarters) {
    int step = span.length() * quarters / 4;
    var sides = sides(span, step);
    return sides.off < 0.35 && Math.abs(sides.young - span.share(step)) < STRAY;
  }

  /// How far the cells of a frame are from both shots and which part of them shows the new one,
  /// weighted by how far apart the shots are there; and in which part of the picture these differ.
  private record Sides(double off, double young, double cover) {}

  private Sides sides(Span span, int step) {
    var before = reel.at(span.before());
    var after = reel.at(span.after());
    var now = reel.at(span.frame(step));
    int all = 1;
    int off = 0;
    int young = 0;
    int covered = 0;
    for (int i = 0; i < Sketch.CHROMA; i++) {
      int apart = apart(before, after, i);
      int old = apart(before, now, i);
      int fresh = apart(after, now, i);
      all += apart;
      off += Math.min(Math.min(old, fresh), 2 * apart + 8 * Sketch.FINE);
      young += fresh < old ? apart : 0;
      covered += apart > 6 * Sketch.FINE ? 4 : 0;
    }
    int area = Math.max(1, Math.max(before.area(), after.area()));
    return new Sides((double) off / all, (double) young / all, (double) covered / area);
  }

  private static int apart(Sketch a, Sketch b, int i) {
    int u = Sketch.LUMA + i;
    int v = u + Sketch.CHROMA;
    return Math.abs(a.coarse[i] - b.coarse[i])
        + Math.abs(a.cells[u] - b.cells[u])
        + Math.abs(a.cells[v] - b.cells[v]);
  }
}
