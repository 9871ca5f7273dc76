package org.palmares.festival.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.tally.Assignment;
import org.palmares.tally.Pair;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which juror watches which film.
@Service
@Transactional
public class Assignments {
  /// How many reviews a film gets where nothing else was said.
  public static final int USUAL_REVIEWS = 3;

  /// The most reviews that can be asked for.
  public static final int MOST_REVIEWS = 20;

  private final Seats seats;
  private final Sheets sheets;
  private final ConflictBook book;
  private final Conflicts conflicts;
  private final Editions editions;
  private final Entries entries;
  private final ApplicationEventPublisher events;

  Assignments(
      Seats seats,
      Sheets sheets,
      ConflictBook book,
      Conflicts conflicts,
      Editions editions,
      Entries entries,
      ApplicationEventPublisher events) {
    this.seats = seats;
    this.sheets = sheets;
    this.book = book;
    this.conflicts = conflicts;
    this.editions = editions;
    this.entries = entries;
    this.events = events;
  }

  /// How many reviews each film of the edition is to get.
  @Transactional(readOnly = true)
  public int reviews(EditionId edition) {
    return seats.reviews(edition);
  }

  /// Shares the eligible films out among the jury: so many reviews each, evenly, no film to whom it
  /// is in conflict with; what anybody has already stays with them.
  ///
  /// @throws Refused 422 if the number of reviews is not 1 to 20
  public Outcome assign(EditionId edition, int reviews, AccountId by) {
    if (reviews < 1 || reviews > MOST_REVIEWS) {
      throw Refused.invalid(Told.of("judging.odd-reviews", reviews, 1, MOST_REVIEWS));
    }
    seats.holdJury(edition);
    seats.setReviews(edition, reviews);
    conflicts.compareAll(edition);
    Table table = table(edition, entries.list(edition));
    var task =
        new Assignment<>(
            table.films,
            table.jurors,
            reviews,
            Integer.MAX_VALUE,
            table.forbidden,
            table.kept,
            seed(edition));
    var plan = task.plan();
    List<Sheets.Lot> lots = new ArrayList<>();
    plan.reviewers()
        .forEach((entry, jurors) ->
            jurors.stream()
                .filter(juror -> !table.kept.contains(new Pair<>(entry, juror)))
                .forEach(juror ->
                    lots.add(new Sheets.Lot(entry, table.film(entry).film().id(), juror))));
    sheets.add(edition, rules(edition), lots, by);
    events.publishEvent(
        new FilmsAssigned(
            edition, reviews, lots.size(), plan.shortages().size(), seed(edition), by));
    return new Outcome(lots.size(), shortFilms(table, reviews));
  }

  /// Gives one film to one juror.
  ///
  /// @throws Refused 404 if the film is not received or the juror is none; 409 if there is a
  ///   conflict
  public void add(EditionId edition, EntryId entry, AccountId juror, AccountId by) {
    seats.holdJury(edition);
    EntryCard card = entries.card(edition, entry);
    if (seats.hold(edition, juror).map(Seat::state).filter(Seat.State.ACCEPTED::equals).isEmpty()) {
      throw Refused.notHere();
    }
    if (conflicts.forbids(card, juror)) {
      throw Refused.notNow(Told.of("judging.has-conflict", card.film().title()));
    }
    if (sheets.find(edition, entry, juror).isEmpty()) {
      sheets.add(
          edition, rules(edition), List.of(new Sheets.Lot(entry, card.film().id(), juror)), by);
      events.publishEvent(new FilmAssigned(edition, entry, juror, by));
    }
  }

  /// Takes one film off one juror; what they marked counts no longer, and they do not get it again
  /// unless it is given by hand.
  ///
  /// @throws Refused 404 if the juror does not have the film
  public void remove(EditionId edition, EntryId entry, AccountId juror, AccountId by) {
    if (!sheets.take(edition, entry, juror, Taken.ORGANISER)) {
      throw Refused.notHere();
    }
    events.publishEvent(new FilmTakenAway(edition, entry, juror, Taken.ORGANISER, Optional.of(by)));
  }

  /// The eligible films that have fewer reviewers than they should, and why.
  @Transactional(readOnly = true)
  public List<ShortFilm> shortFilms(EditionId edition) {
    return shortFilms(edition, entries.list(edition));
  }

