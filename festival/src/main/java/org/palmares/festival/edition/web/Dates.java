package org.palmares.festival.edition.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Frames;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The dates of an edition for the visitor's own calendar (iCalendar, RFC 5545).
@Controller
class Dates {
  private final Editions editions;
  private final Frames frames;
  private final Words words;
  private final String house;

  Dates(Editions editions, Frames frames, Words words, @Value("${palmares.address}") String house) {
    this.editions = editions;
    this.frames = frames;
    this.words = words;
    this.house = house;
  }

  @GetMapping("/e/{edition}/dates.ics")
  ResponseEntity<byte[]> dates(
      Visitor.Anyone anyone,
      @PathVariable("edition") String address,
      jakarta.servlet.http.HttpServletRequest request) {
    Edition edition = CallPage.find(editions, address);
    Language language = frames.language(request, anyone.person());
    var calendar = new ICalendar();
    calendar.addEvent(event(edition, "opens", edition.opens(), language));
    calendar.addEvent(event(edition, "deadline", edition.deadline(), language));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + edition.id() + ".ics\"")
        .body(Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
  }

  /// A later deadline replaces the former one in the visitor's calendar, since its UID stays.
  private VEvent event(Edition edition, String which, Instant at, Language language) {
    var event = new VEvent();
    event.setUid(edition.id() + "-" + which + "@palmares");
    event.setDateTimeStamp(Date.from(edition.opens()));
    event.setDateStart(Date.from(at), true);
    event.setDateEnd(Date.from(at), true);
    event.setSummary(
        words.say(language, "edition.dates." + which) + ": " + edition.name().in(language));
    event.setUrl(house + "/e/" + edition.id());
    return event;
  }
}
