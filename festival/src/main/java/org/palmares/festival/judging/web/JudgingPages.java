package org.palmares.festival.judging.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Assignments;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.palmares.festival.judging.Judging.Plot;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.Load;
import org.palmares.festival.judging.Score;
import org.palmares.festival.judging.Seat;
import org.palmares.festival.judging.web.JudgingView.Order;
import org.palmares.festival.judging.web.JudgingView.Row;
import org.palmares.festival.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where organisers see how far the jury is and what it says.
@Controller
class JudgingPages {
  private final Judging judging;
  private final Jury jury;
  private final Assignments assignments;
  private final Conflicts conflicts;
  private final Editions editions;
  private final Entries entries;

  JudgingPages(
      Judging judging,
      Jury jury,
      Assignments assignments,
      Conflicts conflicts,
      Editions editions,
      Entries entries) {
    this.judging = judging;
    this.jury = jury;
    this.assignments = assignments;
    this.conflicts = conflicts;
    this.editions = editions;
    this.entries = entries;
  }

  @GetMapping("/e/{edition}/judging")
  Answer look(
      Organiser organiser,
      @RequestParam(name = "sort", defaultValue = "mean") String sort,
      @RequestParam(name = "down", required = false) Optional<Boolean> down,
      @RequestParam(name = "section", defaultValue = "") String section,
      @RequestParam(name = "page", defaultValue = "1") int page) {
    Edition edition = editions.get(organiser.edition());
    Optional<Order> asked =
        Arrays.stream(Order.values()).filter(o -> o.key().equals(sort)).findFirst();
    Order order = asked.orElse(Order.MEAN);
    boolean falling = down.orElse(asked.isEmpty() || (sort.equals("mean") && down.isEmpty()));
    List<Row> all = rows(edition.id(), organiser.person().account());
    Optional<String> only =
        Optional.of(section).filter(key -> all.stream().anyMatch(r -> in(r, key)));
    List<Row> shown = all.stream().filter(r -> only.map(key -> in(r, key)).orElse(true)).toList();
    return Answer.page(
        "judging/judging",
        new JudgingView(
            edition,
            shown.stream().sorted(by(order, falling)).toList(),
            sections(edition, all),
            only,
            order,
            falling,
            page,
            totals(shown),
            members(edition.id())));
  }

  @GetMapping("/e/{edition}/judging/{entry}")
  Answer film(Organiser organiser, @PathVariable String entry) {
    EntryId id = Addresses.entry(entry);
    EntryCard card = entries.card(organiser.edition(), id);
    List<Score> scores = judging.scores(organiser.edition(), id, organiser.person().account());
    List<Seat> seats = jury.list(organiser.edition());
    Map<AccountId, Person> persons = jury.persons(seats);
    Set<AccountId> has =
        scores.stream()
            .filter(score -> score.sheet().taken().isEmpty())
            .map(score -> score.sheet().juror())
            .collect(Collectors.toSet());
    List<Person> free =
        seats.stream()
            .filter(seat -> seat.state() == Seat.State.ACCEPTED && !has.contains(seat.juror()))
            .filter(seat -> !conflicts.forbids(card, seat.juror()))
            .flatMap(seat -> Optional.ofNullable(persons.get(seat.juror())).stream())
            .toList();
    Plot plot =
        judging
            .plots(organiser.edition(), organiser.person().account())
            .getOrDefault(id, new Plot(FilmResult.none(id), List.of()));
    return Answer.page(
        "judging/sheets",
        new SheetsView(
            editions.get(organiser.edition()),
            card,
            plot,
            scores,
            persons,
            free,
            judging.isOpen(organiser.edition(), id, organiser.person().account())));
  }

  @PostMapping("/e/{edition}/judging/{entry}/jurors")
  Answer add(
      Organiser organiser, @PathVariable String entry, @RequestParam(name = "juror") String juror) {
    EntryId id = Addresses.entry(entry);
    assignments.add(organiser.edition(), id, Addresses.juror(juror), organiser.person().account());
    return back(organiser, id, Told.of("judging.sheets.added"));
  }

