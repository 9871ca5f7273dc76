package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which seconds of two films look or sound alike: finds the line with the most hits, follows it,
/// sets what it explains aside, and looks for the next.
///
/// The natural speed is tried beside the best one, since a few short shots in another order fit
/// some other speed by chance.
final class Alignment {
  /// Fewer seconds' worth of hits than this are chance.
  private static final double LEAST_VOTES = 1;

  private static final int MOST_PIECES = 400;
  private static final int MOST_FAILURES = 6;
  private static final double DISCARDED = 0.6;

  /// Another speed must explain so much more than the natural one.
  private static final double ADVANTAGE = 1.08;

  private static final double SHORT_ADVANTAGE = 1.25;

  /// By how much pictures may differ more at the natural speed: at a wrong one they are compared
  /// with their neighbours.
  private static final double NEARLY = 1.2;

  /// A piece this long tells at which speed the rest is to be sought.
  private static final double TELLING = 12;

  /// A piece this long, at another speed.
  private static final double TELLING_SPEED = 25;

  /// A stretch of both films that is alike, in one of the ways of a [Matching].
  record Piece(Segment segment, Line line, int way, Trace.Stretch stretch) {}

  private final Matching matching;
  private final double aDuration;
  private final double bDuration;
  private final Hits[] hits;
  private final List<Piece> pieces = new ArrayList<>();
  private double[] scales = LineSearch.SCALES;

  private Alignment(Matching matching, double aDuration, double bDuration) {
    this.matching = matching;
    this.aDuration = aDuration;
    this.bDuration = bDuration;
    this.hits = new Hits[matching.ways()];
  }

  static List<Piece> of(Matching matching, double aDuration, double bDuration) {
    var alignment = new Alignment(matching, aDuration, bDuration);
    alignment.align();
    return alignment.pieces;
  }

  private void align() {
    for (int way = 0; way < hits.length; way++) {
      hits[way] = matching.hits(way);
    }
    int failures = 0;
    while (pieces.size() < MOST_PIECES && failures < MOST_FAILURES) {
      int way = 0;
      var found = search(0);
      for (int other = 1; other < hits.length; other++) {
        var it = search(other);
        if (it.votes() > found.votes()) {
          found = it;
          way = other;
        }
      }
      if (found.votes() < LEAST_VOTES) {
        return;
      }
      var piece = best(found.line(), way);
      if (piece.isPresent()) {
        take(piece.get());
      } else {
        failures++;
        discard(found.line(), way);
      }
    }
  }

  private LineSearch.Found search(int way) {
    return LineSearch.best(hits[way], aDuration, bDuration, scales);
  }

  private Optional<Piece> best(Line line, int way) {
    var piece = follow(line, way);
    if (line.scale() == 1 || piece.isEmpty() || scales.length == 1) {
      return piece;
    }
    var segment = piece.get().segment;
    double middle = (segment.aStart() + segment.aEnd()) / 2;
    var natural =
        follow(Fit.of(hits[way], new Line(1, line.at(middle) - middle), 0.6).shifted(), way);
    return natural
        .filter(it -> it.stretch.gain() * advantage(piece.get()) >= piece.get().stretch.gain())
        .filter(it -> it.stretch.distance() <= NEARLY * piece.get().stretch.distance() + 1)
        .or(() -> piece);
  }

  private static double advantage(Piece piece) {
    return piece.segment.aLength() >= TELLING_SPEED ? ADVANTAGE : SHORT_ADVANTAGE;
  }

  private void take(Piece piece) {
    pieces.add(piece);
    double scale = piece.line.scale();
    if (piece.segment.aLength() >= (scale == 1 ? TELLING : TELLING_SPEED) && scales.length > 1) {
      scales = new double[] {scale};
    }
    for (int way = 0; way < hits.length; way++) {
      hits[way] = hits[way].outside(piece.segment);
    }
  }

  private void discard(Line line, int way) {
    var all = hits[way];
    hits[way] = all.without(i -> all.distance(i, line) <= DISCARDED);
  }

  private Optional<Piece> follow(Line line, int way) {
    return Trace.stretches(free(matching.along(line, way, hits[way]), line)).stream()
        .filter(matching::convinces)
        .max(Comparator.comparingDouble(Trace.Stretch::gain))
        .map(it -> new Piece(segment(it, line), line, way, it));
  }

  private static Segment segment(Trace.Stretch stretch, Line line) {
    return new Segment(
        stretch.start(), stretch.end(), line.at(stretch.start()), line.at(stretch.end()));
  }

  private List<Step> free(List<Step> steps, Line line) {
    return steps.stream()
        .map(step -> isTaken(step.a(), line.at(step.a())) ? step.taken() : step)
        .toList();
  }

  private boolean isTaken(double a, double b) {
    return pieces.stream().anyMatch(it -> it.segment.containsA(a) || it.segment.containsB(b));
  }
}
