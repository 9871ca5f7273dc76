package org.palmares.festival.edition.web;

import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.vocabulary.Badge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The doors of this department in an edition's menu.
@Configuration
class EditionDoors {
  @Bean
  Door callDoor() {
    return Door.forAnyone("edition.door.call", "/e/{edition}", 0);
  }

  @Bean
  Door settingsDoor() {
    return Door.forBadge(Badge.ORGANISER, "edition.door.settings", "/e/{edition}/settings", 90);
  }
}
