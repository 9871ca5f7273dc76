package org.palmares.festival.programme.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.palmares.festival.programme.Release;
import org.palmares.festival.programme.Selection;
import org.palmares.festival.programme.Selections;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The board on which an edition's films are selected, and the release.
@Controller
class SelectionPages {
  private final Selections selections;
  private final Editions editions;
  private final Entries entries;
  private final Judging judging;

  SelectionPages(Selections selections, Editions editions, Entries entries, Judging judging) {
    this.selections = selections;
    this.editions = editions;
    this.entries = entries;
    this.judging = judging;
  }

  @Bean
  static Door selectionDoor() {
    return Door.forBadge(Badge.ORGANISER, "programme.selection.door", "/e/{edition}/selection", 60);
  }

  @GetMapping("/e/{edition}/selection")
  Answer board(Organiser organiser, @RequestParam(defaultValue = "1") int page) {
    return Answer.page("programme/selection", view(organiser, Math.max(1, page)));
  }

  @GetMapping("/e/{edition}/selection.csv")
  ResponseEntity<byte[]> table(Organiser organiser) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + organiser.edition() + "-selection.csv\"")
        .body(ResultTable.csv(cards(organiser, selections.get(organiser.edition()))));
  }

  @PostMapping("/e/{edition}/selection/{entry}")
  Answer decide(
      Organiser organiser,
      @PathVariable String entry,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "1") int page) {
    selections.decide(organiser.edition(), id(entry), decision(decision));
    return Answer.seeOther(
        "/e/" + organiser.edition() + "/selection" + (page > 1 ? "?page=" + page : ""));
  }

  @PostMapping("/e/{edition}/selection/rest")
  Answer declineTheRest(Organiser organiser) {
    selections.declineTheRest(organiser.edition());
    return Answer.seeOther("/e/" + organiser.edition() + "/selection");
  }

  @PostMapping("/e/{edition}/selection/letters")
  Answer writeLetters(Organiser organiser) {
    selections.writeLetters(organiser.edition(), organiser.person().account());
    return Answer.seeOther(
        "/e/" + organiser.edition() + "/outbox", Told.of("programme.letters-written"));
  }

  @PostMapping("/e/{edition}/selection/release")
  Answer release(Organiser organiser, @RequestParam(defaultValue = "false") boolean sure) {
    String board = "/e/" + organiser.edition() + "/selection";
    if (!sure) {
      return Answer.seeOther(board, Told.of("programme.be-sure"));
    }
    return Answer.seeOther(
        board, told(selections.release(organiser.edition(), organiser.person().account())));
  }

  static Told told(Release release) {
    return switch (release) {
      case Release.Done(var selected, var notSelected) ->
          Told.of("programme.released", selected, notSelected);
      case Release.CallNotClosed(var deadline) -> Told.of("programme.call-not-closed", deadline);
      case Release.Undecided(var open) -> Told.of("programme.undecided", open);
      case Release.LettersOutOfDate() -> Told.of("programme.letters-out-of-date");
    };
  }

  static Optional<Decision> decision(String text) {
    return switch (text) {
      case "" -> Optional.empty();
      case "SELECTED" -> Optional.of(Decision.SELECTED);
      case "NOT_SELECTED" -> Optional.of(Decision.NOT_SELECTED);
      default -> throw Refused.invalid(Told.of("programme.no-such-decision", text));
    };
  }

  static EntryId id(String text) {
    try {
      return EntryId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }

  private SelectionView view(Organiser organiser, int page) {
    Edition edition = editions.get(organiser.edition());
    Selection selection = selections.get(edition.id());
    List<SelectionView.Card> cards = cards(organiser, selection);
    return new SelectionView(
        edition,
        edition.call(editions.now()),
        selection,
        only(cards, SelectionView.Card::isOpen),
        only(cards, SelectionView.Card::isSelected),
        only(cards, card -> !card.isOpen() && !card.isSelected()),
        page);
  }

  private List<SelectionView.Card> cards(Organiser organiser, Selection selection) {
    Map<EntryId, FilmResult> results =
        judging.results(organiser.edition(), organiser.person().account());
    return entries.list(organiser.edition()).stream()
        .map(card -> card(card, selection, results))
        .sorted(Comparator.comparingDouble(SelectionPages::mean).reversed())
        .toList();
  }

  private static List<SelectionView.Card> only(
      List<SelectionView.Card> cards, Predicate<SelectionView.Card> which) {
    return cards.stream().filter(which).toList();
  }

  private static SelectionView.Card card(
      EntryCard card, Selection selection, Map<EntryId, FilmResult> results) {
    EntryId id = card.entry().id();
    Optional<Decision> decision =
        card.entry().stage() instanceof Stage.Answered(_, var answer, _)
            ? Optional.of(answer)
            : Optional.ofNullable(selection.decisions().get(id));
    return new SelectionView.Card(card, results.getOrDefault(id, FilmResult.none(id)), decision);
  }

  private static double mean(SelectionView.Card card) {
    return card.result().mean().orElse(0);
  }
}
