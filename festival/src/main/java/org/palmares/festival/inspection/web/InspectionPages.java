package org.palmares.festival.inspection.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Door;
import org.palmares.festival.house.site.Spreadsheet;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.CopyFigures;
import org.palmares.festival.inspection.InspectionDesk;
import org.palmares.festival.inspection.InspectionDesk.Line;
import org.palmares.festival.inspection.InspectionPanel;
import org.palmares.festival.inspection.MeasureWords;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The inspections of all received films on the organisers' desk.
@Controller
class InspectionPages {
  private final InspectionDesk desk;
  private final Editions editions;
  private final MeasureWords words;

  InspectionPages(InspectionDesk desk, Editions editions, MeasureWords words) {
    this.desk = desk;
    this.editions = editions;
    this.words = words;
  }

  @Bean
  static Door inspectionDoor() {
    return Door.forBadge(Badge.ORGANISER, "inspection.door", "/e/{edition}/inspection", 25);
  }

  @GetMapping("/e/{edition}/inspection")
  Answer table(Organiser organiser, @RequestParam Map<String, String> parameters) {
    Edition edition = editions.get(organiser.edition());
    InspectionQuery query = InspectionQuery.of(parameters);
    List<Line> all = lines(organiser, query);
    List<Line> matching = all.stream().filter(query::matches).toList();
    List<Line> found = query.select(all);
    List<Line> shown = page(query, found);
    return Answer.page(
        "inspection/table",
        new InspectionView(
            edition,
            query,
            shown,
            desk.names(shown.stream().map(line -> line.film().entrant()).distinct().toList()),
            measures(),
            kinds(matching),
            all.size(),
            matching.size(),
            found.size(),
            (int) all.stream().filter(line -> InspectionQuery.is("older", line)).count()));
  }

  private List<InspectionView.MeasureName> measures() {
    return desk.measures().stream()
        .map(m ->
            new InspectionView.MeasureName(m.name(), words.name(m.name()), words.unit(m.unit())))
        .toList();
  }

  private static Map<String, Integer> kinds(List<Line> lines) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (String kind : InspectionQuery.KINDS) {
      kinds.put(kind, (int) lines.stream().filter(l -> InspectionQuery.is(kind, l)).count());
    }
    return kinds;
  }

  private List<Line> lines(Organiser organiser, InspectionQuery query) {
    return desk.list(organiser.edition(), query.measure(), organiser.person().account());
  }

  private static List<Line> page(InspectionQuery query, List<Line> found) {
    int pages = Math.max(1, (found.size() + InspectionQuery.PAGE - 1) / InspectionQuery.PAGE);
    int first = (Math.min(query.page(), pages) - 1) * InspectionQuery.PAGE;
    return found.subList(first, Math.min(found.size(), first + InspectionQuery.PAGE));
  }

  @GetMapping("/e/{edition}/inspection.csv")
  ResponseEntity<byte[]> spreadsheet(
      Organiser organiser, @RequestParam Map<String, String> parameters) {
    InspectionQuery query = InspectionQuery.of(parameters);
    return Spreadsheet.file(
        organiser.edition() + "-inspection.csv",
        InspectionRows.head(query.measure()),
        query.select(lines(organiser, query)).stream()
            .map(line -> InspectionRows.row(line, !query.measure().isEmpty()))
            .toList());
  }

  @PostMapping("/e/{edition}/inspection/older")
  Answer older(Organiser organiser) {
    int ordered = desk.measureOlderAgain(organiser.edition(), organiser.person().account());
    return Answer.seeOther(
        "/e/" + organiser.edition() + "/inspection", Told.of("inspection.older.done", ordered));
  }

  @PostMapping("/e/{edition}/copies/{copy}/measure-again")
  Answer again(
      Organiser organiser,
      @PathVariable String copy,
      @RequestParam(defaultValue = "") String page) {
    desk.measureAgain(organiser.edition(), Copies.id(copy), organiser.person().account());
    return Answer.seeOther(
        InspectionPanel.OFFICE.matcher(page).matches()
            ? page
            : "/e/" + organiser.edition() + "/inspection",
        Told.of("inspection.revisit.done"));
  }

  /// A copy's state as words name it.
  static String state(CopyFigures copy) {
    return copy.again() ? "AGAIN" : copy.state().name();
  }
}
