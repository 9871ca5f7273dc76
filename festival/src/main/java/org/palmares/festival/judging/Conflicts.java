package org.palmares.festival.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.films.Credit;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who must not judge what: said by the jurors themselves, before they watch or whenever they find
/// out, or by an organiser. A film in conflict is taken off the juror, and their score of it counts
/// no longer.
@Service
@Transactional
public class Conflicts {
  /// The longest reason, in UTF-16 units.
  public static final int LONGEST_REASON = 1000;

  /// The most names a juror may say to be bound to.
  public static final int MOST_NAMES = 100;

  private final ConflictBook book;
  private final Seats seats;
  private final Sheets sheets;
  private final Editions editions;
  private final Entries entries;
  private final Films films;
  private final People people;
  private final ApplicationEventPublisher events;

  Conflicts(
      ConflictBook book,
      Seats seats,
      Sheets sheets,
      Editions editions,
      Entries entries,
      Films films,
      People people,
      ApplicationEventPublisher events) {
    this.book = book;
    this.seats = seats;
    this.sheets = sheets;
    this.editions = editions;
    this.entries = entries;
    this.films = films;
    this.people = people;
    this.events = events;
  }

  /// The eligible films of the edition as a juror looks through them for conflicts, by title; no
  /// people where the edition is judged blind.
  @Transactional(readOnly = true)
  public List<Choice> choices(EditionId edition, AccountId juror) {
    boolean blind = editions.get(edition).blind();
    Set<EntryId> declared = book.listOf(edition, juror);
    Set<EntryId> looked = seats.looked(edition, juror);
    return eligible(edition)
        .map(card ->
            new Choice(
                FilmToWatch.of(card, blind),
                declared.contains(card.entry().id()),
                isOwn(card, juror),
                !looked.contains(card.entry().id())))
        .sorted(java.util.Comparator.comparing((Choice choice) -> choice.film().title()))
        .toList();
  }

  /// How many films became eligible since the juror last looked through them.
  @Transactional(readOnly = true)
  public int news(EditionId edition, AccountId juror) {
    Set<EntryId> looked = seats.looked(edition, juror);
    return (int) eligible(edition).filter(card -> !looked.contains(card.entry().id())).count();
  }

  private Stream<EntryCard> eligible(EditionId edition) {
    return entries.list(edition).stream()
        .filter(card -> card.eligibility() == Eligibility.ELIGIBLE);
  }

  /// All conflicts of an edition, for organisers.
  @Transactional(readOnly = true)
  public List<Conflict> list(EditionId edition) {
    return book.list(edition);
  }

  /// Whether the juror must not judge the entry: a declared conflict, or a film of their own.
  @Transactional(readOnly = true)
  public boolean forbids(EntryCard card, AccountId juror) {
    return isOwn(card, juror) || book.has(card.entry().id(), juror);
  }

  /// Declares that a juror must not judge some entries; the reason may be empty. Declared twice,
  /// the first stays.
  ///
  /// @throws Refused 404 if one of the entries was not received in this edition; 422 if the reason
  ///   is too long
  public void declare(
      EditionId edition,
      AccountId juror,
      Collection<EntryId> about,
      String reason,
      AccountId declaredBy) {
    if (reason.length() > LONGEST_REASON) {
      throw Refused.invalid(Told.of("judging.long-reason", reason.length(), LONGEST_REASON));
    }
    if (seats.hold(edition, juror).isEmpty()) {
      throw Refused.notHere();
    }
    for (EntryId entry : about) {
      entries.card(edition, entry);
      if (book.add(new Conflict(entry, juror, reason.strip(), declaredBy), edition)) {
        events.publishEvent(new ConflictDeclared(edition, entry, juror, declaredBy));
      }
      if (sheets.take(edition, entry, juror, Taken.CONFLICT)) {
        events.publishEvent(
            new FilmTakenAway(edition, entry, juror, Taken.CONFLICT, Optional.of(declaredBy)));
      }
    }
  }

  /// Lifts a conflict that was none. The film does not come back by itself.
  public void lift(EditionId edition, EntryId entry, AccountId juror, AccountId by) {
    if (book.remove(edition, entry, juror)) {
      book.dismiss(edition, entry, juror);
      events.publishEvent(new ConflictLifted(edition, entry, juror, by));
    }
  }

