package org.palmares.festival.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Alike;
import org.palmares.festival.inspection.Clusters;
import org.palmares.festival.inspection.CopyFigures;
import org.palmares.festival.inspection.Duplicates;
import org.palmares.festival.inspection.Duplicates.Pair;
import org.palmares.festival.inspection.Duplicates.Side;
import org.palmares.festival.inspection.InspectionDesk;
import org.palmares.festival.inspection.LikenessNote;
import org.palmares.festival.inspection.LikenessNotes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.json.JsonMapper;

/// Films that show the same seconds, for organisers: all of them, and two side by side.
@Controller
class DuplicatePages {
  private static final String PAIR = "/e/{edition}/inspection/duplicates/{a}/{b}";

  private final Duplicates duplicates;
  private final LikenessNotes notes;
  private final InspectionDesk desk;
  private final Editions editions;
  private final JsonMapper json;

  DuplicatePages(
      Duplicates duplicates,
      LikenessNotes notes,
      InspectionDesk desk,
      Editions editions,
      JsonMapper json) {
    this.duplicates = duplicates;
    this.notes = notes;
    this.desk = desk;
    this.editions = editions;
    this.json = json;
  }

  @GetMapping("/e/{edition}/inspection/duplicates")
  Answer clusters(Organiser organiser, @RequestParam(defaultValue = "") String least) {
    int percent = least.matches("[1-9]\\d?") ? Integer.parseInt(least) : 0;
    List<Pair> pairs = pairs(organiser, percent);
    return Answer.page(
        "inspection/duplicates",
        new ClustersView(
            editions.get(organiser.edition()),
            Clusters.of(pairs),
            percent,
            notes.list(organiser.edition()),
            lengths(pairs)));
  }

  private List<Pair> pairs(Organiser organiser, int least) {
    return duplicates.pairs(organiser.edition(), organiser.person().account()).stream()
        .filter(pair -> pair.alike().score() * 100 >= least)
        .toList();
  }

  private Map<CopyId, Duration> lengths(Collection<Pair> pairs) {
    Map<CopyId, Duration> lengths = new HashMap<>();
    List<CopyId> copies =
        pairs.stream()
            .flatMap(pair -> List.of(pair.a().copy(), pair.b().copy()).stream())
            .distinct()
            .toList();
    for (CopyFigures figures : desk.figures(copies)) {
      figures.runningTime().ifPresent(time -> lengths.put(figures.copy(), time));
    }
    return lengths;
  }

  @GetMapping(PAIR)
  Answer pair(Organiser organiser, @PathVariable String a, @PathVariable String b) {
    return Answer.page("inspection/pair", view(organiser, find(organiser, a, b), Optional.empty()));
  }

  @PostMapping(PAIR)
  Answer note(
      Organiser organiser,
      @PathVariable String a,
      @PathVariable String b,
      @RequestParam(defaultValue = "") String word,
      @RequestParam(defaultValue = "") String remark) {
    Pair pair = find(organiser, a, b);
    try {
      note(organiser, pair, word, remark);
    } catch (Refused refused) {
      if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
        throw refused;
      }
      return Answer.correct(
          "inspection/pair", view(organiser, pair, Optional.of(refused.reason())));
    }
    return Answer.seeOther(
        "/e/" + organiser.edition() + "/inspection/duplicates/" + a + "/" + b,
        Told.of("inspection.note.done"));
  }

  private void note(Organiser organiser, Pair pair, String word, String remark) {
    LikenessNote.Word said =
        Arrays.stream(LikenessNote.Word.values())
            .filter(known -> known.name().equals(word))
            .findFirst()
            .orElseThrow(() -> Refused.invalid(Told.of("inspection.note.choose")));
    notes.note(organiser.edition(), pair, said, remark, organiser.person().account());
  }

  private Pair find(Organiser organiser, String a, String b) {
    return duplicates.pair(
        organiser.edition(), Copies.id(a), Copies.id(b), organiser.person().account());
  }

  private PairView view(Organiser organiser, Pair pair, Optional<Told> trouble) {
    Map<CopyId, Duration> lengths = lengths(List.of(pair));
    Optional<LikenessNote> note = notes.find(organiser.edition(), pair);
    return new PairView(
        editions.get(organiser.edition()),
        pair,
        Alignment.of(
            pair.alike().segments(),
            lengths.getOrDefault(pair.a().copy(), Duration.ZERO),
            lengths.getOrDefault(pair.b().copy(), Duration.ZERO)),
        json.writeValueAsString(pair.alike().segments()),
        lengths,
        note,
        desk.names(note.map(LikenessNote::by).stream().toList()),
        trouble);
  }

  @Operation(summary = "Pairs of films that show the same seconds, with what was noted of them")
  @GetMapping("/api/editions/{edition}/inspection/duplicates")
  @ResponseBody
  List<PairJson> list(Organiser organiser) {
    Map<String, LikenessNote> said = notes.list(organiser.edition());
    return pairs(organiser, 0).stream()
        .map(pair -> PairJson.of(pair, Optional.ofNullable(said.get(pair.key()))))
        .toList();
  }

  @Operation(
      summary = "Notes what two films are to each other: SAME_FILM, OTHER_VERSION, COINCIDENCE")
  @PutMapping("/api/editions/{edition}/inspection/duplicates/{a}/{b}/note")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ResponseBody
  void noteByProgram(
      Organiser organiser,
      @PathVariable String a,
      @PathVariable String b,
      @RequestBody NoteJson note) {
    note(
        organiser,
        find(organiser, a, b),
        Optional.ofNullable(note.word()).orElse(""),
        Optional.ofNullable(note.remark()).orElse(""));
  }

  record NoteJson(@Nullable String word, @Nullable String remark) {}

  /// One side of a pair; of a film in an edition that is not the reader’s, nothing is told.
  record SideJson(
      Optional<CopyId> copy,
      Optional<EntryId> entry,
      Optional<EditionId> edition,
      Optional<String> title) {
    static SideJson of(Side side) {
      return side.named()
          ? new SideJson(
              Optional.of(side.copy()),
              Optional.of(side.film().entry()),
              Optional.of(side.film().edition()),
              Optional.of(side.film().film().title()))
          : new SideJson(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /// Two films; `score` is 0 to 1, segments are in seconds.
  record PairJson(
      SideJson a,
      SideJson b,
      double score,
      boolean sameFile,
      boolean sameEntrant,
      boolean mirrored,
      double speed,
      List<Alike.Segment> segments,
      Optional<String> word,
      Optional<String> remark) {
    static PairJson of(Pair pair, Optional<LikenessNote> note) {
      Alike alike = pair.alike();
      return new PairJson(
          SideJson.of(pair.a()),
          SideJson.of(pair.b()),
          alike.score(),
          alike.sameFile(),
          pair.sameEntrant(),
          alike.mirrored(),
          alike.speed(),
          alike.segments(),
          note.map(n -> n.word().name()),
          note.map(LikenessNote::remark));
    }
  }
}
