package org.palmares.festival.edition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.edition.Organisers;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where organisers amend their edition: texts and regulations, the deadline, the team.
@Controller
@RequestMapping("/e/{edition}/settings")
class SettingsPage {
  private static final String PAGE = "edition/settings";
  private static final int REASON = 500;

  private final Editions editions;
  private final Organisers organisers;

  SettingsPage(Editions editions, Organisers organisers) {
    this.editions = editions;
    this.organisers = organisers;
  }

  @GetMapping
  Answer show(Visitor.Organiser organiser) {
    Edition edition = editions.get(organiser.edition());
    return Answer.page(PAGE, view(edition, SettingsForm.of(edition)));
  }

  @PostMapping
  Answer save(Visitor.Organiser organiser, @RequestParam Map<String, String> written) {
    Edition now = editions.get(organiser.edition());
    var sheet = new Sheet(written);
    Optional<Edition> next = SettingsForm.read(sheet, now);
    String reason = sheet.optionalText("reason", REASON);
    if (next.isPresent() && !next.get().regulations().equals(now.regulations())) {
      sheet.text("reason", REASON);
    }
    if (next.isEmpty() || !sheet.stands()) {
      return Answer.correct(PAGE, view(now, sheet));
    }
    try {
      editions.revise(next.get(), reason, organiser.person().account());
    } catch (Refused refused) {
      if (refused.status() != HttpStatus.CONFLICT) {
        throw refused;
      }
      sheet.refuse("version", refused.reason());
      return Answer.correct(PAGE, view(now, sheet));
    }
    return Answer.seeOther(settings(now), Told.of("edition.saved"));
  }

  @PostMapping("/deadline")
  Answer extend(Visitor.Organiser organiser, @RequestParam Map<String, String> written) {
    Edition now = editions.get(organiser.edition());
    var sheet = new Sheet(written);
    Optional<Instant> deadline = sheet.moment("deadline", now.zone());
    String reason = sheet.text("reason", REASON);
    if (deadline.isPresent() && !deadline.get().isAfter(now.deadline())) {
      sheet.refuse(
          "deadline", Told.of("edition.extension.not-later", now.deadline().atZone(now.zone())));
    }
    if (!sheet.stands()) {
      return Answer.correct(PAGE, view(now, SettingsForm.of(now)).withExtension(sheet));
    }
    editions.extend(now.id(), deadline.orElseThrow(), reason, organiser.person().account());
    return Answer.seeOther(settings(now), Told.of("edition.extended"));
  }

  @PostMapping("/calendar")
  Answer correct(Visitor.Organiser organiser, @RequestParam Map<String, String> written) {
    Edition now = editions.get(organiser.edition());
    var sheet = new Sheet(written);
    Optional<CalendarForm> calendar = CalendarForm.read(sheet);
    if (calendar.isEmpty()) {
      return Answer.correct(PAGE, view(now, SettingsForm.of(now)).withCalendar(sheet));
    }
    CalendarForm next = calendar.get();
    AccountId by = organiser.person().account();
    editions.correct(now.id(), next.zone(), next.opens(), next.deadline(), by);
    return Answer.seeOther(settings(now), Told.of("edition.saved"));
  }

  @PostMapping("/announcement")
  Answer announce(Visitor.Organiser organiser) {
    editions.announce(organiser.edition(), organiser.person().account());
    return Answer.seeOther(
        "/e/" + organiser.edition(),
        Told.of("edition.announced", editions.get(organiser.edition()).name()));
  }

  @PostMapping("/organisers")
  Answer invite(Visitor.Organiser organiser, @RequestParam Map<String, String> written) {
    Edition now = editions.get(organiser.edition());
    var sheet = new Sheet(written);
    Optional<EmailAddress> email = sheet.email("email");
    if (email.isEmpty()) {
      return Answer.correct(PAGE, view(now, SettingsForm.of(now)).withInvitation(sheet));
    }
    List<Person> before = organisers.list(now.id());
    Person invited = organisers.invite(now.id(), email.get(), organiser.person());
    boolean again = before.stream().anyMatch(known -> known.id().equals(invited.id()));
    String words = again ? "edition.organiser.invited-again" : "edition.organiser.invited";
    return Answer.seeOther(settings(now), Told.of(words, invited.email().value()));
  }

  @PostMapping("/organisers/{account}/remove")
  Answer remove(Visitor.Organiser organiser, @PathVariable UUID account) {
    AccountId by = organiser.person().account();
    var removed = new AccountId(account);
    String called =
        organisers.list(organiser.edition()).stream()
            .filter(person -> person.id().equals(removed))
            .map(Person::called)
            .findFirst()
            .orElse("");
    organisers.remove(organiser.edition(), removed, by);
    return Answer.seeOther(
        removed.equals(by) ? "/" : "/e/" + organiser.edition() + "/settings",
        Told.of("edition.organiser.removed", called));
  }

  private SettingsView view(Edition edition, Sheet sheet) {
    return new SettingsView(
        edition,
        edition.call(editions.now()),
        editions.isHidden(edition.id()),
        sheet,
        CalendarForm.of(edition),
        new Sheet(Map.of()),
        new Sheet(Map.of()),
        organisers.list(edition.id()));
  }

  private static String settings(Edition edition) {
    return "/e/" + edition.id() + "/settings";
  }
}
