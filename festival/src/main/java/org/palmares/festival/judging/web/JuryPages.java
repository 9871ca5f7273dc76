package org.palmares.festival.judging.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.house.site.Answer;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Assignments;
import org.palmares.festival.judging.Conflict;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.Judging;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.Load;
import org.palmares.festival.judging.Reminders;
import org.palmares.festival.judging.Seat;
import org.palmares.festival.judging.web.JuryView.Fault;
import org.palmares.festival.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where organisers put a jury together and share the films out.
@Controller
class JuryPages {
  private static final String PAGE = "judging/jury";

  private final Jury jury;
  private final Conflicts conflicts;
  private final Assignments assignments;
  private final Judging judging;
  private final Reminders reminders;
  private final Editions editions;
  private final Entries entries;

  JuryPages(
      Jury jury,
      Conflicts conflicts,
      Assignments assignments,
      Judging judging,
      Reminders reminders,
      Editions editions,
      Entries entries) {
    this.jury = jury;
    this.conflicts = conflicts;
    this.assignments = assignments;
    this.judging = judging;
    this.reminders = reminders;
    this.editions = editions;
    this.entries = entries;
  }

  @GetMapping("/e/{edition}/jury")
  Answer look(Organiser organiser) {
    return Answer.page(PAGE, view(organiser.edition(), Written.nothing(), List.of()));
  }

