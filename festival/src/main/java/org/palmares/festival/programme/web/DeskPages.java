package org.palmares.festival.programme.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palmares.festival.edition.Call;
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
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.inspection.Inspections;
import org.palmares.festival.judging.Conflicts;
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
  private final Conflicts conflicts;
  private final Selections selections;
  private final Letters letters;
  private final Inspections inspections;

  DeskPages(
      Editions editions,
      Entries entries,
      Judging judging,
      Conflicts conflicts,
      Selections selections,
      Letters letters,
      Inspections inspections) {
    this.editions = editions;
    this.entries = entries;
    this.judging = judging;
    this.conflicts = conflicts;
    this.selections = selections;
    this.letters = letters;
    this.inspections = inspections;
  }

  @Bean
  static Door deskDoor() {
    return Door.forBadge(Badge.ORGANISER, "programme.desk.door", "/e/{edition}/desk", 10);
  }

  @GetMapping("/e/{edition}/desk")
  Answer desk(Organiser organiser) {
    Edition edition = editions.get(organiser.edition());
    return Answer.page(
        "programme/desk",
        new DeskView(
            edition,
            edition.call(editions.now()) == Call.CLOSED,
            entries.figures(edition.id()),
            decisions(edition)));
  }

  private List<DeskView.Decision> decisions(Edition edition) {
    String here = "/e/" + edition.id();
    List<EntryCard> received = entries.list(edition.id());
    Map<EntryId, FilmResult> results = judging.results(edition.id());
    long unread = unread(received);
    long unmeasured = received.stream().filter(c -> is(c, Eligibility.OPEN)).count() - unread;
    long unassigned =
        received.stream()
            .filter(c -> is(c, Eligibility.ELIGIBLE) && !results.containsKey(c.entry().id()))
            .count();
    long unscored = results.values().stream().filter(DeskPages::isShortOfScores).count();
    Selections.Waiting waiting = selections.waiting(edition.id());
    boolean ready = waiting.undecided() == 0 && edition.call(editions.now()) == Call.CLOSED;
    return Stream.of(
            decision(unread, "needs-a-person", here + "/inspection?show=person"),
            decision(unmeasured, "unmeasured", here + "/entries"),
            decision(unassigned, "unassigned", here + "/jury"),
            decision(unscored, "unscored", here + "/judging"),
            decision(
                conflicts.likenesses(edition.id()).size(), "likenesses", here + "/jury#likenesses"),
            decision(waiting.undecided(), "undecided", here + "/selection"),
            decision(ready ? waiting.unanswered() : 0, "unanswered", here + "/selection"),
            decision(letters.waiting(edition.id()), "letters", here + "/outbox"),
            decision(letters.failed(edition.id()), "came-back", here + "/outbox?side=failed"))
        .filter(decision -> decision.number() > 0)
        .toList();
  }

  private static DeskView.Decision decision(long number, String words, String path) {
    return new DeskView.Decision(number, "programme.desk." + words, path);
  }

  /// Films that the machine gave up on.
  private long unread(List<EntryCard> received) {
    List<CopyId> copies =
        received.stream()
            .filter(card -> is(card, Eligibility.OPEN))
            .flatMap(card -> card.film().copy().stream())
            .toList();
    return inspections.list(copies).values().stream()
        .filter(Inspected.NeedsAPerson.class::isInstance)
        .count();
  }

  private static boolean is(EntryCard card, Eligibility eligibility) {
    return card.eligibility() == eligibility;
  }

  private static boolean isShortOfScores(FilmResult result) {
    return result.handedIn() < result.assigned();
  }
}
