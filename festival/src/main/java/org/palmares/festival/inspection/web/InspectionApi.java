package org.palmares.festival.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.inspection.CopyFigures;
import org.palmares.festival.inspection.InspectionDesk;
import org.palmares.festival.inspection.InspectionDesk.Line;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The inspections of an edition for programs of organisers.
@RestController
class InspectionApi {
  private final InspectionDesk desk;

  InspectionApi(InspectionDesk desk) {
    this.desk = desk;
  }

  @Operation(
      summary =
          "All received films with their inspection; the same filters and sorting as the page")
  @GetMapping("/api/editions/{edition}/inspection")
  List<LineJson> list(
      Organiser organiser,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String measure,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String sort) {
    InspectionQuery query =
        InspectionQuery.of(
            Map.of(
                "q", q, "section", section, "show", show, "measure", measure, "from", from, "to",
                to, "sort", sort));
    return query
        .select(desk.list(organiser.edition(), query.measure(), organiser.person().account()))
        .stream()
        .map(LineJson::of)
        .toList();
  }

  @Operation(summary = "Measures all copies anew that an earlier version measured; says how many")
  @PostMapping("/api/editions/{edition}/inspection/older")
  @ResponseStatus(HttpStatus.ACCEPTED)
  OrderedJson older(Organiser organiser) {
    return new OrderedJson(
        desk.measureOlderAgain(organiser.edition(), organiser.person().account()));
  }

  @Operation(summary = "Measures one copy anew; what is known of it stands until then")
  @PostMapping("/api/editions/{edition}/copies/{copy}/measure-again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  OrderedJson again(Organiser organiser, @PathVariable String copy) {
    desk.measureAgain(organiser.edition(), Copies.id(copy), organiser.person().account());
    return new OrderedJson(1);
  }

  /// How many copies were put into the queue.
  record OrderedJson(int ordered) {}

  /// One film with its inspection; `loudness` in LUFS, `measure` is the one that was asked for.
  record LineJson(
      EntryId entry,
      String receipt,
      String title,
      String section,
      Optional<CopyId> copy,
      String state,
      Optional<Duration> runningTime,
      Optional<Integer> width,
      Optional<Integer> height,
      Optional<Double> frameRate,
      Optional<Double> loudness,
      int fails,
      int warns,
      int duplicates,
      boolean older,
      String tools,
      Optional<Double> measure) {
    static LineJson of(Line line) {
      Optional<CopyFigures> copy = line.copy();
      return new LineJson(
          line.film().entry(),
          line.film().receipt(),
          line.film().film().title(),
          line.film().section(),
          copy.map(CopyFigures::copy),
          copy.map(InspectionPages::state).orElse("NONE"),
          copy.flatMap(CopyFigures::runningTime),
          copy.flatMap(CopyFigures::size).map(CopyFigures.Size::width),
          copy.flatMap(CopyFigures::size).map(CopyFigures.Size::height),
          copy.flatMap(CopyFigures::frameRate),
          copy.flatMap(CopyFigures::loudness),
          copy.map(CopyFigures::fails).orElse(0),
          copy.map(CopyFigures::warns).orElse(0),
          line.duplicates(),
          copy.filter(CopyFigures::older).isPresent(),
          copy.map(CopyFigures::tools).orElse(""),
          line.measure());
    }
  }
}
