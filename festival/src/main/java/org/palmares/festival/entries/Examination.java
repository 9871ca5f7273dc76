package org.palmares.festival.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulation;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.DataSheet;
import org.palmares.festival.films.Film;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.inspection.Inspections;
import org.springframework.stereotype.Component;

/// Lays everything about an entry on the table and asks every regulation.
@Component
class Examination {
  private final Editions editions;
  private final Films films;
  private final Inspections inspections;
  private final EntryFiles files;

  Examination(Editions editions, Films films, Inspections inspections, EntryFiles files) {
    this.editions = editions;
    this.films = films;
    this.inspections = inspections;
    this.files = files;
  }

  /// All rulings of an entry as it is now: the calendar first, then the edition's regulations in
  /// their order, then what every festival asks.
  List<Ruling> rulings(Filed filed, boolean callOpen) {
    return rulings(filed, films.get(filed.entry().film()).sheet(), callOpen);
  }

  /// The same, as if this were the entry's data sheet.
  List<Ruling> rulings(Filed filed, DataSheet sheet, boolean callOpen) {
    Entry entry = filed.entry();
    Edition edition = editions.get(entry.edition());
    List<Ruling> rulings = new ArrayList<>();
    rulings.add(calendar(filed, edition, callOpen));
    List<Regulation> rules = rules(entry);
    var check = new RegulationsCheck(examined(entry, edition, rules, sheet));
    rules.forEach(rule -> rulings.add(check.ruling(rule)));
    rulings.addAll(new SheetCheck(sheet).rulings());
    return rulings;
  }

  /// What keeps an entry from being received.
  static List<Ruling> shortcomings(List<Ruling> rulings) {
    return rulings.stream()
        .filter(ruling ->
            ruling.outcome() == Ruling.Outcome.NOT_MET
                || ruling.outcome() == Ruling.Outcome.MISSING)
        .toList();
  }

  /// What the rulings add up to.
  static Eligibility eligibility(List<Ruling> rulings) {
    if (!shortcomings(rulings).isEmpty()) {
      return Eligibility.INELIGIBLE;
    }
    return rulings.stream().anyMatch(ruling -> ruling.outcome() == Ruling.Outcome.PENDING)
        ? Eligibility.OPEN
        : Eligibility.ELIGIBLE;
  }

  private static Ruling calendar(Filed filed, Edition edition, boolean callOpen) {
    Told rule =
        Told.of(
            "entries.rule.calendar",
            edition.opens().atZone(edition.zone()),
            edition.deadline().atZone(edition.zone()));
    if (filed.entry().stage() instanceof Stage.Submitted(var at, _, _)) {
      return Verdict.met("received", at.atZone(edition.zone())).on(rule);
    }
    if (filed.entry().stage() instanceof Stage.Answered(var submitted, _, _)) {
      return Verdict.met("received", submitted.at().atZone(edition.zone())).on(rule);
    }
    return (callOpen ? Verdict.met("call-open") : Verdict.notMet("call-closed")).on(rule);
  }

  private List<Regulation> rules(Entry entry) {
    Regulations regulations = editions.regulations(entry.edition(), entry.rules());
    return regulations.rulesOf(regulations.section(entry.section()));
  }

  private Examined examined(Entry entry, Edition edition, List<Regulation> rules, DataSheet sheet) {
    Film film = films.get(entry.film());
    Optional<Inspected> inspected = film.copy().map(Copy::id).map(inspections::get);
    return new Examined(
        sheet,
        inspected,
        rules.stream().anyMatch(Regulation.FilmDeposited.class::isInstance),
        files.others(entry, true),
        files.others(entry, false),
        edition.deadline().atZone(edition.zone()).toLocalDate());
  }
}
