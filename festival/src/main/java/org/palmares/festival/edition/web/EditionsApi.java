package org.palmares.festival.edition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Regulations;
import org.palmares.festival.edition.RegulationsAsJson;
import org.palmares.festival.edition.web.EditionBodies.Amending;
import org.palmares.festival.edition.web.EditionBodies.Calendar;
import org.palmares.festival.edition.web.EditionBodies.Extending;
import org.palmares.festival.edition.web.EditionBodies.Line;
import org.palmares.festival.edition.web.EditionBodies.Opening;
import org.palmares.festival.edition.web.EditionBodies.Texts;
import org.palmares.festival.edition.web.EditionBodies.Whole;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Editions for programs.
@RestController
@RequestMapping("/api/editions")
@Tag(name = "editions")
class EditionsApi {
  private static final int REASON = 500;

  private final Editions editions;

  EditionsApi(Editions editions) {
    this.editions = editions;
  }

  @Operation(summary = "All editions, those whose call is open first")
  @GetMapping
  List<Line> list(@Parameter(hidden = true) Visitor.Anyone anyone) {
    Instant now = editions.now();
    return editions.listFor(anyone.person().map(Visitor.SignedIn::account)).stream()
        .map(edition -> Line.of(edition, now))
        .toList();
  }

  @Operation(summary = "One edition: its call, its regulations, how they and the deadline changed")
  @GetMapping("/{edition}")
  Whole get(
      @Parameter(hidden = true) Visitor.Anyone anyone, @PathVariable("edition") String address) {
    return whole(CallPage.find(editions, address));
  }

  @Operation(summary = "Open an edition from a template (hosts)")
  @PostMapping
  ResponseEntity<Whole> open(
      @Parameter(hidden = true) Visitor.Host host, @RequestBody Opening opening) {
    Sheet sheet = opening.sheet();
    Edition draft = OpeningForm.read(sheet).orElseThrow(sheet::refusal);
    AccountId by = host.person().account();
    Edition opened =
        Boolean.TRUE.equals(opening.hidden())
            ? editions.openHidden(draft, by)
            : editions.open(draft, by);
    return ResponseEntity.created(URI.create("/api/editions/" + opened.id())).body(whole(opened));
  }

  @Operation(summary = "Let everybody see an edition that was opened hidden (organisers)")
  @PostMapping("/{edition}/announcement")
  Whole announce(@Parameter(hidden = true) Visitor.Organiser organiser) {
    editions.announce(organiser.edition(), organiser.person().account());
    return whole(editions.get(organiser.edition()));
  }

  @Operation(summary = "Correct time zone and dates before the call opens (organisers)")
  @PutMapping("/{edition}/calendar")
  Whole correct(
      @Parameter(hidden = true) Visitor.Organiser organiser, @RequestBody Calendar calendar) {
    Sheet sheet = calendar.over(CalendarForm.of(editions.get(organiser.edition())));
    CalendarForm next = CalendarForm.read(sheet).orElseThrow(sheet::refusal);
    return whole(
        editions.correct(
            organiser.edition(),
            next.zone(),
            next.opens(),
            next.deadline(),
            organiser.person().account()));
  }

  @Operation(
      summary =
          "Rewrite name, invitation, contact and blindness; what is not sent stays (organisers)")
  @PutMapping("/{edition}/texts")
  Whole rewrite(@Parameter(hidden = true) Visitor.Organiser organiser, @RequestBody Texts texts) {
    Edition now = editions.get(organiser.edition());
    Sheet sheet = texts.over(SettingsForm.of(now));
    Edition next = SettingsForm.readTexts(sheet, now).orElseThrow(sheet::refusal);
    return whole(editions.revise(next, "", organiser.person().account()));
  }

  @Operation(summary = "Put new regulations in force as the next version (organisers)")
  @PostMapping("/{edition}/amendments")
  Whole amend(
      @Parameter(hidden = true) Visitor.Organiser organiser, @RequestBody Amending amending) {
    Edition now = editions.get(organiser.edition());
    Edition next = now.with(regulations(amending));
    String reason = Optional.ofNullable(amending.reason()).orElse("");
    AccountId by = organiser.person().account();
    return whole(editions.revise(next, reason, by));
  }

  @Operation(summary = "Move the deadline to later (organisers)")
  @PostMapping("/{edition}/extensions")
  Whole extend(
      @Parameter(hidden = true) Visitor.Organiser organiser, @RequestBody Extending extending) {
    Edition now = editions.get(organiser.edition());
    Sheet sheet = extending.sheet();
    Optional<Instant> deadline = sheet.moment("deadline", now.zone());
    String reason = sheet.text("reason", REASON);
    if (!sheet.stands()) {
      throw sheet.refusal();
    }
    AccountId by = organiser.person().account();
    return whole(editions.extend(now.id(), deadline.orElseThrow(), reason, by));
  }

  private static Regulations regulations(Amending amending) {
    if (amending.regulations() == null) {
      throw Refused.invalid(Told.of("edition.form.regulations", "regulations: null"));
    }
    try {
      return RegulationsAsJson.read(amending.regulations());
    } catch (IllegalArgumentException unfit) {
      throw Refused.invalid(
          Told.of("edition.form.regulations", String.valueOf(unfit.getMessage())));
    }
  }

  private Whole whole(Edition edition) {
    return Whole.of(
        edition,
        editions.now(),
        editions.extensions(edition.id()),
        editions.amendments(edition.id()),
        editions.isHidden(edition.id()));
  }
}
