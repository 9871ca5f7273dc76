package org.palmares.festival.house.letters;

import java.util.List;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.LetterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The house's post office. A letter given here in a transaction is posted if, and only if, the
/// transaction holds.
@Service
@Transactional
public class Letters {
  private final LetterRegister register;
  private final Jobs jobs;

  Letters(LetterRegister register, Jobs jobs) {
    this.register = register;
    this.jobs = jobs;
  }

  /// Posts a letter as soon as the transaction holds. A second letter with the same purpose, about
  /// the same thing, to the same reader is not posted.
  public void post(Letter letter) {
    register.queue(letter).ifPresent(this::order);
  }

  /// Lays a letter in the outbox of its edition, to be read by the organisers and sent with all
  /// others of its purpose. A letter of the same purpose, about the same thing, to the same reader
  /// that still waits there is replaced.
  ///
  /// @throws IllegalArgumentException if the letter belongs to no edition
  public void hold(Letter letter) {
    if (letter.edition().isEmpty()) {
      throw new IllegalArgumentException(
          "The letter '" + letter.subject() + "' belongs to no edition, so it has no outbox");
    }
    register.hold(letter);
  }

  /// Posts all letters of a purpose that wait in an edition's outbox; says how many.
  public int release(EditionId edition, String purpose) {
    List<LetterId> released = register.release(edition, purpose);
    released.forEach(this::order);
    return released.size();
  }

  /// Takes all waiting letters of a purpose back.
  public int takeBack(EditionId edition, String purpose) {
    return register.takeBack(edition, purpose);
  }

  /// How many letters wait in an edition's outbox.
  @Transactional(readOnly = true)
  public int waiting(EditionId edition) {
    return register.count(edition).getOrDefault(State.HELD, 0);
  }

  /// How many letters of an edition were given up, so that somebody must look at them.
  @Transactional(readOnly = true)
  public int failed(EditionId edition) {
    return register.count(edition).getOrDefault(State.FAILED, 0);
  }

  private void order(LetterId letter) {
    jobs.order(PostingJob.NAME, letter.toString());
  }
}