  @PostMapping("/e/{edition}/judging/{entry}/jurors/{juror}/take-off")
  Answer remove(Organiser organiser, @PathVariable String entry, @PathVariable String juror) {
    EntryId id = Addresses.entry(entry);
    assignments.remove(
        organiser.edition(), id, Addresses.juror(juror), organiser.person().account());
    return back(organiser, id, Told.of("judging.sheets.removed"));
  }

  private List<Row> rows(EditionId edition, AccountId organiser) {
    Map<EntryId, Plot> plots = judging.plots(edition, organiser);
    List<Row> rows = new ArrayList<>();
    for (EntryCard card : entries.list(edition)) {
      EntryId id = card.entry().id();
      Plot plot = plots.get(id);
      if (plot != null) {
        rows.add(new Row(card, plot));
      } else if (card.eligibility() == Eligibility.ELIGIBLE) {
        rows.add(new Row(card, new Plot(FilmResult.none(id), List.of())));
      }
    }
    return rows;
  }

  private List<JuryView.Member> members(EditionId edition) {
    Map<AccountId, Load> loads = judging.loads(edition);
    List<Seat> seats =
        jury.list(edition).stream().filter(s -> loads.containsKey(s.juror())).toList();
    Map<AccountId, Person> persons = jury.persons(seats);
    return seats.stream()
        .map(seat ->
            JuryView.member(
                seat,
                Optional.ofNullable(persons.get(seat.juror())),
                loads.getOrDefault(seat.juror(), Load.NOTHING),
                0))
        .toList();
  }

  private static boolean in(Row row, String section) {
    return row.card().entry().section().equals(section);
  }

  private static List<JudgingView.SectionCount> sections(Edition edition, List<Row> rows) {
    Map<String, Long> counts =
        rows.stream()
            .collect(Collectors.groupingBy(r -> r.card().entry().section(), Collectors.counting()));
    return edition.regulations().sections().stream()
        .map(s -> new JudgingView.SectionCount(s, counts.getOrDefault(s.key(), 0L)))
        .filter(count -> count.films() > 0)
        .toList();
  }

  private static JudgingView.Totals totals(List<Row> rows) {
    int assigned = 0;
    int handedIn = 0;
    int complete = 0;
    for (Row row : rows) {
      FilmResult result = row.plot().result();
      assigned += result.assigned();
      handedIn += result.handedIn();
      complete += result.assigned() > 0 && result.assigned() == result.handedIn() ? 1 : 0;
    }
    return new JudgingView.Totals(rows.size(), assigned, handedIn, complete);
  }

  /// Films of which nothing is known yet come last, whichever way round.
  private static Comparator<Row> by(Order order, boolean falling) {
    Comparator<Row> first =
        switch (order) {
          case TITLE -> {
            Comparator<Row> title = Comparator.comparing(r -> r.card().film().title());
            yield falling ? title.reversed() : title;
          }
          case PROGRESS -> number(r -> OptionalDouble.of(r.plot().result().handedIn()), falling);
          case MEAN -> number(r -> r.plot().result().mean(), falling);
          case MEDIAN -> number(r -> r.plot().result().median(), falling);
          case SPREAD -> number(r -> r.plot().result().spread(), falling);
        };
    return first.thenComparing(r -> r.card().entry().id().value());
  }

  private static Comparator<Row> number(
      java.util.function.Function<Row, OptionalDouble> of, boolean falling) {
    ToDoubleFunction<Row> rising =
        r -> {
          OptionalDouble number = of.apply(r);
          return number.isEmpty()
              ? Double.POSITIVE_INFINITY
              : falling ? -number.getAsDouble() : number.getAsDouble();
        };
    return Comparator.comparingDouble(rising);
  }

  private static Answer back(Organiser organiser, EntryId entry, Told notice) {
    return Answer.seeOther("/e/" + organiser.edition() + "/judging/" + entry, notice);
  }
}
