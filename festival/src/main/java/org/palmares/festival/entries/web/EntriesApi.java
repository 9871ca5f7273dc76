package org.palmares.festival.entries.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.Entry;
import org.palmares.festival.entries.Ruling;
import org.palmares.festival.entries.Saving;
import org.palmares.festival.entries.Submission;
import org.palmares.festival.entries.web.EntryBodies.EntryBody;
import org.palmares.festival.entries.web.EntryBodies.ReceivedBody;
import org.palmares.festival.entries.web.EntryBodies.RulingBody;
import org.palmares.festival.entries.web.EntryBodies.Shortcomings;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.FieldProblem;
import org.palmares.festival.films.Film;
import org.palmares.festival.films.Films;
import org.palmares.festival.films.SheetReading;
import org.palmares.festival.films.TypedSheet;
import org.palmares.festival.house.site.Frames;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Entries, for programs.
@RestController
class EntriesApi {
  private final Entries entries;
  private final Editions editions;
  private final Films films;
  private final Words words;
  private final Frames frames;

  EntriesApi(Entries entries, Editions editions, Films films, Words words, Frames frames) {
    this.entries = entries;
    this.editions = editions;
    this.films = films;
    this.words = words;
    this.frames = frames;
  }

  @Operation(summary = "Begin an entry in a section; with the same id it is begun once")
  @PostMapping("/api/editions/{edition}/entries")
  EntryBody begin(
      SignedIn person,
      @PathVariable String edition,
      @RequestBody EntryBodies.Begin begin,
      HttpServletRequest request) {
    var entered = Address.edition(editions, edition);
    Entry begun =
        entries.begin(
            begin.id() == null ? EntryId.fresh() : id(begin.id()),
            entered.id(),
            begin.section() == null ? "" : begin.section(),
            person.account());
    return body(begun, language(request, person));
  }

  @Operation(summary = "An entry of one's own: its stage, and what every regulation says of it")
  @GetMapping("/api/entries/{entry}")
  EntryBody entry(SignedIn person, @PathVariable String entry, HttpServletRequest request) {
    return body(mine(person, entry), language(request, person));
  }

  @Operation(summary = "The film's data sheet and its version")
  @GetMapping("/api/entries/{entry}/sheet")
  EntryBodies.Sheet sheet(SignedIn person, @PathVariable String entry) {
    Film film = films.get(mine(person, entry).film());
    return new EntryBodies.Sheet(film.version(), SheetBody.of(TypedSheet.of(film.sheet())));
  }

  @Operation(
      summary =
          "Save the data sheet over the version from which it was made; fields that are not sent"
              + " stay")
  @PutMapping("/api/entries/{entry}/sheet")
  ResponseEntity<?> save(
      SignedIn person,
      @PathVariable String entry,
      @RequestBody EntryBodies.SheetToSave body,
      HttpServletRequest request) {
    Entry mine = mine(person, entry);
    if (body.version() == null || body.sheet() == null) {
      throw Refused.invalid(Told.of("entries.api.version-and-sheet"));
    }
    var read = SheetReading.read(body.sheet().typed(), films.get(mine.film()).sheet());
    if (!read.problems().isEmpty()) {
      throw Refused.invalid(together(read.problems()));
    }
    return switch (entries.save(mine.id(), read.sheet(), body.version(), person.account())) {
      case Saving.Kept(var version) -> ResponseEntity.ok(new EntryBodies.Saved(version));
      case Saving.ChangedMeanwhile(var version) ->
          throw Refused.notNow(Told.of("entries.api.changed-meanwhile", version));
      case Saving.Locked() -> throw Refused.notNow(Told.of("entries.trouble.locked"));
      case Saving.NotAllowed(var shortcomings) ->
          inTheWay("entries.trouble.not-allowed", shortcomings, language(request, person));
    };
  }

  @Operation(summary = "Submit an entry; submitting twice gives the same receipt")
  @PostMapping("/api/entries/{entry}/submit")
  ResponseEntity<?> submit(
      SignedIn person,
      @PathVariable String entry,
      @RequestBody EntryBodies.Submit submit,
      HttpServletRequest request) {
    Entry mine = mine(person, entry);
    if (!Boolean.TRUE.equals(submit.acceptTerms())) {
      throw Refused.invalid(Told.of("entries.api.accept-terms"));
    }
    Language language = language(request, person);
    return switch (entries.submit(mine.id(), person.account())) {
      case Submission.Accepted(var received) -> ResponseEntity.ok(body(received, language));
      case Submission.Refused(var shortcomings) ->
          inTheWay("entries.not-received", shortcomings, language);
      case Submission.Closed() -> throw Refused.notNow(Told.of("entries.closed"));
    };
  }

