package org.palmares.festival.entries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.festival.films.FilmCard;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.inspection.EnteredFilm;
import org.palmares.festival.inspection.FilmsEntered;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the department of inspection which films are entered where.
@Component
@Transactional(readOnly = true)
class EnteredFilms implements FilmsEntered {
  private final EntryFiles files;
  private final Films films;
  private final People people;

  EnteredFilms(EntryFiles files, Films films, People people) {
    this.files = files;
    this.films = films;
    this.people = people;
  }

  @Override
  public List<EnteredFilm> received(EditionId edition) {
    return entered(files.received(edition));
  }

  @Override
  public List<EnteredFilm> received(Collection<FilmId> wanted) {
    return wanted.isEmpty() ? List.of() : entered(files.receivedOf(wanted));
  }

  @Override
  public Optional<EditionId> edition(FilmId film) {
    return files.find(film).map(Filed::edition);
  }

  @Override
  public Set<FilmId> meantFor(EditionId edition) {
    return Set.copyOf(files.filmsOf(edition));
  }

  @Override
  public Map<AccountId, String> names(Collection<AccountId> entrants) {
    return people.list(entrants).values().stream()
        .collect(Collectors.toUnmodifiableMap(Person::id, EnteredFilms::name));
  }

  private static String name(Person person) {
    return person.name().isBlank() ? person.email().value() : person.name();
  }

  private List<EnteredFilm> entered(List<Filed> filed) {
    Map<FilmId, FilmCard> cards = films.cards(filed.stream().map(f -> f.entry().film()).toList());
    return filed.stream()
        .map(Filed::entry)
        .flatMap(entry ->
            Optional.ofNullable(cards.get(entry.film())).map(card -> entered(entry, card)).stream())
        .toList();
  }

  private static EnteredFilm entered(Entry entry, FilmCard card) {
    return new EnteredFilm(
        entry.id(),
        entry.edition(),
        entry.section(),
        entry.entrant(),
        entry.receipt().orElse(""),
        card);
  }
}
