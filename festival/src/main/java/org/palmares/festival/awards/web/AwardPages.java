package org.palmares.festival.awards.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.palmares.festival.awards.Award;
import org.palmares.festival.awards.Awards;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where organisers set up awards, give them and keep them secret until the ceremony.
@Controller
class AwardPages {
  private final Awards awards;
  private final AwardDesk desk;
  private final Editions editions;
  private final Entries entries;
  private final Judging judging;

  AwardPages(Awards awards, AwardDesk desk, Editions editions, Entries entries, Judging judging) {
    this.awards = awards;
    this.desk = desk;
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
  Answer add(Organiser organiser, @RequestParam Map<String, String> form) {
    return kept(
        organiser,
        "",
        form,
        () -> {
          desk.add(organiser.edition(), new AwardForm(form));
          return Told.of("awards.added");
        });
  }

  @PostMapping("/e/{edition}/awards/{award}")
  Answer give(
      Organiser organiser, @PathVariable String award, @RequestParam Map<String, String> form) {
    return kept(
        organiser,
        "-" + award,
        form,
        () -> {
          Award now = desk.give(organiser, AwardForm.id(award), new AwardForm(form));
          return Told.of(notice(now));
        });
  }

  private static String notice(Award now) {
    if (now.winner().isEmpty()) {
      return "awards.kept-open";
    }
    return now.revealed() ? "awards.published" : "awards.kept";
  }

  @PostMapping("/e/{edition}/awards/{award}/prize")
  Answer change(
      Organiser organiser, @PathVariable String award, @RequestParam Map<String, String> form) {
    return kept(
        organiser,
        "-" + award,
        form,
        () -> {
          desk.change(organiser.edition(), AwardForm.id(award), new AwardForm(form));
          return Told.of("awards.changed");
        });
  }

  @PostMapping("/e/{edition}/awards/{award}/correction")
  Answer correct(
      Organiser organiser, @PathVariable String award, @RequestParam Map<String, String> form) {
    return kept(
        organiser,
        "-" + award,
        form,
        () -> {
          desk.correct(organiser, AwardForm.id(award), new AwardForm(form));
          return Told.of("awards.corrected");
        });
  }

  @PostMapping("/e/{edition}/awards/{award}/remove")
  Answer remove(Organiser organiser, @PathVariable String award) {
    awards.remove(organiser.edition(), AwardForm.id(award));
    return Answer.seeOther("/e/" + organiser.edition() + "/awards", Told.of("awards.removed"));
  }

  /// The list again, with what was done, or with what cannot stand.
  private Answer kept(
      Organiser organiser, String mark, Map<String, String> form, Supplier<Told> doing) {
    try {
      return Answer.seeOther("/e/" + organiser.edition() + "/awards", doing.get());
    } catch (Refused refused) {
      if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
        throw refused;
      }
      var slip = new AwardSlip(mark, form, refused.reason());
      return Answer.correct("awards/awards", view(organiser, Optional.of(slip)));
    }
  }

  private AwardsView view(Organiser organiser, Optional<AwardSlip> slip) {
    Edition edition = editions.get(organiser.edition());
    Map<EntryId, FilmResult> results = judging.results(edition.id(), organiser.person().account());
    List<EntryCard> films =
        entries.listSelected(edition.id()).stream()
            .sorted(Comparator.comparingDouble((EntryCard card) -> mean(card, results)).reversed())
            .toList();
    return new AwardsView(edition, awards.list(edition.id()), films, slip);
  }

  private static double mean(EntryCard card, Map<EntryId, FilmResult> results) {
    return Optional.ofNullable(results.get(card.entry().id()))
        .map(result -> result.mean().orElse(0))
        .orElse(0.0);
  }
}
