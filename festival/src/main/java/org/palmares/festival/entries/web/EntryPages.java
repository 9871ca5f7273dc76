package org.palmares.festival.entries.web;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.Ruling;
import org.palmares.festival.entries.Saving;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.entries.Submission;
import org.palmares.festival.films.FieldProblem;
import org.palmares.festival.films.Films;
import org.palmares.festival.films.SheetReading;
import org.palmares.festival.films.TypedSheet;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One entry, as its entrant fills it in, submits it and follows it.
@Controller
class EntryPages {
  private final Entries entries;
  private final EntryDesk desk;
  private final Films films;
  private final Editions editions;
  private final People people;

  EntryPages(Entries entries, EntryDesk desk, Films films, Editions editions, People people) {
    this.entries = entries;
    this.desk = desk;
    this.films = films;
    this.editions = editions;
    this.people = people;
  }

  @GetMapping("/entries/{entry}")
  Answer entry(SignedIn person, @PathVariable String entry) {
    Entry mine = mine(person, entry);
    return desk.canBeChanged(mine)
        ? Answer.page("entries/form", desk.form(mine))
        : Answer.page("entries/status", desk.status(mine));
  }

  @PostMapping("/entries/{entry}")
  Answer save(
      SignedIn person,
      @PathVariable String entry,
      @RequestParam MultiValueMap<String, String> fields) {
    Entry mine = mine(person, entry);
    return saving(mine, form(fields), person)
        .orElseGet(() -> Answer.seeOther("/entries/" + mine.id(), Told.of("entries.saved")));
  }

  /// Saves what is typed, time and again, for the form's script.
  @PostMapping("/entries/{entry}/draft")
  Answer draft(
      SignedIn person,
      @PathVariable String entry,
      @RequestParam MultiValueMap<String, String> fields) {
    Entry mine = mine(person, entry);
    if (!(mine.stage() instanceof Stage.Draft)) {
      return fragment("locked", 0, List.of(), mine, HttpStatus.CONFLICT);
    }
    Form form = form(fields);
    var read = SheetReading.read(form.typed(), films.get(mine.film()).sheet());
    return switch (entries.save(mine.id(), read.sheet(), form.version(), person.account())) {
      case Saving.Kept(var version) ->
          fragment("saved", version, read.problems(), mine, HttpStatus.OK);
      case Saving.ChangedMeanwhile(var version) ->
          fragment("conflict", version, read.problems(), mine, HttpStatus.CONFLICT);
      case Saving.NotAllowed _, Saving.Locked _ ->
          fragment("locked", 0, List.of(), mine, HttpStatus.CONFLICT);
    };
  }

  /// Where a refused form stands is asked for when somebody comes back to it.
  @GetMapping("/entries/{entry}/submit")
  Answer back(SignedIn person, @PathVariable String entry) {
    return Answer.seeOther("/entries/" + mine(person, entry).id());
  }

  @PostMapping("/entries/{entry}/submit")
  Answer submit(
      SignedIn person,
      @PathVariable String entry,
      @RequestParam MultiValueMap<String, String> fields) {
    Entry mine = mine(person, entry);
    Form form = form(fields);
    if (mine.stage() instanceof Stage.Draft) {
      Optional<Answer> unsaved = saving(mine, form, person);
      if (unsaved.isPresent()) {
        return unsaved.get();
      }
    }
    if (!form.termsAccepted()) {
      return again(mine, form, List.of(), Told.of("entries.terms.not-accepted"), List.of());
    }
    return switch (entries.submit(mine.id(), person.account())) {
      case Submission.Accepted _ ->
          Answer.seeOther("/entries/" + mine.id() + "/receipt", Told.of("entries.received"));
      case Submission.Refused(var shortcomings) ->
          again(mine, form, List.of(), Told.of("entries.not-received"), shortcomings);
      case Submission.Closed() ->
          again(mine, form, List.of(), Told.of("entries.closed"), List.of());
    };
  }