  /// The same where the received entries are at hand.
  @Transactional(readOnly = true)
  public List<ShortFilm> shortFilms(EditionId edition, List<EntryCard> received) {
    return shortFilms(table(edition, received), seats.reviews(edition));
  }

  private List<ShortFilm> shortFilms(Table table, int reviews) {
    Map<EntryId, Integer> has = new HashMap<>();
    for (Sheet sheet : sheets.list(table.edition)) {
      if (sheet.taken().isEmpty()) {
        has.merge(sheet.entry(), 1, Integer::sum);
      }
    }
    List<ShortFilm> shortFilms = new ArrayList<>();
    for (EntryId entry : table.films) {
      int got = has.getOrDefault(entry, 0);
      if (got < reviews) {
        int may = (int) table.jurors.stream().filter(juror -> table.may(entry, juror)).count();
        shortFilms.add(new ShortFilm(table.film(entry), reviews, got, may));
      }
    }
    return shortFilms;
  }

  /// The version whose criteria the whole jury is asked: the one in force until the first mark is
  /// given, so that all totals mean the same.
  private int rules(EditionId edition) {
    return seats.rules(edition, editions.get(edition).regulations().version());
  }

  /// Everything on the table when films are shared out. A juror who left keeps what they handed in
  /// and gets nothing more.
  private Table table(EditionId edition, List<EntryCard> received) {
    Map<EntryId, EntryCard> cards = new java.util.LinkedHashMap<>();
    received.stream()
        .filter(card -> card.eligibility() == Eligibility.ELIGIBLE)
        .forEach(card -> cards.put(card.entry().id(), card));
    Set<AccountId> jury = new LinkedHashSet<>();
    seats.list(edition).stream()
        .filter(seat -> seat.state() == Seat.State.ACCEPTED)
        .forEach(seat -> jury.add(seat.juror()));
    Set<Pair<EntryId, AccountId>> forbidden = new HashSet<>();
    Set<Pair<EntryId, AccountId>> kept = new HashSet<>();
    book.list(edition).forEach(c -> forbidden.add(new Pair<>(c.entry(), c.juror())));
    for (EntryCard card : cards.values()) {
      jury.stream()
          .filter(juror -> Conflicts.isOwn(card, juror))
          .forEach(juror -> forbidden.add(new Pair<>(card.entry().id(), juror)));
    }
    Set<AccountId> gone = new LinkedHashSet<>();
    for (Sheet sheet : sheets.list(edition)) {
      var pair = new Pair<>(sheet.entry(), sheet.juror());
      if (sheet.taken().isEmpty() && cards.containsKey(sheet.entry())) {
        kept.add(pair);
        if (!jury.contains(sheet.juror())) {
          gone.add(sheet.juror());
        }
      } else if (sheet.taken().filter(why -> why == Taken.ORGANISER).isPresent()) {
        forbidden.add(pair);
      }
    }
    for (AccountId juror : gone) {
      cards.keySet().stream()
          .map(entry -> new Pair<>(entry, juror))
          .filter(pair -> !kept.contains(pair))
          .forEach(forbidden::add);
    }
    jury.addAll(gone);
    forbidden.removeAll(kept);
    return new Table(
        edition, cards, List.copyOf(cards.keySet()), List.copyOf(jury), forbidden, kept);
  }

  /// Every edition has its own chance, and always the same.
  private static long seed(EditionId edition) {
    return edition.value().hashCode();
  }

  private record Table(
      EditionId edition,
      Map<EntryId, EntryCard> cards,
      List<EntryId> films,
      List<AccountId> jurors,
      Set<Pair<EntryId, AccountId>> forbidden,
      Set<Pair<EntryId, AccountId>> kept) {

    EntryCard film(EntryId entry) {
      return Optional.ofNullable(cards.get(entry)).orElseThrow();
    }

    boolean may(EntryId entry, AccountId juror) {
      return !forbidden.contains(new Pair<>(entry, juror));
    }
  }

  /// What sharing out came to: so many reviews given now, and the films still short.
  public record Outcome(int given, List<ShortFilm> shortFilms) {
    public Outcome {
      shortFilms = List.copyOf(shortFilms);
    }
  }

  /// A film short of reviewers: `got` of `wanted`; `may` of the jury have no conflict with it.
  public record ShortFilm(EntryCard film, int wanted, int got, int may) {
    /// Whether pressing "assign" cannot help: too few of the jury may review it.
    public boolean stuck() {
      return may < wanted;
    }
  }
}
