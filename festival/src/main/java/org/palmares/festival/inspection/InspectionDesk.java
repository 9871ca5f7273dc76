package org.palmares.festival.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.jobs.Urgency;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What organisers see of the inspection of all films of their edition, and what they order of it.
@Service
@Transactional(readOnly = true)
public class InspectionDesk {
  private final FilmsEntered entered;
  private final FigureBook figures;
  private final Duplicates duplicates;
  private final Distributions distributions;
  private final MeasureWords words;
  private final Revisits revisits;
  private final Jobs jobs;
  private final ApplicationEventPublisher events;

  InspectionDesk(
      FilmsEntered entered,
      FigureBook figures,
      Duplicates duplicates,
      Distributions distributions,
      MeasureWords words,
      Revisits revisits,
      Jobs jobs,
      ApplicationEventPublisher events) {
    this.entered = entered;
    this.figures = figures;
    this.duplicates = duplicates;
    this.distributions = distributions;
    this.words = words;
    this.revisits = revisits;
    this.jobs = jobs;
    this.events = events;
  }

  /// A received film with the figures of its latest copy, none where no film was deposited; with
  /// `measure`, the one measure that was asked for; with how many other entrants' films it shares
  /// seconds.
  public record Line(
      EnteredFilm film, Optional<CopyFigures> copy, Optional<Double> measure, int duplicates) {}

  /// All received films of an edition, in the order of their receipt.
  ///
  /// @param measure the name of one measure that is wanted of each, empty for none
  public List<Line> list(EditionId edition, String measure, AccountId who) {
    List<EnteredFilm> films = entered.received(edition);
    List<CopyId> copies = copies(films);
    Map<CopyId, CopyFigures> known = figures.list(copies);
    Map<CopyId, Double> measured = measure.isEmpty() ? Map.of() : figures.measure(copies, measure);
    Map<CopyId, Integer> alike = duplicates.counts(films, who);
    return films.stream().map(film -> line(film, known, measured, alike)).toList();
  }

  private static Line line(
      EnteredFilm film,
      Map<CopyId, CopyFigures> known,
      Map<CopyId, Double> measured,
      Map<CopyId, Integer> alike) {
    Optional<CopyId> copy = film.film().copy();
    return new Line(
        film,
        copy.flatMap(id -> Optional.ofNullable(known.get(id))),
        copy.flatMap(id -> Optional.ofNullable(measured.get(id))),
        copy.map(id -> alike.getOrDefault(id, 0)).orElse(0));
  }

  /// Which measures there are, each with its unit.
  public List<Measured> measures() {
    return figures.names().stream().map(named -> new Measured(named.name(), named.unit())).toList();
  }

  /// The name of a measure, and its unit.
  public record Measured(String name, String unit) {}

  /// The figures of some copies.
  public Collection<CopyFigures> figures(Collection<CopyId> copies) {
    return figures.list(copies).values();
  }

  /// What entrants are called.
  public Map<AccountId, String> names(Collection<AccountId> entrants) {
    return entered.names(entrants);
  }

  /// What organisers alone see of a film's latest copy; nothing before its inspection ended.
  public Optional<OfficePanel> office(EditionId edition, CopyId copy, AccountId who) {
    return Optional.ofNullable(figures.list(List.of(copy)).get(copy))
        .filter(found -> !found.tools().isEmpty())
        .map(found ->
            new OfficePanel(
                edition,
                found,
                again(copy),
                duplicates.pairsOf(edition, copy, who),
                distributions.places(edition, copy).stream()
                    .map(place ->
                        new OfficePanel.Standing(
                            words.name(place), words.unit(place.among().unit()), place))
                    .toList()));
  }

  private OfficePanel.Again again(CopyId copy) {
    return revisits
        .find(copy)
        .<OfficePanel.Again>map(revisit ->
            revisit.trouble().isPresent()
                ? new OfficePanel.Again.CameToNothing()
                : new OfficePanel.Again.UnderWay(revisit.reached(), revisit.length()))
        .orElseGet(OfficePanel.Again.No::new);
  }

  /// Has one copy measured anew, before those that are measured anew by the hundred. What is known
  /// of it stands until then.
  ///
  /// @throws Refused 404 if its film is not received in this edition, 409 if it is in the queue, or
  ///   was not measured yet
  @Transactional
  public void measureAgain(EditionId edition, CopyId copy, AccountId by) {
    duplicates.received(edition, copy);
    if (order(edition, List.of(copy), Urgency.ordinary(), by) == 0) {
      throw Refused.notNow(Told.of("inspection.revisit.not-now"));
    }
  }

  /// Has all copies measured anew that an earlier version measured, when nothing else is to be
  /// done. Says how many.
  @Transactional
  public int measureOlderAgain(EditionId edition, AccountId by) {
    List<CopyId> older =
        figures.list(copies(entered.received(edition))).values().stream()
            .filter(CopyFigures::older)
            .map(CopyFigures::copy)
            .toList();
    return order(edition, older, Urgency.whenIdle(), by);
  }

  private int order(EditionId edition, List<CopyId> copies, Urgency urgency, AccountId by) {
    Set<CopyId> ordered = new HashSet<>(revisits.order(copies));
    copies.stream()
        .filter(ordered::contains)
        .forEach(copy -> jobs.order(RevisitJob.NAME, copy.toString(), urgency));
    if (!ordered.isEmpty()) {
      events.publishEvent(new CopiesMeasuredAgain(edition, ordered.size(), by));
    }
    return ordered.size();
  }

  private static List<CopyId> copies(List<EnteredFilm> films) {
    List<CopyId> copies = new ArrayList<>();
    films.forEach(film -> film.film().copy().ifPresent(copies::add));
    return copies;
  }
}
