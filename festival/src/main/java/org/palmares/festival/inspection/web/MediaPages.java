package org.palmares.festival.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Optional;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Anyone;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Inspected;
import org.palmares.festival.inspection.InspectionPanel;
import org.palmares.festival.inspection.Inspections;
import org.palmares.festival.inspection.MediaRoom;
import org.palmares.festival.inspection.MediumName;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Serves what can be looked at of a copy, in ranges as players ask for them.
@Controller
class MediaPages {
  /// A drawing that is opened by itself runs nothing and reaches nothing.
  private static final String ALONE =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

  private final MediaRoom room;
  private final Inspections inspections;

  MediaPages(MediaRoom room, Inspections inspections) {
    this.room = room;
    this.inspections = inspections;
  }

  @GetMapping("/media/{copy}/{name}")
  ResponseEntity<Resource> medium(
      Anyone visitor,
      @PathVariable String copy,
      @PathVariable String name,
      @RequestHeader HttpHeaders asked) {
    MediumName known = MediumName.find(name).orElseThrow(Refused::notHere);
    var medium = room.get(who(visitor), id(copy), known);
    var answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
            .eTag("\"" + medium.sha256() + "\"")
            .contentType(MediaType.parseMediaType(known.contentType()));
    return inParts(answer, new FileSystemResource(medium.file()), asked);
  }

  /// The course of the film, drawn in one of the house's languages.
  @GetMapping("/media/{copy}/timeline-{language}.svg")
  ResponseEntity<String> timeline(
      Anyone visitor, @PathVariable String copy, @PathVariable String language) {
    Language spoken = Language.of(language);
    if (!spoken.tag().equals(language)) {
      throw Refused.notHere();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
        .header("Content-Security-Policy", ALONE)
        .body(room.timeline(who(visitor), id(copy), spoken));
  }

  @GetMapping("/media/{copy}/original")
  ResponseEntity<Resource> original(
      Anyone visitor, @PathVariable String copy, @RequestHeader HttpHeaders asked) {
    var medium = room.original(who(visitor), id(copy));
    return inParts(
        ResponseEntity.ok()
            .header("Content-Disposition", "attachment; filename=\"" + medium.sha256() + "\"")
            .contentType(MediaType.APPLICATION_OCTET_STREAM),
        new FileSystemResource(medium.file()),
        asked);
  }

  @GetMapping("/media/{copy}/inspection")
  Answer panel(Anyone visitor, @PathVariable String copy) {
    return Answer.page("inspection/panel", room.panel(who(visitor), id(copy)));
  }

  @Operation(summary = "How far the inspection of a copy is, and what it found")
  @GetMapping("/api/copies/{copy}/inspection")
  @ResponseBody
  Report report(Anyone visitor, @PathVariable String copy) {
    Inspected inspected = room.panel(who(visitor), id(copy)).inspected();
    return new Report(inspected.getClass().getSimpleName(), inspected);
  }

  @PostMapping("/e/{edition}/copies/{copy}/inspect-again")
  Answer again(
      Organiser organiser,
      @PathVariable String copy,
      @RequestParam(defaultValue = "") String page) {
    again(organiser, id(copy));
    return Answer.seeOther(
        InspectionPanel.OFFICE.matcher(page).matches() ? page : "/e/" + organiser.edition(),
        Told.of("inspection.again.done"));
  }

  @Operation(summary = "Puts an inspection that ended without a film into the queue once more")
  @PostMapping("/api/editions/{edition}/copies/{copy}/inspect-again")
  @ResponseBody
  Report inspectAgain(Organiser organiser, @PathVariable String copy) {
    again(organiser, id(copy));
    Inspected inspected = inspections.get(id(copy));
    return new Report(inspected.getClass().getSimpleName(), inspected);
  }

  private void again(Organiser organiser, CopyId copy) {
    room.panel(Optional.of(organiser.person().account()), copy);
    inspections.again(copy);
  }

  /// How far it is, by name, and what is known.
  record Report(String state, Inspected inspected) {}

  /// Spring sends the whole file with the 416 of a range that is not there; this sends nothing.
  private static ResponseEntity<Resource> inParts(
      ResponseEntity.BodyBuilder answer, FileSystemResource file, HttpHeaders asked) {
    try {
      HttpRange.toResourceRegions(asked.getRange(), file);
      return answer.body(file);
    } catch (IllegalArgumentException notThere) {
      return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.getFile().length())
          .build();
    }
  }

  private static Optional<AccountId> who(Anyone visitor) {
    return visitor.person().map(person -> person.account());
  }

  private static CopyId id(String copy) {
    try {
      return CopyId.of(copy);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notHere();
    }
  }
}
