package org.palmares.festival.entries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Call;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.Film;
import org.palmares.festival.films.FilmCard;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All entries of all editions.
@Service
@Transactional
public class Entries {
  /// The purpose of the letters that carry the festival's answers.
  public static final String ANSWER = "entries.answer";

  private static final int LONGEST_REASON = 2000;

  private final EntryFiles files;
  private final Papers papers;
  private final Reception reception;
  private final Examination examination;
  private final Eligibilities eligibilities;
  private final Answers answers;
  private final EntryLetters letters;
  private final Tallying tallying;
  private final Editions editions;
  private final Films films;
  private final ApplicationEventPublisher events;

  Entries(
      EntryFiles files,
      Papers papers,
      Reception reception,
      Examination examination,
      Eligibilities eligibilities,
      Answers answers,
      EntryLetters letters,
      Tallying tallying,
      Editions editions,
      Films films,
      ApplicationEventPublisher events) {
    this.files = files;
    this.papers = papers;
    this.reception = reception;
    this.examination = examination;
    this.eligibilities = eligibilities;
    this.answers = answers;
    this.letters = letters;
    this.tallying = tallying;
    this.editions = editions;
    this.films = films;
    this.events = events;
  }

  /// Begins a draft with a film of its own. The id is the caller's, so that a form sent twice
  /// begins one.
  ///
  /// @throws Refused 409 if the call is not open, 422 if there is no such section, 404 if the id is
  ///   somebody else's
  public Entry begin(EntryId id, EditionId edition, String section, AccountId entrant) {
    files.hold(id);
    Optional<Filed> begun = files.find(id);
    if (begun.isPresent()) {
      return own(begun.get(), entrant).entry();
    }
    Edition now = editions.get(edition);
    if (!now.regulations().hasSection(section)) {
      throw Refused.invalid(Told.of("entries.no-such-section", section));
    }
    if (!editions.holdsCallOpen(edition)) {
      throw Refused.notNow(Told.of("entries.closed"));
    }
    FilmId film = films.create(entrant);
    int rules = now.regulations().version();
    var entry = new Entry(id, edition, section, film, entrant, rules, new Stage.Draft());
    files.add(entry);
    return entry;
  }

  /// An entry.
  ///
  /// @throws Refused 404 if there is none
  @Transactional(readOnly = true)
  public Entry get(EntryId id) {
    return files.find(id).orElseThrow(Refused::notHere).entry();
  }

  /// A person's own entry.
  ///
  /// @throws Refused 404 if there is none, or it is somebody else's
  @Transactional(readOnly = true)
  public Entry own(EntryId id, AccountId entrant) {
    return own(files.find(id).orElseThrow(Refused::notHere), entrant).entry();
  }

  /// A person's own entry as lists show it.
  ///
  /// @throws Refused 404 if there is none, or it is somebody else's
  @Transactional(readOnly = true)
  public EntryCard ownCard(EntryId id, AccountId entrant) {
    return cards(List.of(own(files.find(id).orElseThrow(Refused::notHere), entrant))).getFirst();
  }

  /// The entry of a film, if it has one.
  @Transactional(readOnly = true)
  public Optional<Entry> find(FilmId film) {
    return files.find(film).map(Filed::entry);
  }

  /// What every regulation says of the entry as it is now.
  @Transactional(readOnly = true)
  public List<Ruling> rulings(EntryId id) {
    Filed filed = files.find(id).orElseThrow(Refused::notHere);
    Call call = editions.get(filed.edition()).call(editions.now());
    return examination.rulings(filed, call == Call.OPEN);
  }

  /// Keeps an entry's data sheet: a draft's as it is, a received entry's only if it stays as the
  /// regulations allow, and then with a new receipt. `basedOn` is the version of the sheet that was
  /// changed.
  ///
  /// @throws Refused 404 if it is not this person's entry
  public Saving save(EntryId id, DataSheet sheet, int basedOn, AccountId by) {
    Filed filed = hold(id, by);
    return switch (filed.entry().stage()) {
      case Stage.Draft() -> saveDraft(filed.entry().film(), sheet, basedOn);
      case Stage.Submitted submitted -> reception.change(filed, submitted, sheet, basedOn);
      case Stage.Withdrawn _, Stage.Answered _ -> new Saving.Locked();
    };
  }

  private Saving saveDraft(FilmId id, DataSheet sheet, int basedOn) {
    Film film = films.get(id);
    if (film.sheet().equals(sheet)) {
      return new Saving.Kept(film.version());
    }
    return films
        .save(id, sheet, basedOn)
        .<Saving>map(Saving.Kept::new)
        .orElseGet(() -> new Saving.ChangedMeanwhile(films.get(id).version()));
  }

  /// Moves a draft into another section, of those that its version of the regulations has.
  ///
  /// @throws Refused 404 if it is not this person's entry, 409 if it is no draft any more, 422 if
  ///   there is no such section
  public Entry move(EntryId id, String section, AccountId by) {
    Entry entry = hold(id, by).entry();
    if (!(entry.stage() instanceof Stage.Draft)) {
      throw Refused.notNow(Told.of("entries.not-moved"));
    }
    if (!editions.regulations(entry.edition(), entry.rules()).hasSection(section)) {
      throw Refused.invalid(Told.of("entries.no-such-section", section));
    }
    files.move(id, section);
    return get(id);
  }

  /// Submits a draft; the terms of use are accepted by it. Submitting twice gives the same receipt.
  ///
  /// @throws Refused 404 if it is not this person's entry, 409 if it was withdrawn
  public Submission submit(EntryId id, AccountId by) {
    Filed filed = hold(id, by);
    return switch (filed.entry().stage()) {
      case Stage.Draft() -> reception.receive(filed);
      case Stage.Submitted _, Stage.Answered _ -> new Submission.Accepted(filed.entry());
      case Stage.Withdrawn _ -> throw Refused.notNow(Told.of("entries.withdrawn"));
    };
  }

