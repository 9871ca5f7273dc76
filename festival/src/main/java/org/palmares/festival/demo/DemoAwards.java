package org.palmares.festival.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.awards.AwardId;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.awards.Prize;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Wording;
import org.springframework.stereotype.Component;

/// The demo's prizes: one is public, one is given and still secret, one is open.
@Component
class DemoAwards {
  private final Awards awards;
  private final InstantSource clock;

  DemoAwards(Awards awards, InstantSource clock) {
    this.awards = awards;
    this.clock = clock;
  }

  boolean areGiven(EditionId edition) {
    return !awards.list(edition).isEmpty();
  }

  void give(Edition edition, List<EntryId> selected, AccountId organiser) {
    Instant ceremony = clock.instant().plus(Duration.ofDays(30));
    AwardId grand =
        add(edition, Wording.of("Grand Prize", "대상"), Optional.of(krw(20_000_000)), ceremony);
    AwardId courage =
        add(
            edition,
            Wording.of("Prize for Innovative Use of AI", "AI 혁신상"),
            Optional.of(krw(7_000_000)),
            ceremony);
    add(edition, Wording.of("Audience Award", "관객상"), Optional.empty(), ceremony);
    awards.give(
        edition.id(),
        grand,
        Optional.of(selected.getFirst()),
        Optional.of(
            Wording.of(
                "For the patience with which it listens to a city, and for an ending that trusts us.",
                "도시에 귀 기울이는 인내와, 관객을 믿는 결말에 이 상을 드립니다.")),
        ceremony,
        organiser);
    awards.publish(
        edition.id(),
        courage,
        selected.get(1),
        Optional.of(
            Wording.of(
                "Because it asks of its tools what they cannot know, and shows where they fall silent.",
                "도구가 알 수 없는 것을 묻고, 도구가 침묵하는 자리를 보여 주었기에 이 상을 드립니다.")),
        organiser);
  }

  private AwardId add(
      Edition edition, Wording name, Optional<Prize.Money> money, Instant ceremony) {
    return awards.add(edition.id(), new Prize(name, "", money), ceremony);
  }

  private static Prize.Money krw(long amount) {
    return new Prize.Money(amount, "KRW");
  }
}
