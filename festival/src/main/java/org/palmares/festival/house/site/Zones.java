package org.palmares.festival.house.site;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.EditionId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// By which clocks pages of the house show moments: those of the edition, and UTC where there is
/// none.
@Component
public class Zones {
  private final ObjectProvider<Banners> banners;

  Zones(ObjectProvider<Banners> banners) {
    this.banners = banners;
  }

  /// The zone of what belongs to an edition, or to none.
  public ZoneId of(Optional<EditionId> edition) {
    return edition
        .flatMap(id -> banners.stream().flatMap(known -> known.zone(id).stream()).findFirst())
        .orElse(ZoneOffset.UTC);
  }
}
