package org.palmares.festival.entries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.letters.Letters;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The festival's answers: written for everybody, then released all at once.
@Component
class Answers {
  private final EntryFiles files;
  private final EntryLetters letters;
  private final Letters post;
  private final ApplicationEventPublisher events;

  Answers(EntryFiles files, EntryLetters letters, Letters post, ApplicationEventPublisher events) {
    this.files = files;
    this.letters = letters;
    this.post = post;
    this.events = events;
  }

  void prepare(EditionId edition, Map<EntryId, Decision> decisions) {
    post.takeBack(edition, Entries.ANSWER);
    files.withdrawnUnanswered(edition).forEach(filed -> letters.holdWithdrawn(filed.entry()));
    Map<Entry, Decision> answers = new LinkedHashMap<>();
    files
        .unanswered(edition)
        .forEach(filed ->
            decision(filed, decisions).ifPresent(answer -> answers.put(filed.entry(), answer)));
    files.prepare(edition, answers);
    letters.holdAnswers(edition, answers);
  }

  void release(EditionId edition, Map<EntryId, Decision> decisions, AccountId by) {
    List<Filed> waiting = files.unanswered(edition);
    if (waiting.isEmpty()) {
      post.release(edition, Entries.ANSWER);
      return;
    }
    long without = waiting.stream().filter(filed -> decision(filed, decisions).isEmpty()).count();
    if (without > 0) {
      throw Refused.notNow(Told.of("entries.answers.missing", without));
    }
    long others =
        waiting.stream()
            .filter(filed -> !decision(filed, decisions).equals(filed.prepared()))
            .count();
    if (others > 0) {
      throw Refused.notNow(Told.of("entries.answers.not-prepared", others));
    }
    files.answer(edition);
    int sent = post.release(edition, Entries.ANSWER);
    int selected =
        (int)
            waiting.stream()
                .filter(filed -> filed.prepared().equals(Optional.of(Decision.SELECTED)))
                .count();
    events.publishEvent(
        new AnswersReleased(edition, selected, waiting.size() - selected, sent, by));
  }

  /// Entries that may not compete need no decision by anybody.
  private static Optional<Decision> decision(Filed filed, Map<EntryId, Decision> decisions) {
    if (filed.eligibility() == Eligibility.INELIGIBLE) {
      return Optional.of(Decision.NOT_SELECTED);
    }
    return Optional.ofNullable(decisions.get(filed.entry().id()));
  }
}
