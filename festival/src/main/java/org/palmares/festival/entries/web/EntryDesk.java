package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Ruling;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.FieldProblem;
import org.palmares.festival.films.Film;
import org.palmares.festival.films.Films;
import org.palmares.festival.films.TypedSheet;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.InspectionPanel;
import org.palmares.festival.inspection.Inspections;
import org.springframework.stereotype.Component;

/// Lays out what an entrant's pages show.
@Component
class EntryDesk {
  private final Entries entries;
  private final Editions editions;
  private final Films films;
  private final Inspections inspections;

  EntryDesk(Entries entries, Editions editions, Films films, Inspections inspections) {
    this.entries = entries;
    this.editions = editions;
    this.films = films;
    this.inspections = inspections;
  }

  /// Whether its entrant can change an entry now. A draft always can be: the deadline may move.
  boolean canBeChanged(Entry entry) {
    return switch (entry.stage()) {
      case Stage.Draft() -> true;
      case Stage.Submitted _ -> call(editions.get(entry.edition())) == Call.OPEN;
      case Stage.Withdrawn _, Stage.Answered _ -> false;
    };
  }

  /// The form with what is saved.
  FormView form(Entry entry) {
    Film film = films.get(entry.film());
    return form(
        entry, TypedSheet.of(film.sheet()), film.version(), List.of(), Optional.empty(), List.of());
  }

  /// The form with what was typed, over what is saved.
  FormView form(
      Entry entry,
      TypedSheet typed,
      int version,
      List<FieldProblem> problems,
      Optional<Told> trouble,
      List<Ruling> shortcomings) {
    Film film = films.get(entry.film());
    return new FormView(
        entry,
        editions.get(entry.edition()),
        editions.regulations(entry.edition(), entry.rules()),
        film,
        typed.over(TypedSheet.of(film.sheet())),
        version,
        problems,
        rulings(entry),
        panel(film),
        trouble,
        shortcomings);
  }

  /// The page of an entry that can no longer be changed.
  StatusView status(Entry entry) {
    EntryCard card = entries.ownCard(entry.id(), entry.entrant());
    Film film = films.get(entry.film());
    Edition edition = editions.get(entry.edition());
    return new StatusView(
        card,
        film,
        edition,
        next(card, edition),
        entries.receipts(entry.id()),
        rulings(entry),
        panel(film));
  }

  RulingsView rulings(Entry entry) {
    return new RulingsView(entries.rulings(entry.id()), entries.standingOverruling(entry.id()));
  }

  Optional<InspectionPanel> panel(Film film) {
    return film.copy().map(Copy::id).map(inspections::panel);
  }

  /// What happens next with an entry, or has to be done.
  Told next(EntryCard card, Edition edition) {
    return switch (card.entry().stage()) {
      case Stage.Draft() ->
          call(edition) == Call.OPEN ? nextOfDraft(card.entry()) : Told.of("entries.next.closed");
      case Stage.Submitted _ ->
          switch (card.eligibility()) {
            case OPEN -> Told.of("entries.next.inspected");
            case ELIGIBLE -> Told.of("entries.next.watched");
            case INELIGIBLE ->
                call(edition) == Call.OPEN
                    ? Told.of("entries.next.put-right")
                    : Told.of("entries.next.ineligible");
          };
      case Stage.Withdrawn(var at) -> Told.of("entries.next.withdrawn", at.atZone(edition.zone()));
      case Stage.Answered(_, _, var at) ->
          Told.of("entries.next.answered", at.atZone(edition.zone()));
    };
  }

  private Told nextOfDraft(Entry draft) {
    return entries.rulings(draft.id()).stream()
        .filter(ruling ->
            ruling.outcome() == Ruling.Outcome.MISSING
                || ruling.outcome() == Ruling.Outcome.NOT_MET)
        .findFirst()
        .map(Ruling::why)
        .orElseGet(() -> Told.of("entries.next.submit"));
  }

  private Call call(Edition edition) {
    return edition.call(editions.now());
  }
}
