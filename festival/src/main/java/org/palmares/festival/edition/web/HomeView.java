package org.palmares.festival.edition.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Told;

/// All editions of the house that the visitor may see, with those of them that are hidden still.
public record HomeView(List<Edition> editions, Set<EditionId> hidden, Instant now) {

  /// What can be done with an edition now.
  public Told state(Edition edition) {
    return hidden.contains(edition.id())
        ? Told.of("edition.state.hidden")
        : CallView.state(edition, now);
  }

  /// Whether an edition stands on top, large: the first one, if its call is open.
  public boolean isWide(Edition edition) {
    return edition.equals(editions.getFirst()) && edition.call(now) == Call.OPEN;
  }
}
