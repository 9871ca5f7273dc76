package org.palmares.festival.judging.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Visitor.Juror;
import org.palmares.festival.house.site.Visitor.SignedIn;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.judging.Conflicts;
import org.palmares.festival.judging.FilmToWatch;
import org.palmares.festival.judging.Jury;
import org.palmares.festival.judging.Marking;
import org.palmares.festival.judging.Scoring;
import org.palmares.festival.judging.ScreeningRoom;
import org.palmares.festival.judging.Seat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The screening room for programs, and for the page's own autosave.
@RestController
class ScreeningRoomApi {
  private final ScreeningRoom room;
  private final Conflicts conflicts;
  private final Jury jury;

  ScreeningRoomApi(ScreeningRoom room, Conflicts conflicts, Jury jury) {
    this.room = room;
    this.conflicts = conflicts;
    this.jury = jury;
  }

  @Operation(summary = "The invitation to this edition's jury that one got")
  @GetMapping("/api/editions/{edition}/invitation")
  InvitationJson invitation(SignedIn person, @PathVariable String edition) {
    Seat seat = jury.get(Addresses.edition(edition), person.account());
    return new InvitationJson(edition, seat.state().name(), seat.declared().isPresent());
  }

  @Operation(summary = "Say yes or no to the invitation; a juror who says no leaves the jury")
  @PostMapping("/api/editions/{edition}/invitation")
  InvitationJson answer(
      SignedIn person, @PathVariable String edition, @RequestBody AnswerJson answer) {
    EditionId id = Addresses.edition(edition);
    if (answer.accept() == null) {
      throw Refused.invalid(Told.of("judging.yes-or-no"));
    }
    if (answer.accept()) {
      jury.accept(id, person.account());
    } else {
      jury.decline(id, person.account());
    }
    return invitation(person, edition);
  }

  @Operation(summary = "The films one was assigned, and how far each is")
  @GetMapping("/api/editions/{edition}/screening-room")
  List<FilmJson> films(Juror juror) {
    return room.list(juror.edition(), account(juror)).stream()
        .map(s -> FilmJson.of(s.film(), RoomView.state(s).name()))
        .toList();
  }

  @Operation(summary = "One's own score of a film, and others' once it is handed in")
  @GetMapping("/api/editions/{edition}/screening-room/{entry}/scores")
  ScoreJson score(Juror juror, @PathVariable String entry) {
    EntryId id = Addresses.entry(entry);
    return ScoreJson.of(
        room.score(juror.edition(), id, account(juror)),
        room.others(juror.edition(), id, account(juror)));
  }

  @Operation(
      summary = "Keep marks and note; criteria not named keep theirs, sent twice is as sent once")
  @PutMapping("/api/editions/{edition}/screening-room/{entry}/scores")
  ScoreJson save(Juror juror, @PathVariable String entry, @RequestBody MarksJson sent) {
    EntryId id = Addresses.entry(entry);
    return answer(juror, id, room.save(juror.edition(), id, account(juror), sent.marking()));
  }

  @Operation(summary = "Hand the score in, for good; every criterion needs its mark")
  @PostMapping("/api/editions/{edition}/screening-room/{entry}/hand-in")
  ScoreJson handIn(Juror juror, @PathVariable String entry) {
    EntryId id = Addresses.entry(entry);
    return answer(juror, id, room.handIn(juror.edition(), id, account(juror)));
  }

  @Operation(summary = "The edition's films as one looks through them for conflicts")
  @GetMapping("/api/editions/{edition}/screening-room/conflicts")
  ConflictsJson conflicts(Juror juror) {
    return new ConflictsJson(
        conflicts.choices(juror.edition(), account(juror)).stream()
            .map(c -> new ChoiceJson(FilmJson.of(c.film(), ""), c.declared(), c.own()))
            .toList(),
        conflicts.bonds(juror.edition(), account(juror)));
  }

