package org.palmares.festival.edition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.Badge;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.people.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The editions of this house and the versions of their regulations.
@Service
@Transactional
public class Editions {
  private final Archive archive;
  private final People people;
  private final ApplicationEventPublisher events;

  Editions(Archive archive, People people, ApplicationEventPublisher events) {
    this.archive = archive;
    this.people = people;
    this.events = events;
  }

  /// Opens an edition; whoever opens it becomes its first organiser, and its regulations are
  /// version 1.
  ///
  /// @throws Refused 409 if the address is taken
  public Edition open(Edition edition, AccountId by) {
    return open(edition, false, by);
  }

  /// Opens an edition that those alone see who wear a badge in it, until it is announced.
  ///
  /// @throws Refused 409 if the address is taken
  public Edition openHidden(Edition edition, AccountId by) {
    return open(edition, true, by);
  }

  private Edition open(Edition edition, boolean hidden, AccountId by) {
    Edition first = edition.with(edition.regulations().as(1));
    if (!archive.add(first, by)) {
      throw Refused.notNow(Told.of("edition.address.taken", edition.id().value()));
    }
    archive.add(first.id(), first.regulations(), "", by);
    if (hidden) {
      archive.hide(first.id());
    }
    people.give(by, first.id(), Badge.ORGANISER, Optional.of(by));
    events.publishEvent(new EditionOpened(first.id(), first.opens(), first.deadline(), by));
    return first;
  }

  /// The edition as it is now.
  ///
  /// @throws Refused 404 if there is none
  @Transactional(readOnly = true)
  public Edition get(EditionId id) {
    return archive.find(id).orElseThrow(Refused::notHere);
  }

  /// The edition as it is now, if there is one.
  @Transactional(readOnly = true)
  public Optional<Edition> find(EditionId id) {
    return archive.find(id);
  }

  /// Lets everybody see an edition that was hidden; done again, nothing happens.
  public void announce(EditionId id, AccountId by) {
    if (archive.announce(id)) {
      events.publishEvent(new EditionAnnounced(id, by));
    }
  }

  /// Whether an edition waits to be announced.
  @Transactional(readOnly = true)
  public boolean isHidden(EditionId id) {
    return archive.isHidden(id);
  }

  /// The editions that wait to be announced.
  @Transactional(readOnly = true)
  public Set<EditionId> hidden() {
    return archive.hidden();
  }

  /// The editions that somebody may see, in the order of [#list()]: those that are announced, and
  /// those in which they wear an organiser's badge.
  @Transactional(readOnly = true)
  public List<Edition> listFor(Optional<AccountId> who) {
    Set<EditionId> hidden = new HashSet<>(archive.hidden());
    who.ifPresent(person -> people.editions(person, Badge.ORGANISER).forEach(hidden::remove));
    return archive.list().stream().filter(edition -> !hidden.contains(edition.id())).toList();
  }

  /// All editions, hidden ones too: those whose call is open first, the next deadline on top; then
  /// those to come, then those that were.
  @Transactional(readOnly = true)
  public List<Edition> list() {
    return archive.list();
  }

  /// The regulations in the version under which an entry was made.
  ///
  /// @throws Refused 404 if there is no such edition or version
  @Transactional(readOnly = true)
  public Regulations regulations(EditionId id, int version) {
    return archive.find(id, version).orElseThrow(Refused::notHere);
  }

  /// Puts new regulations in force as the next version, with the reason that everybody can read.
  /// Without any change the version in force stays.
  ///
  /// @throws Refused 422 if no reason is given
  public Regulations amend(EditionId id, Regulations next, String reason, AccountId by) {
    return amend(change(id), next, reason, by);
  }

