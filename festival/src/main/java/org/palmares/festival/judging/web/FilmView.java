package org.palmares.festival.judging.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.festival.edition.Criterion;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Playable;
import org.palmares.festival.judging.FilmToWatch;
import org.palmares.festival.judging.Score;
import org.palmares.festival.judging.ScreeningRoom.Sitting;

/// One film before a juror: number `place` of `films`; `playable` once the copy for viewing is
/// made; `faults` say what kept the marks from being taken.
public record FilmView(
    Edition edition,
    AccountId juror,
    Sitting sitting,
    int place,
    int films,
    int handedIn,
    Optional<FilmToWatch> next,
    Optional<Playable> playable,
    List<Told> faults,
    List<Criterion> missing) {
  public FilmView {
    faults = List.copyOf(faults);
    missing = List.copyOf(missing);
  }

  /// The film.
  public FilmToWatch film() {
    return sitting.film();
  }

  /// Whether entries of this section need a film; a project has a plan instead.
  public boolean filmAsked() {
    return rules().anyMatch(Regulation.FilmDeposited.class::isInstance);
  }

  /// In which currency one applies, or nothing where that is not said.
  public String currency() {
    return rules()
        .filter(Regulation.BudgetWithin.class::isInstance)
        .map(rule -> ((Regulation.BudgetWithin) rule).currency())
        .findFirst()
        .orElse("");
  }

  private Stream<Regulation> rules() {
    var regulations = edition.regulations();
    return Stream.concat(
        regulations.general().stream(),
        regulations.sections().stream()
            .filter(section -> section.key().equals(film().section()))
            .flatMap(section -> section.rules().stream()));
  }

  /// The juror's own score.
  public Score score() {
    return sitting.score();
  }

  /// Whether the score is handed in, for good.
  public boolean locked() {
    return score().sheet().handedIn().isPresent();
  }

  /// Whether a mark is the one given for a criterion.
  public boolean given(Criterion criterion, int mark) {
    return Optional.ofNullable(score().marks().get(criterion.key()))
        .filter(given -> given == mark)
        .isPresent();
  }

  /// A criterion's weight in percent of all, rounded.
  public static long percent(Criterion criterion, List<Criterion> all) {
    int whole = all.stream().mapToInt(Criterion::weight).sum();
    return Math.round(100.0 * criterion.weight() / whole);
  }

  /// Where this film is.
  public String path() {
    return "/e/" + edition.id() + "/screening-room/" + film().entry();
  }

  /// Where its API is.
  public String api() {
    return "/api/editions/" + edition.id() + "/screening-room/" + film().entry();
  }
}
