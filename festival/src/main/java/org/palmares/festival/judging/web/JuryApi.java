package org.palmares.festival.judging.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Organiser;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Assignments;
import org.palmares.festival.judging.Assignments.Outcome;
import org.palmares.festival.judging.Assignments.ShortFilm;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.FilmResult;
import org.palmares.festival.judging.Judging;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.Likeness;
import org.palmares.festival.judging.Load;
import org.palmares.festival.judging.Reminders;
import org.palmares.festival.judging.Seat;
import org.palmares.festival.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The jury for programs of organisers.
@RestController
class JuryApi {
  private final Jury jury;
  private final Assignments assignments;
  private final Judging judging;
  private final Conflicts conflicts;
  private final Reminders reminders;
  private final Editions editions;

  JuryApi(
      Jury jury,
      Assignments assignments,
      Judging judging,
      Conflicts conflicts,
      Reminders reminders,
      Editions editions) {
    this.jury = jury;
    this.reminders = reminders;
    this.editions = editions;
    this.conflicts = conflicts;
    this.assignments = assignments;
    this.judging = judging;
  }

  @Operation(summary = "Who was invited to the jury, and how far everybody is")
  @GetMapping("/api/editions/{edition}/jury")
  List<JurorJson> list(Organiser organiser) {
    List<Seat> seats = jury.list(organiser.edition());
    Map<AccountId, Person> persons = jury.persons(seats);
    Map<AccountId, Load> loads = judging.loads(organiser.edition());
    return seats.stream()
        .map(seat ->
            JurorJson.of(
                seat,
                Optional.ofNullable(persons.get(seat.juror())),
                loads.getOrDefault(seat.juror(), Load.NOTHING)))
        .toList();
  }

  @Operation(summary = "Invite somebody to the jury by letter")
  @PostMapping("/api/editions/{edition}/jury/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  JurorJson invite(Organiser organiser, @RequestBody InviteJson invite) {
    String email = Optional.ofNullable(invite.email()).orElse("");
    String name = Optional.ofNullable(invite.name()).orElse("").strip();
    if (!EmailAddress.isWellFormed(email)) {
      throw Refused.invalid(Told.of("judging.invite.email-needed", email));
    }
    if (name.isEmpty() || name.length() > Person.LONGEST_NAME) {
      throw Refused.invalid(Told.of("judging.invite.name-needed", Person.LONGEST_NAME));
    }
    Seat seat =
        jury.invite(
            organiser.edition(),
            new EmailAddress(email),
            name,
            Language.of(Optional.ofNullable(invite.language()).orElse("en")),
            organiser.person().account());
    return JurorJson.of(
        seat, Optional.ofNullable(jury.persons(List.of(seat)).get(seat.juror())), Load.NOTHING);
  }

  @Operation(summary = "Take somebody off the jury, or an invitation back")
  @DeleteMapping("/api/editions/{edition}/jury/{juror}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeOff(Organiser organiser, @PathVariable String juror) {
    jury.takeOff(organiser.edition(), Addresses.juror(juror), organiser.person().account());
  }

  @Operation(summary = "Share the eligible films out among the jury; what anybody has stays")
  @PostMapping("/api/editions/{edition}/jury/assignments")
  OutcomeJson assign(Organiser organiser, @RequestBody AssignJson order) {
    int reviews =
        Optional.ofNullable(order.reviews()).orElse(assignments.reviews(organiser.edition()));
    Outcome outcome =
        assignments.assign(organiser.edition(), reviews, organiser.person().account());
    return new OutcomeJson(
        reviews, outcome.given(), outcome.shortFilms().stream().map(ShortJson::of).toList());
  }

  @Operation(summary = "Give one film to one juror")
  @PutMapping("/api/editions/{edition}/jury/assignments/{entry}/{juror}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(Organiser organiser, @PathVariable String entry, @PathVariable String juror) {
    assignments.add(
        organiser.edition(),
        Addresses.entry(entry),
        Addresses.juror(juror),
        organiser.person().account());
  }

  @Operation(summary = "Take one film off one juror")
  @DeleteMapping("/api/editions/{edition}/jury/assignments/{entry}/{juror}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Organiser organiser, @PathVariable String entry, @PathVariable String juror) {
    assignments.remove(
        organiser.edition(),
        Addresses.entry(entry),
        Addresses.juror(juror),
        organiser.person().account());
  }

  @Operation(
      summary = "Say until when scores are awaited, in the festival's zone; nothing for no date")
  @PutMapping("/api/editions/{edition}/jury/due")
  DueJson due(Organiser organiser, @RequestBody DueOrderJson order) {
    var zone = editions.get(organiser.edition()).zone();
    var due = DueDate.read(Optional.ofNullable(order.due()).orElse(""), zone, editions.now());
    reminders.setDue(organiser.edition(), due, organiser.person().account());
    return new DueJson(reminders.due(organiser.edition()));
  }

