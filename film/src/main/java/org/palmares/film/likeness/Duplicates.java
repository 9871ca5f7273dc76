package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/// Finds the films that were sent twice, re-cut or contained in another, among a handful.
///
/// Every film is compared with every other.
public final class Duplicates {
  private Duplicates() {}

  /// All pairs of duplicates, the most alike first; the first film of a pair is the one that comes
  /// first in the list.
  public static List<Pair> among(List<NamedFingerprint> films) {
    return among(films, Likeness.DUPLICATE);
  }

  /// All pairs of at least this score.
  public static List<Pair> among(List<NamedFingerprint> films, double least) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < films.size(); i++) {
      for (int j = i + 1; j < films.size(); j++) {
        var pair = compare(films.get(i), films.get(j));
        if (pair.likeness().score() >= least) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(it -> -it.likeness().score()));
    return List.copyOf(pairs);
  }

  /// Two films; if their files are the same to the last bit, nothing else is looked at.
  public static Pair compare(NamedFingerprint a, NamedFingerprint b) {
    var likeness =
        a.sha256().equals(b.sha256())
            ? same(a.fingerprint())
            : Likeness.between(a.fingerprint(), b.fingerprint());
    return new Pair(a.name(), b.name(), likeness);
  }

  private static Likeness same(Fingerprint film) {
    var whole = new Segment(0, film.duration(), 0, film.duration());
    return new Likeness(1, List.of(whole), false, 1, EnumSet.of(Evidence.FILE), 1, 1);
  }
}