  /// Takes an entry back; twice changes nothing.
  ///
  /// @throws Refused 404 if it is not this person's entry, 409 if it was answered
  public void withdraw(EntryId id, AccountId by) {
    Filed filed = hold(id, by);
    Entry entry = filed.entry();
    switch (entry.stage()) {
      case Stage.Draft() -> files.withdraw(id);
      case Stage.Submitted _ -> {
        files.withdraw(id);
        if (filed.prepared().isPresent()) {
          letters.holdWithdrawn(entry);
        }
        events.publishEvent(new EntryWithdrawn(id, entry.edition(), by));
      }
      case Stage.Withdrawn _ -> {}
      case Stage.Answered _ -> throw Refused.notNow(Told.of("entries.answered"));
    }
  }

  /// All receipts of an entry, the latest issue first.
  @Transactional(readOnly = true)
  public List<Receipt> receipts(EntryId id) {
    return papers.receipts(id);
  }

  /// An organiser's word over the regulations', with its reason, which the entrant reads in a
  /// letter. It stands until the film is replaced.
  ///
  /// @throws Refused 404 if the entry is not received, 409 if it was answered, 422 without a reason
  public void overrule(EntryId id, boolean eligible, String reason, AccountId by) {
    String given = reason.strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw Refused.invalid(Told.of("entries.overrule.reason-missing", LONGEST_REASON));
    }
    Filed filed = files.findAndHold(id).orElseThrow(Refused::notHere);
    switch (filed.entry().stage()) {
      case Stage.Submitted _ -> eligibilities.overrule(filed, eligible, given, by);
      case Stage.Answered _ -> throw Refused.notNow(Told.of("entries.answered"));
      case Stage.Draft _, Stage.Withdrawn _ -> throw Refused.notHere();
    }
  }

  /// What organisers decided over the regulations, the latest first.
  @Transactional(readOnly = true)
  public List<Overruling> overrulings(EntryId id) {
    return papers.overrulings(id);
  }

  /// The organiser's word that stands over the regulations' now, if there is one.
  @Transactional(readOnly = true)
  public Optional<Overruling> standingOverruling(EntryId id) {
    return files
        .find(id)
        .filter(Filed::overruled)
        .flatMap(filed -> papers.overrulings(id).stream().findFirst());
  }

  /// Received entries of an edition (submitted or answered, not withdrawn), in the order of their
  /// receipt.
  @Transactional(readOnly = true)
  public List<EntryCard> list(EditionId edition) {
    return cards(files.received(edition));
  }

  /// One received entry as lists show it.
  ///
  /// @throws Refused 404 if it is not received in this edition
  @Transactional(readOnly = true)
  public EntryCard card(EditionId edition, EntryId id) {
    Filed filed =
        files
            .find(id)
            .filter(found -> found.isReceived() && found.edition().equals(edition))
            .orElseThrow(Refused::notHere);
    return cards(List.of(filed)).getFirst();
  }

  /// Those of some entries that are received in an edition, in the order of their receipt.
  @Transactional(readOnly = true)
  public List<EntryCard> cards(EditionId edition, Collection<EntryId> ids) {
    return cards(files.received(edition, ids));
  }

  /// The films that everybody may know to be selected, in the order of their receipt.
  @Transactional(readOnly = true)
  public List<EntryCard> listSelected(EditionId edition) {
    return cards(files.selected(edition));
  }

  /// Whether the festival has answered any entry of an edition, so that its figures are public.
  @Transactional(readOnly = true)
  public boolean isReleased(EditionId edition) {
    return files.isAnswered(edition);
  }

  /// Everything a person entered, drafts too, newest first.
  @Transactional(readOnly = true)
  public List<EntryCard> listOf(AccountId entrant) {
    return cards(files.of(entrant));
  }

  /// Writes every entrant's answer and lays the letters in the outbox; nothing is released yet.
  /// Called again, the letters are written anew. Entries without a decision get no letter yet,
  /// those that are not eligible need none.
  public void prepareAnswers(EditionId edition, Map<EntryId, Decision> decisions, AccountId by) {
    answers.prepare(edition, decisions);
  }

  /// Releases all answers at once: entries show them, the letters leave. Done again, nothing
  /// happens.
  ///
  /// @throws Refused 409 if a received entry has no decision, or another one than was prepared
  public void releaseAnswers(EditionId edition, Map<EntryId, Decision> decisions, AccountId by) {
    answers.release(edition, decisions, by);
  }

  /// Received, eligible, selected.
  @Transactional(readOnly = true)
  public Figures figures(EditionId edition) {
    return tallying.figures(edition, editions.get(edition).regulations().sections());
  }

  private List<EntryCard> cards(Collection<Filed> filed) {
    Map<FilmId, FilmCard> cards = films.cards(filed.stream().map(f -> f.entry().film()).toList());
    return filed.stream().map(f -> card(f, cards)).toList();
  }

  private static EntryCard card(Filed filed, Map<FilmId, FilmCard> cards) {
    FilmCard film = cards.get(filed.entry().film());
    if (film == null) {
      throw new IllegalStateException("No film " + filed.entry().film() + " of an entry");
    }
    return new EntryCard(filed.entry(), film, filed.eligibility(), filed.runningTime());
  }

  private Filed hold(EntryId id, AccountId by) {
    return own(files.findAndHold(id).orElseThrow(Refused::notHere), by);
  }

  private static Filed own(Filed filed, AccountId by) {
    if (!filed.entry().entrant().equals(by)) {
      throw Refused.notHere();
    }
    return filed;
  }
}
