package org.palmares.festival.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.letters.Letter;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Until when the jury's scores are awaited, and letters to those who are not through. Nothing
/// closes at that moment.
@Service
@Transactional
public class Reminders {
  /// The purpose of letters that remind jurors.
  public static final String REMINDER = "judging.reminder";

  private static final Duration LINK_VALIDITY = Duration.ofDays(7);

  private final Seats seats;
  private final Sheets sheets;
  private final Editions editions;
  private final People people;
  private final Letters letters;
  private final Words words;
  private final ApplicationEventPublisher events;

  Reminders(
      Seats seats,
      Sheets sheets,
      Editions editions,
      People people,
      Letters letters,
      Words words,
      ApplicationEventPublisher events) {
    this.seats = seats;
    this.sheets = sheets;
    this.editions = editions;
    this.people = people;
    this.letters = letters;
    this.words = words;
    this.events = events;
  }

  /// Until when scores are awaited, if that was said.
  @Transactional(readOnly = true)
  public Optional<Instant> due(EditionId edition) {
    return seats.due(edition);
  }

  /// Says until when scores are awaited, or that there is no such date.
  public void setDue(EditionId edition, Optional<Instant> due, AccountId by) {
    seats.setDue(edition, due);
    events.publishEvent(new ScoresAwaited(edition, due, Optional.of(by)));
  }

  /// Writes to every juror who has films left, at most once a day; says to how many.
  public int remind(EditionId edition) {
    Edition of = editions.get(edition);
    LocalDate today = LocalDate.ofInstant(editions.now(), of.zone());
    Map<AccountId, Load> loads = sheets.loads(edition);
    List<AccountId> late =
        seats.list(edition).stream()
            .filter(seat -> seat.state() == Seat.State.ACCEPTED)
            .map(Seat::juror)
            .filter(juror -> left(loads, juror) > 0)
            .toList();
    Map<AccountId, Person> persons = people.list(late);
    late.forEach(juror ->
        Optional.ofNullable(persons.get(juror))
            .ifPresent(person -> letters.post(letter(of, person, left(loads, juror), today))));
    return late.size();
  }

  private static int left(Map<AccountId, Load> loads, AccountId juror) {
    Load load = loads.getOrDefault(juror, Load.NOTHING);
    return load.assigned() - load.handedIn();
  }

  private Letter letter(Edition edition, Person juror, int left, LocalDate today) {
    Language language = juror.language();
    String festival = edition.name().in(language);
    Told until =
        seats
            .due(edition.id())
            .map(due -> Told.of("judging.reminder.until", due.atZone(edition.zone())))
            .orElse(Told.of("judging.reminder.soon"));
    String room = "/e/" + edition.id() + "/screening-room";
    return new Letter(
        juror.email(),
        language,
        words.say(language, "judging.reminder.subject", left, festival),
        words.say(
            language,
            "judging.reminder.text",
            juror.name(),
            left,
            festival,
            until,
            people.signInLink(juror.id(), room, LINK_VALIDITY),
            edition.contact()),
        Optional.of(edition.id()),
        REMINDER,
        edition.id() + "/" + juror.id() + "/" + today);
  }
}
