package org.palmares.festival.awards.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.awards.Award;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.vocabulary.Told;

/// The organisers' page of an edition's awards. `films` are those that may be awarded, best mean
/// first.
public record AwardsView(
    Edition edition, List<Award> awards, List<EntryCard> films, Optional<Told> problem) {
  public AwardsView {
    awards = List.copyOf(awards);
    films = List.copyOf(films);
  }

  /// An embargo as the form's field wants it, in the festival's zone.
  public String local(Award award) {
    return LocalDateTime.ofInstant(award.embargo(), edition.zone())
        .withSecond(0)
        .withNano(0)
        .toString();
  }
}
