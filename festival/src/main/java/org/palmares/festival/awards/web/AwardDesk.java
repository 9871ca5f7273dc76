package org.palmares.festival.awards.web;

import java.util.Optional;
import org.palmares.festival.awards.Award;
import org.palmares.festival.awards.AwardId;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.stereotype.Component;

/// What organisers do with awards, by a page or by a program.
@Component
class AwardDesk {
  private final Awards awards;
  private final Editions editions;

  AwardDesk(Awards awards, Editions editions) {
    this.awards = awards;
    this.editions = editions;
  }

  AwardId add(EditionId edition, AwardForm form) {
    return awards.add(edition, form.prize(), form.embargo(editions.get(edition).zone()));
  }

  void change(EditionId edition, AwardId id, AwardForm form) {
    awards.change(edition, id, form.prize(), form.place(awards.get(edition, id).position()));
  }

  /// Keeps whose the award is; says what it is now.
  Award give(Organiser organiser, AwardId id, AwardForm form) {
    EditionId edition = organiser.edition();
    Optional<EntryId> winner = form.winner();
    if (form.publish()) {
      awards.publish(
          edition,
          id,
          winner.orElseThrow(() -> Refused.invalid(Told.of("awards.winner-needed"))),
          form.citation(),
          organiser.person().account());
    } else {
      awards.give(
          edition,
          id,
          winner,
          form.citation(),
          form.embargo(editions.get(edition).zone()),
          organiser.person().account());
    }
    return awards.get(edition, id);
  }

  void correct(Organiser organiser, AwardId id, AwardForm form) {
    awards.correct(
        organiser.edition(),
        id,
        form.winner(),
        form.citation(),
        form.reason(),
        organiser.person().account());
  }
}