  @PostMapping("/entries/{entry}/section")
  Answer move(
      SignedIn person,
      @PathVariable String entry,
      @RequestParam(defaultValue = "") String section) {
    Entry moved = entries.move(Address.entry(entry), section, person.account());
    return Answer.seeOther("/entries/" + moved.id(), Told.of("entries.moved"));
  }

  @PostMapping("/entries/{entry}/withdraw")
  Answer withdraw(SignedIn person, @PathVariable String entry) {
    entries.withdraw(Address.entry(entry), person.account());
    return Answer.seeOther("/films", Told.of("entries.withdrawn-now"));
  }

  @GetMapping("/entries/{entry}/receipt")
  Answer receipt(SignedIn person, @PathVariable String entry) {
    Entry mine = mine(person, entry);
    var receipts = entries.receipts(mine.id());
    if (receipts.isEmpty()) {
      throw Refused.notHere();
    }
    return Answer.page(
        "entries/receipt",
        new ReceiptView(
            entries.ownCard(mine.id(), person.account()),
            films.get(mine.film()),
            editions.get(mine.edition()),
            people.get(mine.entrant()),
            receipts));
  }

  /// The film's part of the form alone, for its script when a film has arrived.
  @GetMapping("/entries/{entry}/film")
  Answer film(SignedIn person, @PathVariable String entry) {
    return Answer.page("entries/film", desk.form(mine(person, entry)));
  }

  /// The regulations' answers alone, for the form's script.
  @GetMapping("/entries/{entry}/rulings")
  Answer rulings(SignedIn person, @PathVariable String entry) {
    return Answer.page("entries/rulings", desk.rulings(mine(person, entry)));
  }

  /// Saves; an answer only if there is something to say about it.
  private Optional<Answer> saving(Entry mine, Form form, SignedIn person) {
    var read = SheetReading.read(form.typed(), films.get(mine.film()).sheet());
    if (!read.problems().isEmpty() && mine.stage() instanceof Stage.Submitted) {
      return Optional.of(
          again(mine, form, read.problems(), Told.of("entries.trouble.not-changed"), List.of()));
    }
    return switch (entries.save(mine.id(), read.sheet(), form.version(), person.account())) {
      case Saving.Kept(var version) ->
          read.problems().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  again(
                      mine,
                      new Form(form.typed(), version, form.termsAccepted()),
                      read.problems(),
                      Told.of("entries.trouble.rest-saved"),
                      List.of()));
      case Saving.ChangedMeanwhile(var version) ->
          Optional.of(
              new Answer.Page(
                  "entries/form",
                  desk.form(
                      mine,
                      form.typed(),
                      version,
                      read.problems(),
                      Optional.of(Told.of("entries.trouble.changed-meanwhile")),
                      List.of()),
                  HttpStatus.CONFLICT));
      case Saving.NotAllowed(var shortcomings) ->
          Optional.of(
              again(mine, form, List.of(), Told.of("entries.trouble.not-allowed"), shortcomings));
      case Saving.Locked() ->
          Optional.of(Answer.seeOther("/entries/" + mine.id(), Told.of("entries.trouble.locked")));
    };
  }

  private Answer again(
      Entry mine, Form form, List<FieldProblem> problems, Told trouble, List<Ruling> shortcomings) {
    int version = problems.isEmpty() ? films.get(mine.film()).version() : form.version();
    return Answer.correct(
        "entries/form",
        desk.form(mine, form.typed(), version, problems, Optional.of(trouble), shortcomings));
  }

  private Answer fragment(
      String state, int version, List<FieldProblem> problems, Entry mine, HttpStatus status) {
    return new Answer.Page(
        "entries/draft", new DraftView(state, version, problems, desk.rulings(mine)), status);
  }

  private Entry mine(SignedIn person, String entry) {
    return entries.own(Address.entry(entry), person.account());
  }

  private static Form form(MultiValueMap<String, String> fields) {
    String version = Optional.ofNullable(fields.getFirst("version")).orElse("");
    return new Form(
        new TypedSheet(fields),
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
        "yes".equals(fields.getFirst("terms")));
  }

  /// What the form sends: the sheet, the version it was made from, whether the terms are accepted.
  private record Form(TypedSheet typed, int version, boolean termsAccepted) {}
}
