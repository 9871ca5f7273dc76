package org.palmares.film.likeness;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How much of two films is the same, and which seconds of one match which of the other.
///
/// The score lies between 0 and 1. It is the part of the film of which more is found in the other;
/// from [#DUPLICATE] on one film is the other, re-cut, or contains it. Shots that both use, but
/// each cut in its own way, count less than a third: films made of the same footage are not the
/// same film. Films that only sound alike, or are only cut alike, stay below: music is licensed
/// twice, and templates are shared.
///
/// `speed` is how much faster the second film runs; coverage is the part of each film that lies
/// within segments.
public record Likeness(
    double score,
    List<Segment> segments,
    boolean mirrored,
    double speed,
    Set<Evidence> evidence,
    double aCoverage,
    double bCoverage) {
  /// From this score on two films are duplicates.
  public static final double DUPLICATE = 0.5;

  static final Likeness NONE = new Likeness(0, List.of(), false, 1, Set.of(), 0, 0);

  public Likeness {
    segments = List.copyOf(segments);
    // in the order in which they are declared, always
    evidence = Collections.unmodifiableSet(new TreeSet<>(evidence));
  }

  /// Compares two films.
  ///
  /// The pictures are aligned as by Douze et al., An Image-Based Approach to Video Copy Detection
  /// With Spatio-Temporal Post-Filtering (2010), and in the temporal alignment of VCSL (He et al.
  /// 2022): pairs of samples that look alike vote for lines, which are then followed.
  public static Likeness between(Fingerprint a, Fingerprint b) {
    return new Comparison(a, b).likeness();
  }

  /// Whether one film is the other, re-cut, or contains it.
  public boolean isDuplicate() {
    return score >= DUPLICATE;
  }
}
