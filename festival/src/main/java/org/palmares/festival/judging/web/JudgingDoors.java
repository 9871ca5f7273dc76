package org.palmares.festival.judging.web;

import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.vocabulary.Badge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jury's items in an edition's menu.
@Configuration
class JudgingDoors {
  @Bean
  Door doorToTheScreeningRoom() {
    return Door.forBadge(
        Badge.JUROR, "judging.door.screening-room", "/e/{edition}/screening-room", 10);
  }

  @Bean
  Door doorToTheJury() {
    return Door.forBadge(Badge.ORGANISER, "judging.door.jury", "/e/{edition}/jury", 30);
  }

  @Bean
  Door doorToTheJudging() {
    return Door.forBadge(Badge.ORGANISER, "judging.door.judging", "/e/{edition}/judging", 40);
  }
}
