package org.palmares.festival.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.film.likeness.Fingerprint;
import org.palmares.film.likeness.Likeness;
import org.palmares.film.likeness.LikenessIndex;
import org.springframework.stereotype.Component;

/// How this department asks the film library which films are alike; the one place where that is
/// done.
@Component
class FilmLibrary {
  /// The version of the form in which reports are written now; what was written in an older one can
  /// be measured anew.
  static final int SCHEMA = 2;

  /// An empty shelf, to be filled with fingerprints.
  Shelf shelf() {
    return new Indexed();
  }

  /// A copy that shows the same seconds as the one that was asked about: in `segments`, the seconds
  /// of the latter are `a`.
  record Match(
      CopyId other, double score, boolean mirrored, double speed, List<Alike.Segment> segments) {
    Match {
      segments = List.copyOf(segments);
    }

    static Match of(CopyId other, Likeness likeness) {
      return new Match(
          other,
          Math.min(1, likeness.score()),
          likeness.mirrored(),
          likeness.speed(),
          likeness.segments().stream()
              .map(s -> new Alike.Segment(s.aStart(), s.aEnd(), s.bStart(), s.bEnd()))
              .toList());
    }
  }

  /// Films laid out for comparing. Used by one thread at a time.
  interface Shelf {
    /// Lays a film down, in the place of what lay there of the same copy.
    void put(CopyId copy, byte[] fingerprint);

    void remove(CopyId copy);

    /// All other copies that show the same seconds as one, asked for fingerprints where those have
    /// to be compared.
    List<Match> like(CopyId copy, Function<CopyId, Optional<byte[]>> fingerprints);
  }

  /// Compares with those films of which the index says that they may be alike.
  private static final class Indexed implements Shelf {
    private final LikenessIndex index = new LikenessIndex();

    @Override
    public void put(CopyId copy, byte[] fingerprint) {
      read(fingerprint).ifPresent(film -> index.add(copy.toString(), film));
    }

    @Override
    public void remove(CopyId copy) {
      index.remove(copy.toString());
    }

    @Override
    public List<Match> like(CopyId copy, Function<CopyId, Optional<byte[]>> fingerprints) {
      return fingerprints
          .apply(copy)
          .flatMap(FilmLibrary::read)
          .map(film -> like(copy, film, fingerprints))
          .orElse(List.of());
    }

    private List<Match> like(
        CopyId copy, Fingerprint film, Function<CopyId, Optional<byte[]>> fingerprints) {
      List<Match> found = new ArrayList<>();
      for (LikenessIndex.Candidate candidate : index.find(film)) {
        CopyId other = CopyId.of(candidate.id());
        if (!other.equals(copy)) {
          fingerprints
              .apply(other)
              .flatMap(FilmLibrary::read)
              .map(it -> Likeness.between(film, it))
              .filter(Likeness::isDuplicate)
              .ifPresent(likeness -> found.add(Match.of(other, likeness)));
        }
      }
      return found;
    }
  }

  /// A fingerprint, unless an earlier version took it.
  static Optional<Fingerprint> read(byte[] bytes) {
    try {
      return Optional.of(Fingerprint.parse(bytes));
    } catch (IllegalArgumentException ofAnotherVersion) {
      return Optional.empty();
    }
  }
}
