package org.palmares.festival.judging.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.Juror;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.ScreeningRoom;
import org.palmares.festival.judging.web.ConflictsView.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where jurors say which films they must not judge.
@Controller
class ConflictPages {
  private final Conflicts conflicts;
  private final ScreeningRoom room;
  private final Jury jury;
  private final Editions editions;

  ConflictPages(Conflicts conflicts, ScreeningRoom room, Jury jury, Editions editions) {
    this.conflicts = conflicts;
    this.room = room;
    this.jury = jury;
    this.editions = editions;
  }

  @GetMapping("/e/{edition}/screening-room/conflicts")
  Answer look(Juror juror) {
    List<String> bonds = conflicts.bonds(juror.edition(), juror.person().account());
    return Answer.page(
        "judging/conflicts", view(juror, String.join("\n", bonds), Set.of(), "", List.of()));
  }

  private ConflictsView view(
      Juror juror, String names, Set<EntryId> ticked, String reason, List<Fault> faults) {
    AccountId account = juror.person().account();
    return new ConflictsView(
        editions.get(juror.edition()),
        conflicts.choices(juror.edition(), account),
        jury.get(juror.edition(), account).declared().isPresent(),
        names,
        ticked,
        reason,
        faults);
  }

  @PostMapping("/e/{edition}/screening-room/conflicts")
  Answer declare(
      Juror juror,
      @RequestParam(name = "entry", required = false) Optional<List<String>> ticked,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "names", defaultValue = "") String names) {
    AccountId account = juror.person().account();
    List<EntryId> about = ticked.orElse(List.of()).stream().map(Addresses::entry).toList();
    List<Fault> faults = faults(names, reason);
    if (!faults.isEmpty()) {
      return Answer.correct(
          "judging/conflicts", view(juror, names, Set.copyOf(about), reason, faults));
    }
    conflicts.bind(juror.edition(), account, names.lines().toList());
    conflicts.declare(juror.edition(), account, about, reason, account);
    conflicts.confirm(juror.edition(), account);
    return Answer.seeOther(
        "/e/" + juror.edition() + "/screening-room", Told.of("judging.conflicts.kept"));
  }

  private static List<Fault> faults(String names, String reason) {
    List<Fault> faults = new ArrayList<>();
    Conflicts.faults(names.lines().toList()).forEach(told -> faults.add(new Fault("names", told)));
    if (reason.length() > Conflicts.LONGEST_REASON) {
      faults.add(
          new Fault(
              "reason", Told.of("judging.long-reason", reason.length(), Conflicts.LONGEST_REASON)));
    }
    return faults;
  }

  /// Found out while watching: the film goes away, and with it the marks.
  @PostMapping("/e/{edition}/screening-room/{entry}/conflict")
  Answer found(
      Juror juror,
      @PathVariable String entry,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    AccountId account = juror.person().account();
    EntryId id = Addresses.entry(entry);
    room.score(juror.edition(), id, account);
    conflicts.declare(juror.edition(), account, List.of(id), reason, account);
    return Answer.seeOther(
        "/e/" + juror.edition() + "/screening-room", Told.of("judging.conflicts.taken"));
  }
}
