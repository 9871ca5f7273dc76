package org.palmares.festival.awards.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where organisers set up awards, give them and keep them secret until the ceremony.
@Controller
class AwardPages {
  private final Awards awards;
  private final Editions editions;
  private final Entries entries;
  private final Judging judging;

  AwardPages(Awards awards, Editions editions, Entries entries, Judging judging) {
    this.awards = awards;
    this.editions = editions;
    this.entries = entries;
    this.judging = judging;
  }

  @Bean
  static Door awardsDoor() {
    return Door.forBadge(Badge.ORGANISER, "awards.door", "/e/{edition}/awards", 70);
  }

  @GetMapping("/e/{edition}/awards")
  Answer list(Organiser organiser) {
    return Answer.page("awards/awards", view(organiser, Optional.empty()));
  }

  @PostMapping("/e/{edition}/awards")
  Answer add(Organiser organiser, @RequestParam Map<String, String> written) {
    Edition edition = editions.get(organiser.edition());
    var form = new AwardForm(written);
    Optional<Wording> name = form.name();
    Optional<Instant> embargo = form.embargo(edition.zone());
    if (name.isEmpty()) {
      return Answer.correct("awards/awards", view(organiser, Optional.of(AwardForm.nameNeeded())));
    }
    if (embargo.isEmpty()) {
      return Answer.correct(
          "awards/awards", view(organiser, Optional.of(AwardForm.embargoNeeded())));
    }
    int position = awards.list(edition.id()).size() + 1;
    awards.add(edition.id(), position, name.get(), form.prize(), embargo.get());
    return Answer.seeOther("/e/" + edition.id() + "/awards", Told.of("awards.added"));
  }

  @PostMapping("/e/{edition}/awards/{award}")
  Answer give(
      Organiser organiser, @PathVariable String award, @RequestParam Map<String, String> written) {
    Edition edition = editions.get(organiser.edition());
    var form = new AwardForm(written);
    Optional<Instant> embargo = form.embargo(edition.zone());
    if (embargo.isEmpty()) {
      return Answer.correct(
          "awards/awards", view(organiser, Optional.of(AwardForm.embargoNeeded())));
    }
    awards.give(
        edition.id(),
        AwardForm.id(award),
        form.winner(),
        form.citation(),
        embargo.get(),
        organiser.person().account());
    return Answer.seeOther("/e/" + edition.id() + "/awards", Told.of("awards.kept"));
  }

  @PostMapping("/e/{edition}/awards/{award}/remove")
  Answer remove(Organiser organiser, @PathVariable String award) {
    awards.remove(organiser.edition(), AwardForm.id(award));
    return Answer.seeOther("/e/" + organiser.edition() + "/awards", Told.of("awards.removed"));
  }

  private AwardsView view(Organiser organiser, Optional<Told> problem) {
    Edition edition = editions.get(organiser.edition());
    Map<EntryId, FilmResult> results = judging.results(edition.id());
    List<EntryCard> films =
        entries.list(edition.id()).stream()
            .filter(card -> card.eligibility() != Eligibility.INELIGIBLE)
            .sorted(Comparator.comparingDouble((EntryCard card) -> mean(card, results)).reversed())
            .toList();
    return new AwardsView(edition, awards.list(edition.id()), films, problem);
  }

  private static double mean(EntryCard card, Map<EntryId, FilmResult> results) {
    return Optional.ofNullable(results.get(card.entry().id()))
        .map(result -> result.mean().orElse(0))
        .orElse(0.0);
  }
}
