package org.palmares.festival.inspection;

import java.util.List;
import org.palmares.festival.house.vocabulary.CopyId;

/// Two copies that show the same seconds, as found by their pictures and their sound.
///
/// `score` is from 0 to 1; `sameFile` says that they are the same file byte for byte; `speed` is
/// how much faster the second runs, `mirrored` that it is turned left to right. Why they are alike,
/// a person finds out.
public record Alike(
    CopyId a,
    CopyId b,
    double score,
    boolean sameFile,
    boolean mirrored,
    double speed,
    List<Segment> segments) {
  public Alike {
    if (a.equals(b)) {
      throw new IllegalArgumentException("Copy " + a + " is always like itself");
    }
    if (!(score > 0 && score <= 1)) {
      throw new IllegalArgumentException("Likeness of " + a + " and " + b + ": " + score);
    }
    segments = List.copyOf(segments);
  }

  /// Seconds of the first that are those of the second.
  public record Segment(double aStart, double aEnd, double bStart, double bEnd) {
    Segment turned() {
      return new Segment(bStart, bEnd, aStart, aEnd);
    }
  }

  /// The same, told from the other side.
  public Alike turned() {
    return new Alike(
        b,
        a,
        score,
        sameFile,
        mirrored,
        1 / speed,
        segments.stream().map(Segment::turned).toList());
  }

  /// The copy that is like this one.
  ///
  /// @throws IllegalArgumentException if it is none of the two
  public CopyId other(CopyId one) {
    if (!one.equals(a) && !one.equals(b)) {
      throw new IllegalArgumentException(one + " is neither " + a + " nor " + b);
    }
    return one.equals(a) ? b : a;
  }

  /// In the order in which pairs are kept, as PostgreSQL orders ids.
  Alike inOrder() {
    return precedes(a, b) ? this : turned();
  }

  static boolean precedes(CopyId one, CopyId other) {
    return one.toString().compareTo(other.toString()) < 0;
  }

  /// How many seconds of the first are also in the second.
  public double seconds() {
    return segments.stream().mapToDouble(s -> s.aEnd() - s.aStart()).sum();
  }
}
