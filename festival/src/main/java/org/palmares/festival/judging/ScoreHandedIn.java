package org.palmares.festival.judging;

import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.palmares.festival.house.vocabulary.Event;

/// A juror handed in the score of a film: final, so its marks and the criteria's version belong
/// here.
public record ScoreHandedIn(
    EditionId inEdition,
    EntryId entry,
    AccountId juror,
    int rules,
    Map<String, Integer> marks,
    double total)
    implements Event {
  public ScoreHandedIn {
    marks = Map.copyOf(marks);
  }

  @Override
  public Optional<EditionId> edition() {
    return Optional.of(inEdition);
  }

  @Override
  public String subject() {
    return entry.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(juror);
  }
}
