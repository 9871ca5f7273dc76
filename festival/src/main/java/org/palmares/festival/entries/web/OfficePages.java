package org.palmares.festival.entries.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.Overruling;
import org.palmares.festival.films.Film;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.InspectionDesk;
import org.palmares.festival.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The entries of an edition on the organisers' desk: all of them, and each with everything about
/// it. Drafts are never here.
@Controller
class OfficePages {
  private final Entries entries;
  private final Editions editions;
  private final Films films;
  private final People people;
  private final EntryDesk desk;
  private final EntryTable table;
  private final InspectionDesk inspections;

  OfficePages(
      Entries entries,
      Editions editions,
      Films films,
      People people,
      EntryDesk desk,
      EntryTable table,
      InspectionDesk inspections) {
    this.entries = entries;
    this.editions = editions;
    this.films = films;
    this.people = people;
    this.desk = desk;
    this.table = table;
    this.inspections = inspections;
  }

  @Bean
  static Door entriesDoor() {
    return Door.forBadge(Badge.ORGANISER, "entries.door", "/e/{edition}/entries", 20);
  }

  @GetMapping("/e/{edition}/entries")
  Answer list(Organiser organiser, @RequestParam Map<String, String> parameters) {
    Edition edition = editions.get(organiser.edition());
    EntryQuery query = EntryQuery.of(parameters);
    List<EntryCard> received = entries.list(edition.id());
    List<EntryCard> found = query.select(received);
    Map<String, Integer> states =
        received.stream()
            .filter(query::matchesBesideState)
            .collect(Collectors.groupingBy(EntryQuery::state, Collectors.summingInt(card -> 1)));
    List<EntryCard> shown = page(query, found);
    return Answer.page(
        "entries/list",
        new ListView(
            edition,
            query,
            shown,
            people.list(shown.stream().map(card -> card.entry().entrant()).distinct().toList()),
            received.size(),
            found.size(),
            states.values().stream().mapToInt(Integer::intValue).sum(),
            states,
            received.stream()
                .flatMap(card -> card.film().countries().stream())
                .distinct()
                .sorted()
                .toList()));
  }

  private static List<EntryCard> page(EntryQuery query, List<EntryCard> found) {
    int pages = Math.max(1, (found.size() + EntryQuery.PAGE - 1) / EntryQuery.PAGE);
    int first = (Math.min(query.page(), pages) - 1) * EntryQuery.PAGE;
    return found.subList(first, Math.min(found.size(), first + EntryQuery.PAGE));
  }

  @GetMapping("/e/{edition}/entries.csv")
  ResponseEntity<byte[]> table(Organiser organiser, @RequestParam Map<String, String> parameters) {
    List<EntryCard> found = EntryQuery.of(parameters).select(entries.list(organiser.edition()));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + organiser.edition() + "-entries.csv\"")
        .body(table.csv(found));
  }

  @GetMapping("/e/{edition}/entries/{entry}")
  Answer entry(Organiser organiser, @PathVariable String entry) {
    return Answer.page("entries/dossier", dossier(organiser, entry, Optional.empty(), ""));
  }

  @PostMapping("/e/{edition}/entries/{entry}/eligibility")
  Answer overrule(
      Organiser organiser,
      @PathVariable String entry,
      @RequestParam(defaultValue = "") String eligible,
      @RequestParam(defaultValue = "") String reason) {
    EntryCard card = entries.card(organiser.edition(), Address.entry(entry));
    if (!eligible.equals("yes") && !eligible.equals("no")) {
      Told told = Told.of("entries.overrule.choose");
      return Answer.correct(
          "entries/dossier", dossier(organiser, entry, Optional.of(told), reason));
    }
    try {
      entries.overrule(
          card.entry().id(), eligible.equals("yes"), reason, organiser.person().account());
    } catch (Refused refused) {
      if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
        throw refused;
      }
      return Answer.correct(
          "entries/dossier", dossier(organiser, entry, Optional.of(refused.reason()), reason));
    }
    return Answer.seeOther(
        "/e/" + organiser.edition() + "/entries/" + card.entry().id(),
        Told.of("entries.overrule.done"));
  }

  private DossierView dossier(
      Organiser organiser, String entry, Optional<Told> trouble, String reason) {
    EntryCard card = entries.card(organiser.edition(), Address.entry(entry));
    var id = card.entry().id();
    Film film = films.get(card.entry().film());
    List<Overruling> overrulings = entries.overrulings(id);
    return new DossierView(
        card,
        editions.get(organiser.edition()),
        editions
            .regulations(organiser.edition(), card.entry().rules())
            .section(card.entry().section()),
        film,
        people.get(card.entry().entrant()),
        films.copies(film.id()),
        entries.receipts(id),
        overrulings,
        people.list(overrulings.stream().map(Overruling::by).distinct().toList()),
        desk.rulings(card.entry()),
        desk.panel(film),
        film.copy()
            .flatMap(copy ->
                inspections.office(organiser.edition(), copy.id(), organiser.person().account())),
        trouble,
        reason);
  }
}
