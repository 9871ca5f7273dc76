package org.palmares.festival.judging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.EligibilityDecided;
import org.palmares.festival.entries.EntryWithdrawn;
import org.palmares.festival.films.CopyDeposited;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.tally.Marks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The juries of an edition and what they say.
@Service
@Transactional(readOnly = true)
public class Judging {
  private final Sheets sheets;
  private final Scores scores;

  Judging(Sheets sheets, Scores scores) {
    this.sheets = sheets;
    this.scores = scores;
  }

  /// The results of an edition's films so far, as one of its organisers may see them: of a film
  /// that they are to score themselves, only how many scores there are. A film that nobody was
  /// asked to review is not in it.
  public Map<EntryId, FilmResult> results(EditionId edition, AccountId organiser) {
    Map<EntryId, FilmResult> results = new LinkedHashMap<>();
    plots(edition, organiser).forEach((entry, plot) -> results.put(entry, plot.result()));
    return results;
  }

  /// All results so far, for the house itself; nobody is shown them.
  public Map<EntryId, FilmResult> results(EditionId edition) {
    Map<EntryId, FilmResult> results = new LinkedHashMap<>();
    plots(edition).forEach((entry, plot) -> results.put(entry, plot.result()));
    return results;
  }

  /// The same with every handed-in total beside, in rising order.
  public Map<EntryId, Plot> plots(EditionId edition, AccountId organiser) {
    Map<EntryId, Plot> plots = plots(edition);
    sheets
        .listOpen(edition, organiser)
        .forEach(entry -> plots.computeIfPresent(entry, (film, plot) -> plot.veiled()));
    return plots;
  }

  private Map<EntryId, Plot> plots(EditionId edition) {
    Map<EntryId, Plot> plots = new LinkedHashMap<>();
    for (Sheets.Totals film : sheets.totals(edition)) {
      plots.put(film.entry(), plot(film));
    }
    return plots;
  }

  /// Every sheet of one film, taken ones too, as an organiser may see them. Marks and notes are
  /// given of sheets that were handed in, of others how far they are; none while the organiser is
  /// to score the film too.
  public List<Score> scores(EditionId edition, EntryId entry, AccountId organiser) {
    boolean veiled = isOpen(edition, entry, organiser);
    return sheets.listOf(edition, entry).stream()
        .map(sheet -> scores.forOrganisers(edition, veiled ? sheet.veiled() : sheet, veiled))
        .toList();
  }

  /// Whether a person is to score a film and has not handed in yet: others' scores are none of
  /// theirs.
  public boolean isOpen(EditionId edition, EntryId entry, AccountId juror) {
    return sheets
        .find(edition, entry, juror)
        .filter(sheet -> sheet.handedIn().isEmpty())
        .isPresent();
  }

  /// How far every juror is.
  public Map<AccountId, Load> loads(EditionId edition) {
    return sheets.loads(edition);
  }

  /// A film that its entrant took back is nobody's to watch any more.
  @EventListener
  @Transactional
  void takeAway(EntryWithdrawn withdrawn) {
    sheets.takeFromAll(withdrawn.entry(), Taken.WITHDRAWN);
  }

  /// A film that may not compete needs no scores.
  @EventListener
  @Transactional
  void takeAway(EligibilityDecided decided) {
    if (decided.eligibility() == Eligibility.INELIGIBLE) {
      sheets.takeFromAll(decided.entry(), Taken.INELIGIBLE);
    }
  }

  /// Marks were given for the film that lay here before, and for no other.
  @EventListener
  @Transactional
  void takeAway(CopyDeposited replacing) {
    sheets.takeReplaced(replacing.film());
  }

  private static Plot plot(Sheets.Totals film) {
    Marks marks = Marks.of(film.totals().stream().mapToDouble(Double::doubleValue).toArray());
    var result =
        new FilmResult(
            film.entry(),
            film.assigned(),
            marks.count(),
            marks.mean(),
            marks.median(),
            marks.spread());
    return new Plot(result, film.totals());
  }

  /// A film's result and the totals that it is made of.
  public record Plot(FilmResult result, List<Double> totals) {
    public Plot {
      totals = List.copyOf(totals);
    }

    /// How far the film is, without what anybody thinks of it.
    Plot veiled() {
      var none = OptionalDouble.empty();
      return new Plot(
          new FilmResult(result.entry(), result.assigned(), result.handedIn(), none, none, none),
          List.of());
    }
  }
}
