package org.palmares.festival.house.site;

import java.time.ZoneId;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Language;

/// Knows under which banner an edition's pages stand, for pages of the house itself, such as the
/// outbox; the department of editions is it.
@FunctionalInterface
public interface Banners {
  /// The banner of an edition, if there is such an edition.
  Optional<Banner> banner(EditionId edition, Language language);

  /// The zone by whose clocks an edition lives, if there is such an edition.
  default Optional<ZoneId> zone(EditionId edition) {
    return Optional.empty();
  }
}
