package org.palmares.festival.programme.web;

import java.util.ArrayList;
import java.util.List;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.palmares.festival.programme.Selections;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The organiser's desk: what needs a decision today.
@Controller
class DeskPages {
  private final Editions editions;
  private final Entries entries;
  private final Judging judging;
  private final Selections selections;
  private final Letters letters;

  DeskPages(
      Editions editions, Entries entries, Judging judging, Selections selections, Letters letters) {
    this.editions = editions;
    this.entries = entries;
    this.judging = judging;
    this.selections = selections;
    this.letters = letters;
  }

  @Bean
  static Door deskDoor() {
    return Door.forBadge(Badge.ORGANISER, "programme.desk.door", "/e/{edition}/desk", 10);
  }

  @GetMapping("/e/{edition}/desk")
  Answer desk(Organiser organiser) {
    Edition edition = editions.get(organiser.edition());
    return Answer.page(
        "programme/desk", new DeskView(edition, entries.figures(edition.id()), decisions(edition)));
  }

  private List<DeskView.Decision> decisions(Edition edition) {
    String here = "/e/" + edition.id();
    List<EntryCard> received = entries.list(edition.id());
    long unmeasured =
        received.stream().filter(card -> card.eligibility() == Eligibility.OPEN).count();
    long unscored =
        judging.results(edition.id()).values().stream().filter(DeskPages::isShortOfScores).count();
    long unassigned = (long) received.size() - judging.results(edition.id()).size();
    List<DeskView.Decision> all = new ArrayList<>();
    all.add(new DeskView.Decision(unmeasured, "programme.desk.unmeasured", here + "/entries"));
    all.add(new DeskView.Decision(unassigned, "programme.desk.unassigned", here + "/jury"));
    all.add(new DeskView.Decision(unscored, "programme.desk.unscored", here + "/judging"));
    if (selections.get(edition.id()).released().isEmpty()) {
      int open = selections.undecided(edition.id());
      all.add(new DeskView.Decision(open, "programme.desk.undecided", here + "/selection"));
    }
    all.add(
        new DeskView.Decision(
            letters.waiting(edition.id()), "programme.desk.letters", here + "/outbox"));
    return all.stream().filter(decision -> decision.number() > 0).toList();
  }

  private static boolean isShortOfScores(FilmResult result) {
    return result.handedIn() < result.assigned();
  }
}