  @Operation(summary = "Move a draft into another section")
  @PutMapping("/api/entries/{entry}/section")
  EntryBody move(
      SignedIn person,
      @PathVariable String entry,
      @RequestBody EntryBodies.Move to,
      HttpServletRequest request) {
    String section = to.section() == null ? "" : to.section();
    return body(
        entries.move(Address.entry(entry), section, person.account()), language(request, person));
  }

  @Operation(summary = "All receipts of an entry of one's own, the latest issue first")
  @GetMapping("/api/entries/{entry}/receipts")
  List<EntryBodies.ReceiptBody> receipts(SignedIn person, @PathVariable String entry) {
    return entries.receipts(mine(person, entry).id()).stream()
        .map(EntryBodies.ReceiptBody::of)
        .toList();
  }

  @Operation(summary = "Take an entry back")
  @PostMapping("/api/entries/{entry}/withdraw")
  EntryBody withdraw(SignedIn person, @PathVariable String entry, HttpServletRequest request) {
    entries.withdraw(Address.entry(entry), person.account());
    return body(mine(person, entry), language(request, person));
  }

  @Operation(
      summary = "All received entries of an edition, in the order of their receipt; never drafts")
  @GetMapping("/api/editions/{edition}/entries")
  List<ReceivedBody> received(
      Organiser organiser,
      @RequestParam(required = false) Optional<String> section,
      @RequestParam(required = false) Optional<String> state,
      @RequestParam(required = false) Optional<String> country,
      @RequestParam(required = false) Optional<String> q) {
    var query =
        EntryQuery.of(
            Map.of(
                "section", section.orElse(""),
                "state", state.orElse(""),
                "country", country.orElse(""),
                "q", q.orElse("")));
    return query.select(entries.list(organiser.edition())).stream().map(ReceivedBody::of).toList();
  }

  @Operation(summary = "Overrule the regulations on a received entry, with a reason that is kept")
  @PostMapping("/api/editions/{edition}/entries/{entry}/eligibility")
  ReceivedBody overrule(
      Organiser organiser, @PathVariable String entry, @RequestBody EntryBodies.Overrule word) {
    var card = entries.card(organiser.edition(), Address.entry(entry));
    if (word.eligible() == null) {
      throw Refused.invalid(Told.of("entries.overrule.choose"));
    }
    entries.overrule(
        card.entry().id(),
        word.eligible(),
        word.reason() == null ? "" : word.reason(),
        organiser.person().account());
    return ReceivedBody.of(entries.card(organiser.edition(), card.entry().id()));
  }

  private ResponseEntity<Shortcomings> inTheWay(
      String key, List<Ruling> shortcomings, Language language) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            new Shortcomings(
                status.getReasonPhrase(),
                status.value(),
                words.say(language, key),
                key,
                shortcomings.stream()
                    .map(ruling -> RulingBody.of(ruling, words, language))
                    .toList()));
  }

  private EntryBody body(Entry entry, Language language) {
    return EntryBody.of(
        entry,
        films.get(entry.film()).copy().map(Copy::id),
        entries.rulings(entry.id()).stream()
            .map(ruling -> RulingBody.of(ruling, words, language))
            .toList(),
        entries.standingOverruling(entry.id()).map(EntryBodies.Overruled::of));
  }

  private Entry mine(SignedIn person, String entry) {
    return entries.own(Address.entry(entry), person.account());
  }

  private Language language(HttpServletRequest request, SignedIn person) {
    return frames.language(request, Optional.of(person));
  }

  private static EntryId id(String text) {
    try {
      return EntryId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.invalid(Told.of("entries.api.id", text));
    }
  }

  private static Told together(List<FieldProblem> problems) {
    return problems.stream()
        .map(FieldProblem::why)
        .reduce((one, next) -> Told.of("entries.api.and", one, next))
        .orElseThrow();
  }
}
