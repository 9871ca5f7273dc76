package org.palmares.festival.inspection;

import java.util.Optional;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Event;

/// An organiser noted what two films that show the same seconds are to each other.
public record LikenessNoted(
    EditionId of,
    CopyId copy,
    CopyId other,
    LikenessNote.Word word,
    String remark,
    AccountId organiser)
    implements Event {
  @Override
  public Optional<EditionId> edition() {
    return Optional.of(of);
  }

  @Override
  public String subject() {
    return copy.toString();
  }

  @Override
  public Optional<AccountId> by() {
    return Optional.of(organiser);
  }
}
