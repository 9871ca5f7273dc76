package org.palmares.festival.edition.web;

import java.time.Instant;
import java.util.List;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.Told;

/// All editions of the house.
public record HomeView(List<Edition> editions, Instant now) {

  /// What can be done with an edition now.
  public Told state(Edition edition) {
    return CallView.state(edition, now);
  }

  /// Whether an edition stands on top, large: the first one, if its call is open.
  public boolean isWide(Edition edition) {
    return edition.equals(editions.getFirst()) && edition.call(now) == Call.OPEN;
  }
}
