package org.palmares.festival.awards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.entries.Decision;
import org.palmares.festival.entries.Eligibility;
import org.palmares.festival.entries.EligibilityDecided;
import org.palmares.festival.entries.Entries;
import org.palmares.festival.entries.EntryCard;
import org.palmares.festival.entries.EntryWithdrawn;
import org.palmares.festival.entries.Stage;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.house.vocabulary.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The prizes of the editions. What the public sees is chosen by the database's clock, award by
/// award.
@Service
@Transactional
public class Awards {
  private static final int LONGEST_REASON = 2000;

  private final AwardBook book;
  private final Entries entries;
  private final ApplicationEventPublisher announcements;

  Awards(AwardBook book, Entries entries, ApplicationEventPublisher announcements) {
    this.book = book;
    this.entries = entries;
    this.announcements = announcements;
  }

  /// All awards of an edition, secret ones too; for organisers only.
  @Transactional(readOnly = true)
  public List<Award> list(EditionId edition) {
    return book.list(edition);
  }

  /// One award of an edition, a secret one too; for organisers only.
  ///
  /// @throws Refused 404 if there is none
  @Transactional(readOnly = true)
  public Award get(EditionId edition, AwardId award) {
    return book.list(edition).stream()
        .filter(known -> known.id().equals(award))
        .findFirst()
        .orElseThrow(Refused::notHere);
  }

  /// What the public may read at this moment by the database's clock.
  @Transactional(readOnly = true)
  public PublicPalmares palmares(EditionId edition) {
    return book.secret(edition, book.revealed(edition));
  }

  /// Adds an award that is not given yet, after all others.
  public AwardId add(EditionId edition, Prize prize, Instant embargo) {
    return book.add(edition, prize, embargo);
  }

  /// Changes what an award is, and its place among the others, from 1.
  ///
  /// @throws Refused 404 if there is no such award, 409 once it is public
  public void change(EditionId edition, AwardId award, Prize prize, int place) {
    holdSecret(edition, award);
    book.rewrite(award, prize);
    book.move(edition, award, place);
  }

  /// Gives an award to a selected film, or lays it open again, and says until when that is secret.
  ///
  /// @throws Refused 404 if there is no such award or received film, 409 once it is public, 422 if
  ///   the film's entrant does not know yet that it is selected, or the moment is over (whoever
  ///   wants that says [#publish])
  public void give(
      EditionId edition,
      AwardId award,
      Optional<EntryId> winner,
      Optional<Wording> citation,
      Instant embargo,
      AccountId by) {
    if (winner.isPresent() && book.isPast(embargo)) {
      throw Refused.invalid(Told.of("awards.would-be-public"));
    }
    holdSecret(edition, award);
    write(edition, award, winner, citation, embargo, by);
  }

  /// Gives an award to a selected film, and everybody reads it from now on.
  ///
  /// @throws Refused 404 if there is no such award or received film, 409 if it is public already,
  ///   422 if the film's entrant does not know yet that it is selected
  public void publish(
      EditionId edition, AwardId award, EntryId winner, Optional<Wording> citation, AccountId by) {
    holdSecret(edition, award);
    write(edition, award, Optional.of(winner), citation, book.now(), by);
  }

  /// Corrects an award that is public, with the reason that the ledger keeps.
  ///
  /// @throws Refused 404 if there is no such award or received film, 409 if it is not public, 422
  ///   without a reason or if the film is not selected
  public void correct(
      EditionId edition,
      AwardId award,
      Optional<EntryId> winner,
      Optional<Wording> citation,
      String reason,
      AccountId by) {
    String given = reason.strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw Refused.invalid(Told.of("awards.reason-missing", LONGEST_REASON));
    }
    Award former = book.hold(edition, award).orElseThrow(Refused::notHere);
    if (!former.revealed()) {
      throw Refused.notNow(Told.of("awards.not-public"));
    }
    book.give(award, winner.map(entry -> selected(edition, entry)), citation, former.embargo());
    announcements.publishEvent(
        new AwardCorrected(edition, award, former.winner(), winner, given, Optional.of(by)));
  }

  /// Takes away an award that is not public.
  public void remove(EditionId edition, AwardId award) {
    holdSecret(edition, award);
    book.remove(award);
  }

  /// Whether a film has a public award, in any edition.
  @Transactional(readOnly = true)
  public boolean isPubliclyAwarded(FilmId film) {
    return book.isPubliclyAwarded(film);
  }

  /// An award is not announced for a film that its entrant took back.
  @EventListener
  void reopen(EntryWithdrawn withdrawn) {
    reopen(withdrawn.inEdition(), withdrawn.entry());
  }

  /// Nor for one that turned out not to keep the regulations.
  @EventListener
  void reopen(EligibilityDecided decided) {
    if (decided.eligibility() == Eligibility.INELIGIBLE) {
      reopen(decided.inEdition(), decided.entry());
    }
  }

  private void reopen(EditionId edition, EntryId winner) {
    for (Award award : book.holdSecretOf(edition, winner)) {
      book.give(award.id(), Optional.empty(), Optional.empty(), award.embargo());
      announcements.publishEvent(
          new AwardGiven(edition, award.id(), Optional.empty(), award.embargo(), Optional.empty()));
    }
  }

  private void write(
      EditionId edition,
      AwardId award,
      Optional<EntryId> winner,
      Optional<Wording> citation,
      Instant embargo,
      AccountId by) {
    book.give(award, winner.map(entry -> selected(edition, entry)), citation, embargo);
    announcements.publishEvent(new AwardGiven(edition, award, winner, embargo, Optional.of(by)));
  }

  /// A film whose entrant has the answer that it is selected.
  private EntryCard selected(EditionId edition, EntryId entry) {
    EntryCard card = entries.card(edition, entry);
    if (card.entry().stage() instanceof Stage.Answered(_, var decision, _)
        && decision == Decision.SELECTED) {
      return card;
    }
    throw Refused.invalid(Told.of("awards.not-selected", card.film().title()));
  }

  private void holdSecret(EditionId edition, AwardId award) {
    if (book.hold(edition, award).orElseThrow(Refused::notHere).revealed()) {
      throw Refused.notNow(Told.of("awards.already-public"));
    }
  }
}
