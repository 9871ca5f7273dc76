package org.palmares.festival.judging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.festival.entries.EntryWithdrawn;
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

  /// The results of an edition's films so far; for organisers only. A film that nobody was asked to
  /// review is not in it.
  public Map<EntryId, FilmResult> results(EditionId edition) {
    Map<EntryId, FilmResult> results = new LinkedHashMap<>();
    plots(edition).forEach((entry, plot) -> results.put(entry, plot.result()));
    return results;
  }

  /// The same with every handed-in total beside, in rising order; for organisers only.
  public Map<EntryId, Plot> plots(EditionId edition) {
    Map<EntryId, Plot> plots = new LinkedHashMap<>();
    for (Sheets.Totals film : sheets.totals(edition)) {
      plots.put(film.entry(), plot(film));
    }
    return plots;
  }

  /// Every sheet of one film, taken ones too; for organisers only. Marks and notes are given of
  /// sheets that were handed in, of others how far they are.
  public List<Score> scores(EditionId edition, EntryId entry) {
    return sheets.listOf(edition, entry).stream()
        .map(sheet -> scores.forOrganisers(edition, sheet))
        .toList();
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
  }
}
