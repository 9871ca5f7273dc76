package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes segments out of pieces: each sample stands for the time around it, shots end where they
/// are cut, films where they begin and end, and pieces on one line belong together.
final class Ends {
  /// A sample more or less, in seconds.
  private static final double TO_CUT = 0.7;

  private static final double CUTS_APART = 0.25;

  /// A film's first or last moments, where it may be black.
  private static final double TO_END = 1.5;

  /// Between two pieces on one line.
  private static final double BRIDGED = 4;

  private static final double OFF_LINE = 0.4;

  private final Fingerprint a;
  private final Fingerprint b;
  private final double half;

  Ends(Fingerprint a, Fingerprint b) {
    this.a = a;
    this.b = b;
    this.half = Math.max(a.picture().interval(), b.picture().interval()) / 2;
  }

  /// In the order of the first film.
  List<Alignment.Piece> finished(List<Alignment.Piece> pieces) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(it -> it.segment().aStart()));
    var joined = new ArrayList<Alignment.Piece>();
    for (var piece : sorted) {
      if (!joined.isEmpty() && continues(joined.getLast(), piece)) {
        joined.add(joined(joined.removeLast(), piece));
      } else {
        joined.add(piece);
      }
    }
    return joined.stream().map(this::finished).toList();
  }

  private static boolean continues(Alignment.Piece before, Alignment.Piece piece) {
    double gap = piece.segment().aStart() - before.segment().aEnd();
    double off = piece.segment().bStart() - before.line().at(piece.segment().aStart());
    return gap <= BRIDGED && Math.abs(off) <= OFF_LINE && before.way() == piece.way();
  }

  private static Alignment.Piece joined(Alignment.Piece before, Alignment.Piece piece) {
    var longer = before.segment().aLength() >= piece.segment().aLength() ? before : piece;
    return new Alignment.Piece(
        new Segment(
            before.segment().aStart(),
            piece.segment().aEnd(),
            before.segment().bStart(),
            piece.segment().bEnd()),
        longer.line(),
        before.way(),
        longer.stretch());
  }

  private Alignment.Piece finished(Alignment.Piece piece) {
    var line = piece.line();
    double start = Math.max(earliest(line), piece.segment().aStart() - half);
    double end = Math.min(latest(line), piece.segment().aEnd() + half);
    start = start - earliest(line) <= TO_END ? earliest(line) : cut(start, line);
    end = latest(line) - end <= TO_END ? latest(line) : cut(end, line);
    var segment =
        new Segment(
            start,
            end,
            Math.clamp(line.at(start), 0, b.duration()),
            Math.clamp(line.at(end), 0, b.duration()));
    return new Alignment.Piece(segment, line, piece.way(), piece.stretch());
  }

  private double earliest(Line line) {
    return Math.max(0, line.back(0));
  }

  private double latest(Line line) {
    return Math.min(a.duration(), line.back(b.duration()));
  }

  /// The cut that both films have near this time, or else the time.
  private double cut(double time, Line line) {
    double here = a.rhythm().nearest(time, TO_CUT);
    return Double.isNaN(here) || Double.isNaN(b.rhythm().nearest(line.at(here), CUTS_APART))
        ? time
        : here;
  }

  /// Whether the segment ends, on both sides, where both films are cut or end.
  boolean isWhole(Segment segment) {
    return isEdge(segment.aStart(), a)
        && isEdge(segment.aEnd(), a)
        && isEdge(segment.bStart(), b)
        && isEdge(segment.bEnd(), b);
  }

  private static boolean isEdge(double time, Fingerprint film) {
    return time <= CUTS_APART
        || time >= film.duration() - CUTS_APART
        || !Double.isNaN(film.rhythm().nearest(time, CUTS_APART));
  }
}
