package org.palmares.festival.inspection;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.film.Inspection;
import org.springframework.stereotype.Component;

/// What this department asks the film library beside the inspection itself; the one place where
/// that is done.
@Component
class FilmLibrary {
  /// The version of the form in which reports are written now; what was written in an older one can
  /// be measured anew.
  static final int SCHEMA = 1;

  /// The version of reports that say none.
  static final int FIRST_SCHEMA = 1;

  /// By which the film of a fresh inspection is known again. Reports that were kept have none.
  Optional<byte[]> fingerprint(Inspection inspection) {
    return Optional.empty();
  }

  /// An empty shelf, to be filled with fingerprints.
  Shelf shelf() {
    return new Shelf() {
      @Override
      public void put(CopyId copy, byte[] fingerprint) {}

      @Override
      public void remove(CopyId copy) {}

      @Override
      public List<Match> like(CopyId copy) {
        return List.of();
      }
    };
  }

  /// Fingerprints laid out for comparing. Used by one thread at a time.
  interface Shelf {
    /// Lays a fingerprint down, in the place of a former one of the same copy.
    void put(CopyId copy, byte[] fingerprint);

    void remove(CopyId copy);

    /// All other copies that show the same seconds as one that lies here.
    List<Match> like(CopyId copy);
  }

  /// A copy that shows the same seconds as the one that was asked about: in `segments`, the seconds
  /// of the latter are `a`.
  record Match(
      CopyId other, double score, boolean mirrored, double speed, List<Alike.Segment> segments) {
    Match {
      segments = List.copyOf(segments);
    }
  }
}
