package org.palmares.festival.judging.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.Juror;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.inspection.InspectionPanel;
import org.palmares.festival.inspection.Inspections;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.FilmToWatch;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.Marking;
import org.palmares.festival.judging.Reminders;
import org.palmares.festival.judging.Scoring;
import org.palmares.festival.judging.ScreeningRoom;
import org.palmares.festival.judging.ScreeningRoom.Showing;
import org.palmares.festival.judging.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where jurors watch and mark.
@Controller
class ScreeningRoomPages {
  private static final String MARK = "mark.";

  private final ScreeningRoom room;
  private final Jury jury;
  private final Conflicts conflicts;
  private final Reminders reminders;
  private final Editions editions;
  private final Inspections inspections;

  ScreeningRoomPages(
      ScreeningRoom room,
      Jury jury,
      Conflicts conflicts,
      Reminders reminders,
      Editions editions,
      Inspections inspections) {
    this.room = room;
    this.jury = jury;
    this.conflicts = conflicts;
    this.reminders = reminders;
    this.editions = editions;
    this.inspections = inspections;
  }

  /// The letter of invitation leads here; whoever has not answered it yet is asked first.
  @GetMapping("/e/{edition}/screening-room")
  Answer films(
      SignedIn person,
      @PathVariable String edition,
      @RequestParam(name = "show", defaultValue = "") String show) {
    EditionId id = Addresses.edition(edition);
    Seat seat = jury.get(id, person.account());
    if (seat.state() == Seat.State.INVITED) {
      return Answer.seeOther("/e/" + id + "/invitation");
    }
    if (!jury.isMember(id, person.account())) {
      return OffTheJury.answer(editions, seat);
    }
    var shown = Arrays.stream(RoomView.State.values()).filter(s -> s.name().equalsIgnoreCase(show));
    return Answer.page(
        "judging/room",
        new RoomView(
            editions.get(id),
            room.list(id, person.account()),
            seat.declared().isPresent(),
            conflicts.news(id, person.account()),
            reminders.due(id),
            shown.findFirst()));
  }

  @GetMapping("/e/{edition}/screening-room/{entry}")
  Answer film(Juror juror, @PathVariable String entry) {
    EntryId id = Addresses.entry(entry);
    room.score(juror.edition(), id, juror.person().account());
    Seat seat = jury.get(juror.edition(), juror.person().account());
    return seat.declared().isPresent()
        ? Answer.page("judging/film", view(juror, id, List.of(), List.of()))
        : Answer.seeOther(
            "/e/" + juror.edition() + "/screening-room/conflicts",
            Told.of("judging.conflicts.first"));
  }

  /// Without scripts, and when handing in: all marks at once.
  @PostMapping("/e/{edition}/screening-room/{entry}")
  Answer mark(Juror juror, @PathVariable String entry, @RequestParam Map<String, String> fields) {
    EntryId id = Addresses.entry(entry);
    boolean handIn = "hand-in".equals(fields.get("action"));
    Scoring kept = room.save(juror.edition(), id, juror.person().account(), marking(fields));
    if (handIn && kept instanceof Scoring.Kept) {
      kept = room.handIn(juror.edition(), id, juror.person().account());
    }
    String here = "/e/" + juror.edition() + "/screening-room/" + id;
    return switch (kept) {
      case Scoring.Kept k ->
          Answer.seeOther(here, Told.of(handIn ? "judging.handed-in" : "judging.saved"));
      case Scoring.Locked l -> Answer.seeOther(here, Told.of("judging.locked"));
      case Scoring.Invalid(var reasons) ->
          Answer.correct("judging/film", view(juror, id, reasons, List.of()));
      case Scoring.Incomplete(var missing) ->
          Answer.correct("judging/film", view(juror, id, List.of(), missing));
    };
  }

  private FilmView view(Juror juror, EntryId entry, List<Told> faults, List<Criterion> missing) {
    Edition edition = editions.get(juror.edition());
    var sitting = room.sit(juror.edition(), entry, juror.person().account());
    List<Showing> all = room.list(juror.edition(), juror.person().account());
    int place =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).film().entry().equals(entry))
            .findFirst()
            .orElse(0);
    return new FilmView(
        edition,
        juror.person().account(),
        sitting,
        place + 1,
        all.size(),
        (int) all.stream().filter(showing -> showing.sheet().handedIn().isPresent()).count(),
        next(all, place),
        sitting
            .film()
            .copy()
            .map(inspections::panel)
            .filter(panel -> panel.inspected() instanceof Inspected.Measured)
            .map(InspectionPanel::playable),
        faults,
        missing);
  }

  /// The next film that is not handed in, from this one on and round again.
  private static Optional<FilmToWatch> next(List<Showing> all, int place) {
    return IntStream.range(1, Math.max(1, all.size()))
        .mapToObj(step -> all.get((place + step) % all.size()))
        .filter(showing -> showing.sheet().handedIn().isEmpty())
        .findFirst()
        .map(Showing::film);
  }

  private static Marking marking(Map<String, String> fields) {
    Map<String, String> marks = new HashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(MARK)) {
        marks.put(name.substring(MARK.length()), value);
      }
    });
    return new Marking(marks, Optional.ofNullable(fields.get("note")));
  }
}
