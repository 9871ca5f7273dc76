package org.palmares.festival.entries;

import java.util.List;
import java.util.Optional;
import org.palmares.festival.films.Copy;
import org.palmares.festival.films.Films;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Decides whether received entries may compete, and tells those who may not.
@Component
class Eligibilities {
  private final EntryFiles files;
  private final Papers papers;
  private final Examination examination;
  private final Films films;
  private final EntryLetters letters;
  private final ApplicationEventPublisher events;

  Eligibilities(
      EntryFiles files,
      Papers papers,
      Examination examination,
      Films films,
      EntryLetters letters,
      ApplicationEventPublisher events) {
    this.files = files;
    this.papers = papers;
    this.examination = examination;
    this.films = films;
    this.letters = letters;
    this.events = events;
  }

  /// Asks the regulations again; an organiser's word stands over theirs.
  void decide(EntryId id) {
    Filed filed = files.findAndHold(id).orElseThrow();
    if (!(filed.entry().stage() instanceof Stage.Submitted) || filed.overruled()) {
      return;
    }
    List<Ruling> rulings = examination.rulings(filed, true);
    Eligibility now = Examination.eligibility(rulings);
    if (now == filed.eligibility()) {
      return;
    }
    decide(filed.entry(), now, false, "", Optional.empty());
    if (now == Eligibility.INELIGIBLE) {
      Optional<Copy> copy = films.get(filed.entry().film()).copy();
      letters.sendIneligible(filed.entry(), Examination.shortcomings(rulings), copy.map(Copy::id));
    }
  }

  /// A new film is on its way through the inspection: everything is open again.
  void reopen(Filed filed) {
    if (filed.eligibility() != Eligibility.OPEN || filed.overruled()) {
      decide(filed.entry(), Eligibility.OPEN, false, "", Optional.empty());
    }
  }

  /// An organiser's word over the regulations'; the entrant gets it with its reason.
  void overrule(Filed filed, boolean eligible, String reason, AccountId by) {
    Overruling overruling = papers.overrule(filed.entry().id(), eligible, reason, by);
    Eligibility word = eligible ? Eligibility.ELIGIBLE : Eligibility.INELIGIBLE;
    decide(filed.entry(), word, true, reason, Optional.of(by));
    letters.sendOverruled(filed.entry(), overruling);
  }

  private void decide(
      Entry entry,
      Eligibility eligibility,
      boolean overruled,
      String reason,
      Optional<AccountId> by) {
    files.decide(entry.id(), eligibility, overruled);
    events.publishEvent(
        new EligibilityDecided(entry.id(), entry.edition(), eligibility, reason, by));
  }
}
