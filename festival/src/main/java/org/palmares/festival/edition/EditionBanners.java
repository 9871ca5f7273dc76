package org.palmares.festival.edition;

import java.time.ZoneId;
import java.util.Optional;
import org.palmares.festival.house.site.Banner;
import org.palmares.festival.house.site.Banners;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.stereotype.Component;

/// Tells pages of the house under which banner an edition's pages stand.
@Component
class EditionBanners implements Banners {
  private final Editions editions;

  EditionBanners(Editions editions) {
    this.editions = editions;
  }

  @Override
  public Optional<Banner> banner(EditionId edition, Language language) {
    return editions.find(edition).map(found -> found.banner(language));
  }

  @Override
  public Optional<ZoneId> zone(EditionId edition) {
    return editions.find(edition).map(Edition::zone);
  }
}
