package org.palmares.festival.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.palmares.tally.Marks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a juror watches and marks the films they were assigned, and no others.
@Service
@Transactional
public class ScreeningRoom {
  private final Seats seats;
  private final Sheets sheets;
  private final Scores scores;
  private final Editions editions;
  private final Entries entries;
  private final Films films;
  private final People people;
  private final ApplicationEventPublisher events;

  ScreeningRoom(
      Seats seats,
      Sheets sheets,
      Scores scores,
      Editions editions,
      Entries entries,
      Films films,
      People people,
      ApplicationEventPublisher events) {
    this.seats = seats;
    this.sheets = sheets;
    this.scores = scores;
    this.editions = editions;
    this.entries = entries;
    this.films = films;
    this.people = people;
    this.events = events;
  }

  /// The juror's films, in an order of their own, and how far each is.
  @Transactional(readOnly = true)
  public List<Showing> list(EditionId edition, AccountId juror) {
    List<Sheet> mine = sheets.listOf(edition, juror);
    if (mine.isEmpty()) {
      return List.of();
    }
    boolean blind = editions.get(edition).blind();
    Map<EntryId, EntryCard> cards =
        entries.cards(edition, mine.stream().map(Sheet::entry).toList()).stream()
            .filter(card -> card.eligibility() != Eligibility.INELIGIBLE)
            .collect(Collectors.toMap(card -> card.entry().id(), Function.identity()));
    List<Showing> showings = new ArrayList<>();
    for (Sheet sheet : mine) {
      Optional.ofNullable(cards.get(sheet.entry()))
          .ifPresent(card -> showings.add(new Showing(FilmToWatch.of(card, blind), sheet)));
    }
    return showings;
  }

  /// A film with everything the juror may see of it, their own score, and others' scores once
  /// theirs is handed in.
  ///
  /// @throws Refused 404 if the juror was not assigned it, or it is no longer in the competition;
  ///   409 before the juror declared their conflicts
  @Transactional(readOnly = true)
  public Sitting sit(EditionId edition, EntryId entry, AccountId juror) {
    Sheet sheet = sheets.find(edition, entry, juror).orElseThrow(Refused::notHere);
    checkDeclared(edition, juror);
    EntryCard card = inCompetition(edition, entry);
    Edition of = editions.get(edition);
    return new Sitting(
        FilmToWatch.of(card, of.blind()),
        dossier(of, card),
        scores.read(edition, sheet),
        others(edition, sheet));
  }

  /// The juror's own score.
  ///
  /// @throws Refused 404 if the juror was not assigned the film
  @Transactional(readOnly = true)
  public Score score(EditionId edition, EntryId entry, AccountId juror) {
    return scores.read(edition, sheets.find(edition, entry, juror).orElseThrow(Refused::notHere));
  }

  /// Others' scores of the film; none before one's own is handed in.
  ///
  /// @throws Refused 404 if the juror was not assigned the film
  @Transactional(readOnly = true)
  public List<OthersScore> others(EditionId edition, EntryId entry, AccountId juror) {
    return others(edition, sheets.find(edition, entry, juror).orElseThrow(Refused::notHere));
  }

  /// Keeps marks and note. Sent twice, it is as if sent once; what is handed in stays as it is.
  ///
  /// @throws Refused 404 if the juror was not assigned the film; 409 before they declared their
  ///   conflicts
  public Scoring save(EditionId edition, EntryId entry, AccountId juror, Marking marking) {
    Sheet sheet = sheets.hold(edition, entry, juror).orElseThrow(Refused::notHere);
    checkDeclared(edition, juror);
    inCompetition(edition, entry);
    List<Told> faults = marking.faults(scores.criteria(edition, sheet));
    if (!faults.isEmpty()) {
      return new Scoring.Invalid(faults);
    }
    if (sheet.handedIn().isPresent()) {
      return repeated(marking, scores.read(edition, sheet));
    }
    marking.numbers().forEach((key, mark) -> scores.mark(entry, juror, key, mark));
    marking.note().ifPresent(note -> scores.note(entry, juror, note));
    return new Scoring.Kept(score(edition, entry, juror));
  }

  /// Hands the score in, for good; every criterion needs its mark. Handed in twice, the second time
  /// changes nothing.
  ///
  /// @throws Refused 404 if the juror was not assigned the film; 409 before they declared their
  ///   conflicts
  public Scoring handIn(EditionId edition, EntryId entry, AccountId juror) {
    Sheet sheet = sheets.hold(edition, entry, juror).orElseThrow(Refused::notHere);
    checkDeclared(edition, juror);
    inCompetition(edition, entry);
    Score score = scores.read(edition, sheet);
    if (sheet.handedIn().isPresent()) {
      return new Scoring.Kept(score);
    }
    if (!score.missing().isEmpty()) {
      return new Scoring.Incomplete(score.missing());
    }
    double total = total(score);
    scores.handIn(entry, juror, total);
    events.publishEvent(
        new ScoreHandedIn(edition, entry, juror, sheet.rules(), score.marks(), total));
    return new Scoring.Kept(score(edition, entry, juror));
  }

  private void checkDeclared(EditionId edition, AccountId juror) {
    if (seats.find(edition, juror).flatMap(Seat::declared).isEmpty()) {
      throw Refused.notNow(Told.of("judging.conflicts.first"));
    }
  }

  private EntryCard inCompetition(EditionId edition, EntryId entry) {
    EntryCard card = entries.card(edition, entry);
    if (card.eligibility() == Eligibility.INELIGIBLE) {
      throw Refused.notHere();
    }
    return card;
  }

  private static Scoring repeated(Marking marking, Score score) {
    boolean same =
        score.marks().entrySet().containsAll(marking.numbers().entrySet())
            && marking.note().map(score.note()::equals).orElse(true);
    return same ? new Scoring.Kept(score) : new Scoring.Locked(score);
  }

  private static double total(Score score) {
    int[] marks = new int[score.criteria().size()];
    int[] weights = new int[marks.length];
    for (int i = 0; i < marks.length; i++) {
      Criterion criterion = score.criteria().get(i);
      marks[i] = Optional.ofNullable(score.marks().get(criterion.key())).orElseThrow();
      weights[i] = criterion.weight();
    }
    return Marks.weighted(marks, weights);
  }

  private Dossier dossier(Edition edition, EntryCard card) {
    var sheet = films.get(card.film().id()).sheet();
    return edition.blind()
        ? Dossier.blind(sheet, people.get(card.entry().entrant()).name())
        : Dossier.open(sheet);
  }

  private List<OthersScore> others(EditionId edition, Sheet mine) {
    if (!mine.counts()) {
      return List.of();
    }
    List<Sheet> handedIn =
        sheets.listOf(edition, mine.entry()).stream()
            .filter(sheet -> sheet.counts() && !sheet.juror().equals(mine.juror()))
            .toList();
    Map<AccountId, Person> names = people.list(handedIn.stream().map(Sheet::juror).toList());
    return handedIn.stream()
        .map(sheet ->
            new OthersScore(
                Optional.ofNullable(names.get(sheet.juror())).map(Person::name).orElse(""),
                scores.forJurors(edition, sheet)))
        .toList();
  }

  /// One of a juror's films, and how far it is.
  public record Showing(FilmToWatch film, Sheet sheet) {}

  /// What is before a juror who sits down to watch.
  public record Sitting(FilmToWatch film, Dossier dossier, Score score, List<OthersScore> others) {
    public Sitting {
      others = List.copyOf(others);
    }
  }

  /// What another juror handed in.
  public record OthersScore(String juror, Score score) {}
}
