package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.Told;

/// What organisers alone see of the inspection of a film's latest copy: with what it was measured,
/// whether it is being measured anew, which films it is like, and where it stands among the films
/// of the edition.
public record OfficePanel(
    EditionId edition,
    CopyFigures figures,
    Again again,
    List<Duplicates.Pair> alike,
    List<Standing> standings) {
  public OfficePanel {
    alike = List.copyOf(alike);
    standings = List.copyOf(standings);
  }

  /// Which copy this is about.
  public CopyId copy() {
    return figures.copy();
  }

  /// Whether it can be measured anew now.
  public boolean canBeMeasuredAgain() {
    return figures.state() == CopyFigures.State.MEASURED && !(again instanceof Again.UnderWay);
  }

  /// One measure of the film: what it and its unit are called, and where the film stands.
  public record Standing(Told name, Told unit, Distribution.Place place) {}

  /// Whether a copy is being measured anew.
  public sealed interface Again {
    /// Nobody asked for it.
    record No() implements Again {}

    /// It waits, or is under way; `reached` of `length` are read.
    record UnderWay(Optional<Duration> reached, Optional<Duration> length) implements Again {}

    /// It came to nothing; what was measured before stands.
    record CameToNothing() implements Again {}
  }
}