  /// Makes the edition read as `next` does: name, invitation, contact, blindness, and regulations,
  /// which become a new version if they differ. Its dates and its zone stay.
  ///
  /// `next` carries the version from which it was made, so that nobody overwrites what another has
  /// amended meanwhile.
  ///
  /// @throws Refused 409 if another version is in force by now; 422 if rules differ without a
  ///   reason
  public Edition revise(Edition next, String reason, AccountId by) {
    Edition former = change(next.id());
    int inForce = former.regulations().version();
    int basedOn = next.regulations().version();
    if (inForce != basedOn) {
      throw Refused.notNow(Told.of("edition.amended-meanwhile", inForce, basedOn));
    }
    if (!former.reading(next).equals(former)) {
      archive.rewrite(next);
      events.publishEvent(
          new InvitationRewritten(
              next.id(), next.name().in(Language.ENGLISH), next.blind(), next.contact(), by));
    }
    amend(former, next.regulations(), reason, by);
    return get(next.id());
  }

  private Regulations amend(Edition edition, Regulations next, String reason, AccountId by) {
    Regulations former = edition.regulations();
    Regulations amended = next.as(former.version() + 1);
    if (amended.equals(former.as(amended.version()))) {
      return former;
    }
    String given = reason(reason);
    archive.add(edition.id(), amended, given, by);
    archive.putInForce(edition.id(), amended.version());
    events.publishEvent(
        new RegulationsAmended(
            edition.id(), amended.version(), given, Changes.between(former, amended), by));
    return amended;
  }

  /// Corrects the time zone and the dates of an edition whose call is not open yet.
  ///
  /// @throws Refused 409 if the call was opened by now; 422 if it would not open before its
  ///   deadline
  public Edition correct(EditionId id, ZoneId zone, Instant opens, Instant deadline, AccountId by) {
    change(id);
    Instant first = opens.truncatedTo(ChronoUnit.MILLIS);
    Instant last = deadline.truncatedTo(ChronoUnit.MILLIS);
    if (!first.isBefore(last)) {
      throw Refused.invalid(Told.of("edition.form.before", Told.of("edition.field.deadline")));
    }
    if (!archive.correct(id, zone, first, last)) {
      throw Refused.notNow(Told.of("edition.calendar.too-late"));
    }
    events.publishEvent(new CalendarCorrected(id, zone.getId(), first, last, by));
    return get(id);
  }

  /// Moves the deadline to later, logged and shown with its reason.
  ///
  /// @throws Refused 422 if it is not later, or no reason is given
  public Edition extend(EditionId id, Instant deadline, String reason, AccountId by) {
    Edition former = change(id);
    Instant later = deadline.truncatedTo(ChronoUnit.MILLIS);
    String given = reason(reason);
    if (!archive.moveDeadline(id, later)) {
      throw Refused.invalid(Told.of("edition.extension.not-later", former.deadline()));
    }
    archive.add(id, former.deadline(), later, given, by);
    events.publishEvent(new DeadlineExtended(id, former.deadline(), later, given, by));
    return get(id);
  }

  /// Whether entries may be submitted at this moment (and everybody may know of it) by the
  /// database's clock; the answer stands until the transaction ends.
  ///
  /// The moment is that of the transaction (`now()`), the same that the database writes down for
  /// what happens in it.
  ///
  /// @throws Refused 404 if there is no such edition
  public boolean holdsCallOpen(EditionId id) {
    return archive.holdOpen(id).orElseThrow(Refused::notHere);
  }

  /// What the database's clock says; calls open and close by it.
  @Transactional(readOnly = true)
  public Instant now() {
    return archive.now();
  }

  /// How the regulations were changed, the latest amendment first.
  @Transactional(readOnly = true)
  public List<Amendment> amendments(EditionId id) {
    return archive.versions(id).stream()
        .gather(Gatherers.windowSliding(2))
        .filter(pair -> pair.size() == 2)
        .map(pair -> pair.getLast().amends(pair.getFirst()))
        .toList()
        .reversed();
  }

  /// How the deadline was moved, the latest extension first.
  @Transactional(readOnly = true)
  public List<Extension> extensions(EditionId id) {
    return archive.extensions(id);
  }

  /// The edition, which nobody else changes until the transaction ends.
  Edition change(EditionId id) {
    return archive.findForChange(id).orElseThrow(Refused::notHere);
  }

  private static String reason(String reason) {
    if (reason.isBlank()) {
      throw Refused.invalid(Told.of("edition.reason.missing"));
    }
    return reason.strip();
  }
}
