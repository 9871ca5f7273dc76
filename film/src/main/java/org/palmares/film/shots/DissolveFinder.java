package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds dissolves, and dips that never get quite plain.
///
/// While two pictures that have nothing to do with each other are mixed, the energy of their edges
/// sags below the line between both ends: by `2a(1-a)` of it, when `a` is the share of the new one,
/// whatever moves in them (after the variance of Alattar 1993 and the edge contrast of Lienhart
/// 1999). Where the curve has this shape, the frames themselves are asked whether they go evenly
/// from the one picture to the other. Through a plain colour it sags twice as deep.
final class DissolveFinder {
  private static final double SHALLOWEST = 0.5;
  private static final double DEEPER_THAN_DISSOLVE = 1.35;
  private static final double FIT = 0.85;
  private static final double UNRELATED = 0.4;
  private static final double PLAIN = 4;
  private static final double LEAST = 0.38;

  private final Reel reel;
  private final CutFinder cuts;
  private final int stride;
  private final List<Candidate> candidates = new ArrayList<>();
  private final double[] detail = new double[2 * Span.REACH + 1];

  DissolveFinder(Reel reel, CutFinder cuts, int stride) {
    this.reel = reel;
    this.cuts = cuts;
    this.stride = stride;
  }

  /// All found so far.
  List<Candidate> candidates() {
    return Collections.unmodifiableList(candidates);
  }

  /// Judges the spans around this step: of those that look like a dissolve the best, and of those
  /// that look like a dip.
  void judge(int middle) {
    int from = middle - Span.REACH;
    for (int i = 0; i < detail.length; i++) {
      int frame = Math.clamp((long) (from + i) * stride, 0, reel.last());
      detail[i] = reel.curves().detail(beforeFlash(frame));
    }
    if (level()) {
      return;
    }
    var dissolve = Sag.NONE;
    var dip = Sag.NONE;
    for (int size = 0; size < Span.SIZES; size++) {
      var span = Span.around(middle, size, stride);
      if (!span.within(reel.last())) {
        break;
      }
      var sag = sag(span, span.start() - from);
      if (sag.depth >= DEEPER_THAN_DISSOLVE) {
        dip = dip.score() > sag.score() ? dip : sag;
      } else if (sag.depth >= SHALLOWEST && sag.fit >= FIT) {
        dissolve = dissolve.score() > sag.score() ? dissolve : sag;
      }
    }
    if (dissolve.fit >= FIT) {
      judge(dissolve).ifPresent(candidates::add);
    }
    if (dip.fit >= FIT) {
      judge(dip).ifPresent(candidates::add);
    }
  }

  /// Whether the curve has hardly any relief.
  private boolean level() {
    double least = detail[0];
    double most = detail[0];
    for (double each : detail) {
      least = Math.min(least, each);
      most = Math.max(most, each);
    }
    return least > 0.85 * most;
  }

  /// How deep the curve sags, 1 being that of a dissolve, and how much of its shape that explains.
  private record Sag(Span span, double depth, double fit) {
    static final Sag NONE = new Sag(new Span(1, 1, 1), 0, 0);

    double score() {
      return Math.min(depth < DEEPER_THAN_DISSOLVE ? depth : depth / 2, 1) * fit;
    }
  }

  private Sag sag(Span span, int at) {
    double old = (detail[at - 1] + detail[at - 2]) / 2;
    double young = (detail[at + span.length()] + detail[at + span.length() + 1]) / 2;
    double sum = 0;
    double squares = 0;
    double expectedSum = 0;
    double expectedSquares = 0;
    double products = 0;
    for (int step = 0; step < span.length(); step++) {
      double share = span.share(step);
      double sag = old + (young - old) * share - detail[at + step];
      double expected = share * (1 - share) * (old + young);
      sum += sag;
      squares += sag * sag;
      expectedSum += expected;
      expectedSquares += expected * expected;
      products += sag * expected;
    }
    if (old + young < 2 || products <= 0) {
      return Sag.NONE;
    }
    return new Sag(span, sum / expectedSum, products * products / (expectedSquares * squares));
  }

