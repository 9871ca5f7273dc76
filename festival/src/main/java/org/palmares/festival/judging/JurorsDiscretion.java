package org.palmares.festival.judging;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.palmares.festival.house.ledger.Discretion;
import org.palmares.festival.house.ledger.Ledger;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EntryId;
import org.springframework.stereotype.Component;

/// An organiser who sits on the jury reads nobody's marks of a film before handing in their own, in
/// the ledger neither.
@Component
class JurorsDiscretion implements Discretion {
  private final Sheets sheets;

  JurorsDiscretion(Sheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public Predicate<Ledger.Line> hides(EditionId edition, AccountId reader) {
    Set<String> open =
        sheets.listOpen(edition, reader).stream()
            .map(EntryId::toString)
            .collect(Collectors.toUnmodifiableSet());
    return line ->
        line.kind().equals(ScoreHandedIn.class.getSimpleName()) && open.contains(line.subject());
  }
}