  @Operation(
      summary =
          "Declare conflicts with films, and persons or companies one is bound to; films in"
              + " conflict are taken away")
  @PostMapping("/api/editions/{edition}/screening-room/conflicts")
  ConflictsJson declare(Juror juror, @RequestBody DeclarationJson declaration) {
    if (declaration.names() != null) {
      conflicts.bind(juror.edition(), account(juror), withoutNulls(declaration.names()));
    }
    for (FilmConflictJson film : declaration.films()) {
      conflicts.declare(
          juror.edition(),
          account(juror),
          List.of(Addresses.entry(film.entry())),
          Optional.ofNullable(film.reason()).orElse(""),
          account(juror));
    }
    conflicts.confirm(juror.edition(), account(juror));
    return conflicts(juror);
  }

  @Operation(summary = "Declare a conflict with an assigned film; it is taken away")
  @PostMapping("/api/editions/{edition}/screening-room/{entry}/conflicts")
  List<FilmJson> declareOne(
      Juror juror, @PathVariable String entry, @RequestBody ReasonJson because) {
    EntryId id = Addresses.entry(entry);
    room.score(juror.edition(), id, account(juror));
    conflicts.declare(
        juror.edition(),
        account(juror),
        List.of(id),
        Optional.ofNullable(because.reason()).orElse(""),
        account(juror));
    return films(juror);
  }

  private ScoreJson answer(Juror juror, EntryId entry, Scoring scoring) {
    return switch (scoring) {
      case Scoring.Kept(var score) ->
          ScoreJson.of(score, room.others(juror.edition(), entry, account(juror)));
      case Scoring.Locked l -> throw Refused.notNow(Told.of("judging.locked"));
      case Scoring.Invalid(var reasons) ->
          throw Refused.invalid(Told.of("judging.faults", reasons));
      case Scoring.Incomplete(var missing) ->
          throw Refused.invalid(
              Told.of(
                  "judging.missing-all",
                  missing.stream().map(c -> c.name().in(juror.person().language())).toList()));
    };
  }

  private static List<String> withoutNulls(List<@Nullable String> names) {
    return names.stream().flatMap(name -> Optional.ofNullable(name).stream()).toList();
  }

  private static AccountId account(Juror juror) {
    return juror.person().account();
  }

  /// The seat one was offered.
  record InvitationJson(String edition, String state, boolean conflictsDeclared) {}

  /// Yes or no.
  record AnswerJson(@Nullable Boolean accept) {}

  /// A film, without people where the edition is judged blind.
  record FilmJson(
      String entry,
      String title,
      String language,
      String englishTitle,
      List<String> countries,
      List<String> directors,
      String section,
      Optional<Duration> runningTime,
      Optional<String> poster,
      Optional<String> preview,
      String state) {
    static FilmJson of(FilmToWatch film, String state) {
      return new FilmJson(
          film.entry().toString(),
          film.title(),
          film.language(),
          film.englishTitle(),
          film.countries(),
          film.directors(),
          film.section(),
          film.runningTime(),
          film.copy().map(copy -> media(copy, "poster.jpg")),
          film.copy().map(copy -> media(copy, "preview.mp4")),
          state);
    }

    private static String media(CopyId copy, String name) {
      return "/media/" + copy + "/" + name;
    }
  }

  /// Marks by the criteria's keys, whole numbers 1 to 10, and a note.
  record MarksJson(@Nullable Map<String, @Nullable Object> marks, @Nullable String note) {
    Marking marking() {
      Map<String, String> written = new HashMap<>();
      Optional.ofNullable(marks)
          .ifPresent(all -> all.forEach((key, mark) -> written.put(key, String.valueOf(mark))));
      return new Marking(written, Optional.ofNullable(note));
    }
  }

  /// A film to look at for a conflict.
  record ChoiceJson(FilmJson film, boolean declared, boolean own) {}

  /// All films to look at, and the names one is bound to.
  record ConflictsJson(List<ChoiceJson> films, List<String> names) {}

  /// A conflict with one film.
  record FilmConflictJson(String entry, @Nullable String reason) {}

  /// Conflicts with films; names, where given, take the place of those named before.
  record DeclarationJson(
      @JsonProperty("films") @Nullable List<FilmConflictJson> given,
      @Nullable List<@Nullable String> names) {
    List<FilmConflictJson> films() {
      return Optional.ofNullable(given).orElse(List.of());
    }
  }

  /// Why, if one likes to say.
  record ReasonJson(@Nullable String reason) {}
}