  private Optional<Candidate> judge(Sag sag) {
    var span = sag.span;
    int a = beforeFlash(span.before());
    int b = afterFlash(span.after());
    if (cuts.cutWithin(span.before() + 1, span.after())
        || reel.curves().contrast(a) < PLAIN
        || reel.curves().contrast(b) < PLAIN
        || reel.difference(a, b) < 0.5
        || !unrelated(span, reel.match(a, b))) {
      return Optional.empty();
    }
    return sag.depth < DEEPER_THAN_DISSOLVE ? dissolve(sag, a, b) : dip(sag, a, b);
  }

  /// Not even a title that covers a good part of the picture makes another picture of it.
  private static boolean unrelated(Span span, Likeness.Match match) {
    return match.residual() >= (span.length() < 8 ? 1.5 : 1) * UNRELATED && match.calm() >= 0.28;
  }

  private Optional<Candidate> dissolve(Sag sag, int a, int b) {
    var walk = walk(sag.span, a, b);
    if (walk.stray > 0.35 || walk.off + walk.stray / 2 > tolerance(sag.span)) {
      return Optional.empty();
    }
    double score = sag.score() * (1 - walk.off - walk.stray / 2);
    return score < LEAST
        ? Optional.empty()
        : Optional.of(sag.span.candidate(Boundary.Type.DISSOLVE, score));
  }

  /// The longer it takes, the more may move meanwhile.
  private static double tolerance(Span span) {
    return Math.clamp(0.15 + 0.02 * span.length(), 0.3, 0.56);
  }

  private Optional<Candidate> dip(Sag sag, int a, int b) {
    var span = sag.span;
    var curves = reel.curves();
    double least = Double.MAX_VALUE;
    for (int step = 0; step < span.length(); step++) {
      int frame = span.frame(step);
      least = cuts.flash(frame) ? least : Math.min(least, curves.contrast(frame));
    }
    if (sag.fit < 0.9 || least > 0.35 * Math.min(curves.contrast(a), curves.contrast(b))) {
      return Optional.empty();
    }
    double light = curves.luma(span.frame(span.length() / 2));
    double before = (curves.luma(a) + curves.luma(b)) / 2;
    boolean white = light - before > (235 - before) / 2;
    if (!white && before - light < (before - 16) / 2) {
      return Optional.empty();
    }
    var type = white ? Boundary.Type.DIP_TO_WHITE : Boundary.Type.FADE;
    return Optional.of(span.candidate(type, sag.score()));
  }

  /// How far frames stray from an even walk between two pictures, and how far off the path they
  /// are, as parts of its length.
  private record Walk(double stray, double off) {}

  private Walk walk(Span span, int a, int b) {
    int[] from = reel.at(a).cells;
    int[] to = reel.at(b).cells;
    double path = product(from, to, to);
    double stray = 0;
    double off = 0;
    int frames = 0;
    for (int step = 0; step < span.length(); step++) {
      if (!cuts.flash(span.frame(step))) {
        int[] cells = reel.at(span.frame(step)).cells;
        double share = product(from, cells, to) / path;
        double square = product(from, cells, cells) / path;
        stray = Math.max(stray, Math.abs(share - span.share(step)));
        off += Math.sqrt(Math.max(0, square - share * share));
        frames++;
      }
    }
    return new Walk(stray, off / Math.max(1, frames));
  }

  /// The product of the ways from one picture to two others; a chroma cell is four times as large.
  private static double product(int[] from, int[] a, int[] b) {
    return product(from, a, b, 0, Sketch.LUMA)
        + 4.0 * product(from, a, b, Sketch.LUMA, Sketch.CELLS);
  }

  private static int product(int[] from, int[] a, int[] b, int begin, int end) {
    int sum = 0; // at most 576 squares of 1020
    for (int i = begin; i < end; i++) {
      sum += (a[i] - from[i]) * (b[i] - from[i]);
    }
    return sum;
  }

  private int beforeFlash(int frame) {
    int at = frame;
    while (at > 0 && cuts.flash(at)) {
      at--;
    }
    return at;
  }

  private int afterFlash(int frame) {
    int at = frame;
    while (at < reel.last() && cuts.flash(at)) {
      at++;
    }
    return at;
  }
}