  @PostMapping("/e/{edition}/jury/invitations")
  Answer invite(
      Organiser organiser,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "language", defaultValue = "en") String language) {
    List<Fault> faults = new ArrayList<>();
    if (name.isBlank() || name.strip().length() > Person.LONGEST_NAME) {
      faults.add(new Fault("name", Told.of("judging.invite.name-needed", Person.LONGEST_NAME)));
    }
    if (!EmailAddress.isWellFormed(email)) {
      faults.add(new Fault("email", Told.of("judging.invite.email-needed", email)));
    }
    if (!faults.isEmpty()) {
      var written = new JuryView.Invitation(name, email, language);
      return Answer.correct(
          PAGE, view(organiser.edition(), Written.nothing().inviting(written), faults));
    }
    var address = new EmailAddress(email);
    jury.invite(
        organiser.edition(), address, name, Language.of(language), organiser.person().account());
    return back(organiser, Told.of("judging.invite.done", address.value()));
  }

  /// Another letter with a fresh link, or a second chance.
  @PostMapping("/e/{edition}/jury/{juror}/invite-again")
  Answer inviteAgain(Organiser organiser, @PathVariable String juror) {
    Seat seat = jury.get(organiser.edition(), Addresses.juror(juror));
    Person person =
        Optional.ofNullable(jury.persons(List.of(seat)).get(seat.juror()))
            .orElseThrow(Refused::notHere);
    jury.invite(
        organiser.edition(),
        person.email(),
        person.name(),
        person.language(),
        organiser.person().account());
    return back(organiser, Told.of("judging.invite.done", person.email().value()));
  }

  @PostMapping("/e/{edition}/jury/{juror}/take-off")
  Answer takeOff(Organiser organiser, @PathVariable String juror) {
    Seat seat = jury.get(organiser.edition(), Addresses.juror(juror));
    String called =
        Optional.ofNullable(jury.persons(List.of(seat)).get(seat.juror()))
            .map(Person::called)
            .orElse("");
    jury.takeOff(organiser.edition(), seat.juror(), organiser.person().account());
    return back(organiser, Told.of("judging.taken-off", called));
  }

  @PostMapping("/e/{edition}/jury/assignments")
  Answer assign(
      Organiser organiser, @RequestParam(name = "reviews", defaultValue = "") String reviews) {
    return kept(
        organiser,
        "reviews",
        Written.nothing().asking(reviews),
        () -> assigned(organiser, number(reviews)));
  }

  private Told assigned(Organiser organiser, int reviews) {
    var outcome = assignments.assign(organiser.edition(), reviews, organiser.person().account());
    boolean nothing = outcome.given() == 0 && outcome.shortFilms().isEmpty();
    if (nothing && eligible(entries.list(organiser.edition())) == 0) {
      return Told.of("judging.assign.no-films");
    }
    return Told.of("judging.assign.done", outcome.given(), outcome.shortFilms().size());
  }

  @PostMapping("/e/{edition}/jury/due")
  Answer due(Organiser organiser, @RequestParam(name = "due", defaultValue = "") String due) {
    var zone = editions.get(organiser.edition()).zone();
    return kept(
        organiser,
        "due",
        Written.nothing().awaiting(due),
        () -> {
          var moment = DueDate.read(due, zone, editions.now());
          reminders.setDue(organiser.edition(), moment, organiser.person().account());
          return Told.of("judging.due.kept");
        });
  }

  @PostMapping("/e/{edition}/jury/reminders")
  Answer remind(Organiser organiser) {
    return back(organiser, Told.of("judging.reminder.done", reminders.remind(organiser.edition())));
  }

  /// A likeness is a conflict, or it is none.
  @PostMapping("/e/{edition}/jury/likenesses")
  Answer decide(
      Organiser organiser,
      @RequestParam(name = "entry") String entry,
      @RequestParam(name = "juror") String juror,
      @RequestParam(name = "conflict") boolean conflict) {
    EntryId film = Addresses.entry(entry);
    AccountId account = Addresses.juror(juror);
    if (conflict) {
      conflicts.declare(
          organiser.edition(), account, List.of(film), "", organiser.person().account());
      return back(organiser, Told.of("judging.likeness.conflict"));
    }
    conflicts.dismiss(organiser.edition(), film, account);
    return back(organiser, Told.of("judging.likeness.none"));
  }

  @PostMapping("/e/{edition}/jury/conflicts/lift")
  Answer lift(
      Organiser organiser,
      @RequestParam(name = "entry") String entry,
      @RequestParam(name = "juror") String juror) {
    conflicts.lift(
        organiser.edition(),
        Addresses.entry(entry),
        Addresses.juror(juror),
        organiser.person().account());
    return back(organiser, Told.of("judging.conflicts.lifted"));
  }

  /// The page again, with what was done, or with what cannot stand beside the field.
  private Answer kept(Organiser organiser, String field, Written written, Supplier<Told> doing) {
    try {
      return back(organiser, doing.get());
    } catch (Refused refused) {
      if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
        throw refused;
      }
      var fault = new Fault(field, refused.reason());
      return Answer.correct(PAGE, view(organiser.edition(), written, List.of(fault)));
    }
  }

  /// What was written in the forms, where that is not what is kept.
  private record Written(
      JuryView.Invitation invitation, Optional<String> reviews, Optional<String> due) {
    static Written nothing() {
      return new Written(JuryView.Invitation.empty(), Optional.empty(), Optional.empty());
    }

    Written inviting(JuryView.Invitation whom) {
      return new Written(whom, reviews, due);
    }

    Written asking(String number) {
      return new Written(invitation, Optional.of(number), due);
    }

    Written awaiting(String moment) {
      return new Written(invitation, reviews, Optional.of(moment));
    }
  }

  private JuryView view(EditionId edition, Written written, List<Fault> faults) {
    List<Seat> seats = jury.list(edition);
    Map<AccountId, Person> persons = jury.persons(seats);
    Map<AccountId, Load> loads = judging.loads(edition);
    List<Conflict> declared = conflicts.list(edition);
    Map<AccountId, Long> counts =
        declared.stream().collect(Collectors.groupingBy(Conflict::juror, Collectors.counting()));
    List<EntryCard> cards = entries.list(edition);
    return new JuryView(
        editions.get(edition),
        seats.stream()
            .map(seat ->
                JuryView.member(
                    seat,
                    Optional.ofNullable(persons.get(seat.juror())),
                    loads.getOrDefault(seat.juror(), Load.NOTHING),
                    counts.getOrDefault(seat.juror(), 0L)))
            .toList(),
        assignments.reviews(edition),
        eligible(cards),
        assignments.shortFilms(edition, cards),
        declared,
        conflicts.likenesses(edition),
        titles(cards),
        written.invitation(),
        written.reviews().orElseGet(() -> String.valueOf(assignments.reviews(edition))),
        written
            .due()
            .orElseGet(() -> DueDate.write(reminders.due(edition), editions.get(edition).zone())),
        faults);
  }

  private static int eligible(List<EntryCard> cards) {
    return (int) cards.stream().filter(c -> c.eligibility() == Eligibility.ELIGIBLE).count();
  }

  private static Map<EntryId, String> titles(List<EntryCard> cards) {
    Map<EntryId, String> titles = new HashMap<>();
    cards.forEach(card -> titles.put(card.entry().id(), card.film().title()));
    return titles;
  }

  private static int number(String text) {
    return Optional.of(text.strip())
        .filter(digits -> digits.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .orElseThrow(() ->
            Refused.invalid(Told.of("judging.odd-reviews", text, 1, Assignments.MOST_REVIEWS)));
  }

  private static Answer back(Organiser organiser, Told notice) {
    return Answer.seeOther("/e/" + organiser.edition() + "/jury", notice);
  }
}
