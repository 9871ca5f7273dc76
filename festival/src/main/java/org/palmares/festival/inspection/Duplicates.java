package org.palmares.festival.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palmares.festival.house.site.DoorKeeper;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which received films show the same seconds: within an edition, across its sections, and in other
/// editions of this house. It says that seconds match; what that means, a person finds out.
///
/// A film of another edition is named only to those who organise that one, too.
@Service
@Transactional(readOnly = true)
public class Duplicates {
  private final LikenessBook book;
  private final FigureBook figures;
  private final FilmsEntered entered;
  private final DoorKeeper keeper;

  Duplicates(LikenessBook book, FigureBook figures, FilmsEntered entered, DoorKeeper keeper) {
    this.book = book;
    this.figures = figures;
    this.entered = entered;
    this.keeper = keeper;
  }

  /// One side of a pair. `named` says whether the one who looks may know which film it is.
  public record Side(CopyId copy, EnteredFilm film, boolean named) {}

  /// Two received films that show the same seconds. With `sameEntrant` both were entered by one
  /// person: an earlier version, or the same film once more. That is not told of a film that is not
  /// named.
  public record Pair(Side a, Side b, Alike alike) {
    public boolean sameEntrant() {
      return a.named() && b.named() && a.film().film().owner().equals(b.film().film().owner());
    }

    /// The two copies in one word, the same whichever is told first.
    public String key() {
      return Alike.precedes(a.copy(), b.copy())
          ? a.copy() + "." + b.copy()
          : b.copy() + "." + a.copy();
    }

    /// The side that is not this copy.
    public Side other(CopyId one) {
      return a.copy().equals(one) ? b : a;
    }

    Pair turned() {
      return new Pair(b, a, alike.turned());
    }
  }

  /// All pairs with a film of the edition, those with most in common first.
  public List<Pair> pairs(EditionId edition, AccountId who) {
    return pairs(entered.received(edition), who);
  }

  /// The same for films that were fetched already.
  List<Pair> pairs(Collection<EnteredFilm> films, AccountId who) {
    Map<CopyId, Side> sides = new HashMap<>();
    films.forEach(film -> put(sides, film, true));
    List<Alike> found = book.touching(sides.keySet());
    sides.putAll(elsewhere(found, sides.keySet(), who));
    List<Pair> pairs = new ArrayList<>();
    for (Alike alike : found) {
      Side a = sides.get(alike.a());
      Side b = sides.get(alike.b());
      if (a != null && b != null) {
        pairs.add(new Pair(a, b, alike));
      }
    }
    pairs.sort(
        java.util.Comparator.comparingDouble((Pair pair) -> -pair.alike().score())
            .thenComparing(Pair::key));
    return pairs;
  }

  /// The pairs of one copy, told from its side.
  public List<Pair> pairsOf(EditionId edition, CopyId copy, AccountId who) {
    EnteredFilm film = received(edition, copy);
    return pairs(List.of(film), who).stream()
        .map(pair -> pair.a().copy().equals(copy) ? pair : pair.turned())
        .toList();
  }

  /// The pair of two copies, of which the first is received in the edition.
  ///
  /// @throws Refused 404 if there is no such pair, or the other one may not be looked at
  public Pair pair(EditionId edition, CopyId a, CopyId b, AccountId who) {
    return pairsOf(edition, a, who).stream()
        .filter(pair -> pair.b().copy().equals(b) && pair.b().named())
        .findFirst()
        .orElseThrow(Refused::notHere);
  }

  /// With how many films of other entrants each copy shares seconds.
  Map<CopyId, Integer> counts(Collection<EnteredFilm> films, AccountId who) {
    Map<CopyId, Integer> counts = new HashMap<>();
    for (Pair pair : pairs(films, who)) {
      if (!pair.sameEntrant()) {
        counts.merge(pair.a().copy(), 1, Integer::sum);
        counts.merge(pair.b().copy(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /// The film whose latest copy this is.
  ///
  /// @throws Refused 404 if it is not received in this edition
  EnteredFilm received(EditionId edition, CopyId copy) {
    FilmId film =
        Optional.ofNullable(figures.films(Set.of(copy)).get(copy)).orElseThrow(Refused::notHere);
    return entered.received(Set.of(film)).stream()
        .filter(found -> found.edition().equals(edition))
        .filter(found -> found.film().copy().filter(copy::equals).isPresent())
        .findFirst()
        .orElseThrow(Refused::notHere);
  }

  private Map<CopyId, Side> elsewhere(Collection<Alike> found, Set<CopyId> here, AccountId who) {
    Set<CopyId> others = new HashSet<>();
    found.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).forEach(others::add);
    others.removeAll(here);
    if (others.isEmpty()) {
      return Map.of();
    }
    Map<CopyId, Side> sides = new HashMap<>();
    Map<EditionId, Boolean> organised = new HashMap<>();
    for (EnteredFilm film : entered.received(figures.films(others).values())) {
      boolean named =
          organised.computeIfAbsent(
              film.edition(), e -> keeper.badges(who, e).contains(Badge.ORGANISER));
      put(sides, film, named);
    }
    return sides;
  }

  private static void put(Map<CopyId, Side> sides, EnteredFilm film, boolean named) {
    film.film().copy().ifPresent(copy -> sides.put(copy, new Side(copy, film, named)));
  }
}
