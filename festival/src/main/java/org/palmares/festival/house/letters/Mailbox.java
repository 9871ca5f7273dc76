package org.palmares.festival.house.letters;

import java.util.List;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.LetterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All letters of the house. Where there is no mail server this is where they arrive.
@Service
@Transactional(readOnly = true)
public class Mailbox {
  private final LetterRegister register;
  private final Postman postman;
  private final Jobs jobs;

  Mailbox(LetterRegister register, Postman postman, Jobs jobs) {
    this.register = register;
    this.postman = postman;
    this.jobs = jobs;
  }

  /// Whether letters leave the house.
  public boolean isLeaving() {
    return postman.hasServer();
  }

  /// One page of the letters, the latest first; 1 is the first page.
  public List<FiledLetter> list(int page) {
    return register.listPosted(page);
  }

  /// How many letters there are.
  public int count() {
    return register.countPosted();
  }

  /// How many were given up.
  public int failed() {
    return register.countFailed();
  }

  /// Sends all letters that were given up once more; says how many.
  @Transactional
  public int tryAllAgain() {
    List<LetterId> letters = register.tryAllAgain();
    letters.forEach(letter -> jobs.order(PostingJob.NAME, letter.toString()));
    return letters.size();
  }

  /// One letter.
  ///
  /// @throws Refused 404 if there is none, or it is held back
  public FiledLetter get(LetterId id) {
    return register
        .find(id)
        .filter(letter -> letter.state() != State.HELD)
        .orElseThrow(Refused::notHere);
  }

  /// A letter's text as the visitor of the mailbox may read it: all of it where letters arrive
  /// here.
  public String text(FiledLetter letter) {
    return isLeaving() ? letter.textForOthers() : letter.letter().text();
  }
}
