package org.palmares.festival.house.letters;

import org.palmares.festival.house.jobs.Job;
import org.palmares.festival.house.jobs.Pace;
import org.palmares.festival.house.vocabulary.LetterId;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/// Takes one letter out of the house, and tries for about an hour if the mail server is away. If
/// the process ends between the server's yes and our note of it, the letter goes a second time,
/// under the same Message-ID.
@Component
class PostingJob implements Job {
  static final String NAME = "letter";

  private final LetterRegister register;
  private final Postman postman;
  private final LettersSettings settings;

  PostingJob(LetterRegister register, Postman postman, LettersSettings settings) {
    this.register = register;
    this.postman = postman;
    this.settings = settings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Pace pace() {
    return Pace.QUICK;
  }

  @Override
  public boolean isDoneHere() {
    return settings.here();
  }

  @Override
  public int attempts() {
    return 15;
  }

  @Override
  public void run(String subject, int attempt) {
    register
        .find(LetterId.of(subject))
        .filter(letter -> letter.state() == State.QUEUED)
        .ifPresent(this::carry);
  }

  private void carry(FiledLetter letter) {
    try {
      switch (postman.carry(letter)) {
        case Postman.Outcome.Sent() -> register.sent(letter.id());
        case Postman.Outcome.Delivered() -> register.delivered(letter.id());
        case Postman.Outcome.Unacceptable(var reason) -> {
          register.noteFailure(letter.id(), reason);
          register.giveUp(letter.id());
        }
      }
    } catch (MailException away) {
      register.noteFailure(letter.id(), Postman.reason(away));
      throw away;
    }
  }

  @Override
  public void givenUp(String subject, Throwable last) {
    register.giveUp(LetterId.of(subject));
  }
}
