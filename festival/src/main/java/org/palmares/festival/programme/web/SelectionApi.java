package org.palmares.festival.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.programme.Release;
import org.palmares.festival.programme.Selection;
import org.palmares.festival.programme.Selections;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The selection, for programs.
@RestController
class SelectionApi {
  private final Selections selections;

  SelectionApi(Selections selections) {
    this.selections = selections;
  }

  /// A decision on an entry; without one it is open again.
  record Choice(Optional<Decision> decision) {}

  /// A decided entry.
  record Decided(String entry, Decision decision) {}

  /// The selection as it stands.
  record Board(
      List<Decided> decided,
      int undecided,
      int unanswered,
      boolean lettersTrue,
      Optional<Instant> released) {}

  @Operation(summary = "The selection as it stands, decided in secret until it is released")
  @GetMapping("/api/editions/{edition}/selection")
  Board board(Organiser organiser) {
    Selection selection = selections.get(organiser.edition());
    List<Decided> decided =
        selection.decisions().entrySet().stream()
            .map(d -> new Decided(d.getKey().toString(), d.getValue()))
            .sorted(Comparator.comparing(Decided::entry))
            .toList();
    Selections.Waiting waiting = selections.waiting(organiser.edition());
    return new Board(
        decided,
        waiting.undecided(),
        waiting.unanswered(),
        selection.lettersTrue(),
        selection.released());
  }

  @Operation(summary = "Decide on an entry, or leave it open again")
  @PutMapping("/api/editions/{edition}/selection/{entry}")
  void decide(Organiser organiser, @PathVariable String entry, @RequestBody Choice choice) {
    selections.decide(organiser.edition(), SelectionPages.id(entry), choice.decision());
  }

  @Operation(summary = "Decide that every entry which is still open is not selected")
  @PostMapping("/api/editions/{edition}/selection/rest")
  void declineTheRest(Organiser organiser) {
    selections.declineTheRest(organiser.edition());
  }

  @Operation(summary = "Write every entrant's letter into the outbox")
  @PostMapping("/api/editions/{edition}/selection/letters")
  void writeLetters(Organiser organiser) {
    selections.writeLetters(organiser.edition(), organiser.person().account());
  }

  @Operation(summary = "Release all answers and letters at once")
  @PostMapping("/api/editions/{edition}/selection/release")
  Release.Done release(Organiser organiser) {
    Release release = selections.release(organiser.edition(), organiser.person().account());
    return switch (release) {
      case Release.Done done -> done;
      case Release.CallNotClosed open -> throw Refused.notNow(SelectionPages.told(open));
      case Release.Undecided undecided -> throw Refused.notNow(SelectionPages.told(undecided));
      case Release.LettersOutOfDate outOfDate ->
          throw Refused.notNow(SelectionPages.told(outOfDate));
    };
  }
}
