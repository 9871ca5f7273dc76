package org.palmares.festival.judging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.edition.Editions;
import org.palmares.festival.house.letters.Letter;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.site.Words;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.People;
import org.palmares.festival.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who sits on an edition's jury: invited by letter, there from their yes until they leave.
@Service
@Transactional
public class Jury {
  /// The purpose of letters that invite to the jury.
  public static final String INVITATION = "judging.invitation";

  /// How long the link in an invitation signs the juror in.
  public static final Duration LINK_VALIDITY = Duration.ofDays(14);

  private final Seats seats;
  private final Sheets sheets;
  private final Editions editions;
  private final People people;
  private final Letters letters;
  private final Words words;
  private final ApplicationEventPublisher events;

  Jury(
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

  /// Invites somebody by letter; invited again, they get another letter with a fresh link.
  ///
  /// @throws Refused 409 if they sit on the jury already
  public Seat invite(
      EditionId edition, EmailAddress email, String name, Language language, AccountId by) {
    Edition of = editions.get(edition);
    Person person = people.join(email, name, language);
    if (isMember(edition, person.id())) {
      throw Refused.notNow(Told.of("judging.already-on-jury", email.value()));
    }
    int letter = seats.offer(edition, person.id(), by);
    events.publishEvent(new JurorInvited(edition, person.id(), letter, by));
    letters.post(invitation(of, person, letter));
    return get(edition, person.id());
  }

  /// The seat offered to a person.
  ///
  /// @throws Refused 404 if none was
  @Transactional(readOnly = true)
  public Seat get(EditionId edition, AccountId juror) {
    return seats.find(edition, juror).orElseThrow(Refused::notHere);
  }

  /// All seats, in the order of their invitation.
  @Transactional(readOnly = true)
  public List<Seat> list(EditionId edition) {
    return seats.list(edition);
  }

  /// Whether a person sits on the jury now.
  @Transactional(readOnly = true)
  public boolean isMember(EditionId edition, AccountId juror) {
    return seats.find(edition, juror).filter(s -> s.state() == Seat.State.ACCEPTED).isPresent()
        && people.badges(juror, edition).contains(Badge.JUROR);
  }

  /// The invited person takes the seat, and wears the juror's badge from now on.
  ///
  /// @throws Refused 404 if no invitation waits for an answer
  public void accept(EditionId edition, AccountId juror) {
    Seat seat = seats.hold(edition, juror).orElseThrow(Refused::notHere);
    switch (seat.state()) {
      case ACCEPTED -> {}
      case INVITED -> {
        seats.answer(edition, juror, Seat.State.ACCEPTED);
        people.give(juror, edition, Badge.JUROR, Optional.of(seat.inviter()));
        events.publishEvent(new JurorAccepted(edition, juror));
      }
      case DECLINED, LEFT -> throw Refused.notHere();
    }
  }

  /// The invited person says no; a juror who says so leaves the jury at once.
  ///
  /// @throws Refused 404 if they were never invited
  public void decline(EditionId edition, AccountId juror) {
    Seat seat = seats.hold(edition, juror).orElseThrow(Refused::notHere);
    switch (seat.state()) {
      case INVITED -> {
        seats.answer(edition, juror, Seat.State.DECLINED);
        events.publishEvent(new JurorDeclined(edition, juror));
      }
      case ACCEPTED -> leave(edition, juror, juror);
      case DECLINED, LEFT -> {}
    }
  }

  /// Takes somebody off the jury, or an invitation back. What was handed in stays; films not yet
  /// handed in are free for others.
  ///
  /// @throws Refused 404 if they were never invited
  public void takeOff(EditionId edition, AccountId juror, AccountId by) {
    Seat seat = seats.hold(edition, juror).orElseThrow(Refused::notHere);
    if (seat.state() != Seat.State.LEFT) {
      leave(edition, juror, by);
    }
  }

  /// What this person is asked to review with: the persons of all seats, in one look.
  @Transactional(readOnly = true)
  public Map<AccountId, Person> persons(List<Seat> of) {
    return people.list(of.stream().map(Seat::juror).toList());
  }

  private void leave(EditionId edition, AccountId juror, AccountId by) {
    seats.answer(edition, juror, Seat.State.LEFT);
    people.take(juror, edition, Badge.JUROR, Optional.of(by));
    sheets.takeOpen(edition, juror, Taken.LEFT);
    events.publishEvent(new JurorLeft(edition, juror, Optional.of(by)));
  }

  private Letter invitation(Edition edition, Person juror, int number) {
    Language language = juror.language();
    String room = "/e/" + edition.id() + "/screening-room";
    String festival = edition.name().in(language);
    return new Letter(
        juror.email(),
        language,
        words.say(language, "judging.letter.subject", festival),
        words.say(
            language,
            "judging.letter.text",
            juror.name(),
            festival,
            people.signInLink(juror.id(), room, LINK_VALIDITY),
            LINK_VALIDITY.toDays(),
            edition.contact()),
        Optional.of(edition.id()),
        INVITATION,
        edition.id() + "/" + juror.id() + "/" + number);
  }
}
