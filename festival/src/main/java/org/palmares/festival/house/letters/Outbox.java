package org.palmares.festival.house.letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.house.jobs.Jobs;
import org.palmares.festival.house.letters.LettersWanted.Side;
import org.palmares.festival.house.site.Refused;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.LetterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An edition's letters as its organisers see them. Links that sign the reader in are not theirs to
/// see, nor to find by searching.
@Service
@Transactional(readOnly = true)
public class Outbox {
  private final LetterRegister register;
  private final Jobs jobs;

  Outbox(LetterRegister register, Jobs jobs) {
    this.register = register;
    this.jobs = jobs;
  }

  /// One page of the letters wanted, and how many there are in all.
  public record Found(List<FiledLetter> letters, int all) {
    public Found {
      letters = List.copyOf(letters);
    }
  }

  /// The letters wanted, the latest first.
  public Found list(EditionId edition, LettersWanted wanted) {
    return new Found(register.list(edition, wanted), register.count(edition, wanted));
  }

  /// How many letters there are on each side of the door.
  public Map<Side, Integer> count(EditionId edition) {
    Map<State, Integer> states = register.count(edition);
    Map<Side, Integer> counts = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      counts.put(side, side.states().stream().mapToInt(s -> states.getOrDefault(s, 0)).sum());
    }
    return counts;
  }

  /// For what the edition writes letters.
  public List<String> purposes(EditionId edition) {
    return register.purposes(edition);
  }

  /// One letter of an edition.
  ///
  /// @throws Refused 404 if it is not one of this edition's
  public FiledLetter get(EditionId edition, LetterId id) {
    return register
        .find(id)
        .filter(letter -> letter.letter().edition().equals(Optional.of(edition)))
        .orElseThrow(Refused::notHere);
  }

  /// Sends a letter that was given up once more; says whether there was one.
  @Transactional
  public boolean tryAgain(EditionId edition, LetterId letter) {
    return order(register.tryAgain(edition, Optional.of(letter))) == 1;
  }

  /// Sends all letters that were given up once more; says how many.
  @Transactional
  public int tryAllAgain(EditionId edition) {
    return order(register.tryAgain(edition, Optional.empty()));
  }

  private int order(List<LetterId> letters) {
    letters.forEach(letter -> jobs.order(PostingJob.NAME, letter.toString()));
    return letters.size();
  }
}
