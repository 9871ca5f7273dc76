package org.palmares.festival.entries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.Film;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Receives entries, and changes to received ones, each with a receipt.
@Component
class Reception {
  private final EntryFiles files;
  private final Papers papers;
  private final Examination examination;
  private final Eligibilities eligibilities;
  private final Editions editions;
  private final Films films;
  private final EntryLetters letters;
  private final ApplicationEventPublisher events;

  Reception(
      EntryFiles files,
      Papers papers,
      Examination examination,
      Eligibilities eligibilities,
      Editions editions,
      Films films,
      EntryLetters letters,
      ApplicationEventPublisher events) {
    this.files = files;
    this.papers = papers;
    this.examination = examination;
    this.eligibilities = eligibilities;
    this.editions = editions;
    this.films = films;
    this.letters = letters;
    this.events = events;
  }

  /// Receives a draft that is held by this transaction, if the calendar and the rulings allow.
  Submission receive(Filed draft) {
    Entry entry = draft.entry();
    boolean open = editions.holdsCallOpen(entry.edition());
    files.holdPlaces(entry.edition(), entry.entrant());
    List<Ruling> shortcomings = Examination.shortcomings(examination.rulings(draft, open));
    if (!open && shortcomings.size() == 1) {
      return new Submission.Closed();
    }
    if (!shortcomings.isEmpty()) {
      return new Submission.Refused(shortcomings);
    }
    Film film = films.get(entry.film());
    int number = files.nextNumber(entry.edition());
    String receipt = "%s-%05d".formatted(entry.edition().value().toUpperCase(Locale.ROOT), number);
    files.submit(entry.id(), number, receipt, sha256(film));
    files.note(entry.id(), film.sheet().countries(), sha256(film));
    letters.sendReceipt(entry, papers.issue(entry, receipt, sha256(film)));
    events.publishEvent(
        new EntrySubmitted(
            entry.id(),
            entry.edition(),
            entry.section(),
            entry.film(),
            receipt,
            entry.rules(),
            sha256(film),
            entry.entrant()));
    eligibilities.decide(entry.id());
    return new Submission.Accepted(current(entry.id()));
  }

  /// Saves a received entry's sheet, if the call is still open and the rulings allow.
  Saving change(Filed filed, Stage.Submitted stage, DataSheet sheet, int basedOn) {
    Entry entry = filed.entry();
    if (!editions.holdsCallOpen(entry.edition())) {
      return new Saving.Locked();
    }
    Film before = films.get(entry.film());
    if (before.sheet().equals(sheet)) {
      return new Saving.Kept(before.version());
    }
    if (before.version() != basedOn) {
      return new Saving.ChangedMeanwhile(before.version());
    }
    List<Ruling> shortcomings = Examination.shortcomings(examination.rulings(filed, sheet, true));
    if (!shortcomings.isEmpty()) {
      return new Saving.NotAllowed(shortcomings);
    }
    Optional<Integer> version = films.save(entry.film(), sheet, basedOn);
    if (version.isEmpty()) {
      return new Saving.ChangedMeanwhile(films.get(entry.film()).version());
    }
    renew(entry, stage, films.get(entry.film()));
    eligibilities.decide(entry.id());
    return new Saving.Kept(version.get());
  }

  /// A new copy was deposited for a received entry.
  void replaced(Filed filed, Stage.Submitted stage) {
    files.noteRunningTime(filed.entry().id(), Optional.empty());
    renew(filed.entry(), stage, films.get(filed.entry().film()));
    eligibilities.reopen(filed);
  }

  private void renew(Entry entry, Stage.Submitted stage, Film film) {
    files.note(entry.id(), film.sheet().countries(), sha256(film));
    Receipt receipt = papers.issue(entry, stage.receipt(), sha256(film));
    letters.sendReceipt(entry, receipt);
    events.publishEvent(
        new EntryChanged(
            entry.id(),
            entry.edition(),
            receipt.number(),
            receipt.issue(),
            receipt.film(),
            entry.entrant()));
  }

  private Entry current(EntryId id) {
    return files.find(id).orElseThrow().entry();
  }

  private static Optional<Sha256> sha256(Film film) {
    return film.copy().map(Copy::sha256);
  }
}