  /// The names of persons and companies a juror said to be bound to.
  @Transactional(readOnly = true)
  public List<String> bonds(EditionId edition, AccountId juror) {
    return book.bonds(edition, juror);
  }

  /// Names persons and companies that a juror is bound to, in place of those named before. Where
  /// one stands in a film's credits, the organisers are told; nothing else happens.
  ///
  /// @throws Refused 422 if a name is too short or too long, or there are too many
  public void bind(EditionId edition, AccountId juror, List<String> names) {
    List<String> tidy = tidy(names);
    faults(tidy).stream()
        .findFirst()
        .ifPresent(fault -> {
          throw Refused.invalid(fault);
        });
    List<String> before = book.bonds(edition, juror);
    before.stream()
        .filter(name -> !tidy.contains(name))
        .forEach(name -> book.unbind(edition, juror, name));
    tidy.forEach(name -> book.bind(edition, juror, name));
    compare(edition, tidy.stream().map(name -> new ConflictBook.Bond(juror, name)).toList());
  }

  /// What cannot stand among the names a juror wrote, in words; nothing where all can.
  public static List<Told> faults(List<String> names) {
    List<String> tidy = tidy(names);
    if (tidy.size() > MOST_NAMES) {
      return List.of(Told.of("judging.many-names", tidy.size(), MOST_NAMES));
    }
    return tidy.stream()
        .filter(name -> name.length() < 2 || name.length() > Person.LONGEST_NAME)
        .map(name -> Told.of("judging.odd-name", name, 2, Person.LONGEST_NAME))
        .toList();
  }

  private static List<String> tidy(List<String> names) {
    return names.stream()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .toList();
  }

  /// The juror has looked through all eligible films, named every conflict they know of, and may
  /// watch now.
  public void confirm(EditionId edition, AccountId juror) {
    seats.declared(edition, juror);
    seats.looked(edition, juror, eligible(edition).map(card -> card.entry().id()).toList());
  }

  /// Likenesses that wait for an organiser's word.
  @Transactional(readOnly = true)
  public List<Likeness> likenesses(EditionId edition) {
    return book.likenesses(edition);
  }

  /// The likeness is no conflict.
  public void dismiss(EditionId edition, EntryId entry, AccountId juror) {
    book.dismiss(edition, entry, juror);
  }

  /// Looks for everybody's bonds in all credits again, as films come and change.
  void compareAll(EditionId edition) {
    compare(edition, book.bonds(edition));
  }

  private void compare(EditionId edition, List<ConflictBook.Bond> bonds) {
    if (bonds.isEmpty()) {
      return;
    }
    List<EntryCard> cards = entries.list(edition);
    Map<AccountId, Person> entrants =
        people.list(cards.stream().map(card -> card.entry().entrant()).distinct().toList());
    Map<FilmId, List<Credit>> casts =
        films.credits(cards.stream().map(card -> card.film().id()).toList());
    for (EntryCard card : cards) {
      List<String> credits =
          credited(
              casts.getOrDefault(card.film().id(), List.of()),
              Optional.ofNullable(entrants.get(card.entry().entrant())));
      for (ConflictBook.Bond bond : bonds) {
        String name = Names.folded(bond.name());
        credits.stream()
            .filter(credit -> Names.folded(credit).contains(name))
            .forEach(credit ->
                book.propose(
                    edition, new Likeness(card.entry().id(), bond.juror(), bond.name(), credit)));
      }
    }
  }

  private static List<String> credited(List<Credit> credits, Optional<Person> entrant) {
    List<String> credited = new ArrayList<>();
    for (Credit credit : credits) {
      credited.add(
          credit.latinName().isEmpty()
              ? credit.name()
              : credit.name() + " (" + credit.latinName() + ")");
    }
    entrant.map(Person::name).ifPresent(credited::add);
    return credited;
  }

  static boolean isOwn(EntryCard card, AccountId juror) {
    return card.entry().entrant().equals(juror) || card.film().owner().equals(juror);
  }

  /// A film to say yes or no to. One's own is always a conflict; `fresh` is one that came since the
  /// juror last looked.
  public record Choice(FilmToWatch film, boolean declared, boolean own, boolean fresh) {}
}