  @Operation(summary = "Write to every juror who has films left, at most once a day")
  @PostMapping("/api/editions/{edition}/jury/reminders")
  RemindedJson remind(Organiser organiser) {
    return new RemindedJson(reminders.remind(organiser.edition()));
  }

  @Operation(summary = "Who must not judge what, and names in credits that wait for a word on it")
  @GetMapping("/api/editions/{edition}/jury/conflicts")
  ConflictsJson conflicts(Organiser organiser) {
    return new ConflictsJson(
        conflicts.list(organiser.edition()).stream()
            .map(c -> new ConflictJson(c.entry().toString(), c.juror().toString(), c.reason()))
            .toList(),
        conflicts.likenesses(organiser.edition()).stream().map(LikenessJson::of).toList());
  }

  @Operation(summary = "Say that a juror must not judge a film; it is taken away")
  @PutMapping("/api/editions/{edition}/jury/conflicts/{entry}/{juror}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void declare(Organiser organiser, @PathVariable String entry, @PathVariable String juror) {
    conflicts.declare(
        organiser.edition(),
        Addresses.juror(juror),
        List.of(Addresses.entry(entry)),
        "",
        organiser.person().account());
  }

  @Operation(summary = "Lift a conflict that is none; the film does not come back by itself")
  @DeleteMapping("/api/editions/{edition}/jury/conflicts/{entry}/{juror}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lift(Organiser organiser, @PathVariable String entry, @PathVariable String juror) {
    conflicts.lift(
        organiser.edition(),
        Addresses.entry(entry),
        Addresses.juror(juror),
        organiser.person().account());
  }

  @Operation(summary = "Say that names of a juror in a film's credits are no conflict")
  @DeleteMapping("/api/editions/{edition}/jury/likenesses/{entry}/{juror}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(Organiser organiser, @PathVariable String entry, @PathVariable String juror) {
    conflicts.dismiss(organiser.edition(), Addresses.entry(entry), Addresses.juror(juror));
  }

  @Operation(summary = "Mean, median and spread of every film's handed-in scores")
  @GetMapping("/api/editions/{edition}/results")
  List<ResultJson> results(Organiser organiser) {
    return judging.results(organiser.edition(), organiser.person().account()).values().stream()
        .map(ResultJson::of)
        .toList();
  }

  /// Whom to invite, and in which language to write.
  record InviteJson(@Nullable String name, @Nullable String email, @Nullable String language) {}

  /// A place on the jury.
  record JurorJson(
      String juror,
      String name,
      String email,
      String state,
      boolean conflictsDeclared,
      int assigned,
      int handedIn) {
    static JurorJson of(Seat seat, Optional<Person> person, Load load) {
      return new JurorJson(
          seat.juror().toString(),
          person.map(Person::name).orElse(""),
          person.map(p -> p.email().value()).orElse(""),
          seat.state().name(),
          seat.declared().isPresent(),
          load.assigned(),
          load.handedIn());
    }
  }

  /// How many reviews each film is to get; as before where nothing is said.
  record AssignJson(@Nullable Integer reviews) {}

  /// What sharing out came to.
  record OutcomeJson(int reviews, int given, List<ShortJson> shortFilms) {}

  /// A film short of reviewers.
  record ShortJson(String entry, String title, int wanted, int got, int may) {
    static ShortJson of(ShortFilm film) {
      return new ShortJson(
          film.film().entry().id().toString(),
          film.film().film().title(),
          film.wanted(),
          film.got(),
          film.may());
    }
  }

  /// A moment such as 2026-12-05T19:30, or none.
  record DueOrderJson(@Nullable String due) {}

  /// Until when scores are awaited.
  record DueJson(Optional<Instant> due) {}

  /// To how many was written.
  record RemindedJson(int jurors) {}

  /// A juror who must not judge a film.
  record ConflictJson(String entry, String juror, String reason) {}

  /// A name to which a juror is bound, as it stands in a film's credits.
  record LikenessJson(String entry, String juror, String name, String foundIn) {
    static LikenessJson of(Likeness like) {
      return new LikenessJson(
          like.entry().toString(), like.juror().toString(), like.name(), like.foundIn());
    }
  }

  /// All conflicts, and all likenesses that wait for a word.
  record ConflictsJson(List<ConflictJson> conflicts, List<LikenessJson> likenesses) {}

  /// A film's result.
  record ResultJson(
      String entry,
      int assigned,
      int handedIn,
      OptionalDouble mean,
      OptionalDouble median,
      OptionalDouble spread) {
    static ResultJson of(FilmResult result) {
      return new ResultJson(
          result.entry().toString(),
          result.assigned(),
          result.handedIn(),
          result.mean(),
          result.median(),
          result.spread());
    }
  }
}
