package org.palmares.festival.inspection.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.AccountId;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.Told;
import org.palmares.festival.inspection.Duplicates.Pair;
import org.palmares.festival.inspection.LikenessNote;

/// Two films that show the same seconds, side by side. `segments` is the alignment as JSON, for the
/// players.
public record PairView(
    Edition edition,
    Pair pair,
    Alignment alignment,
    String segments,
    Map<CopyId, Duration> lengths,
    Optional<LikenessNote> note,
    Map<AccountId, String> names,
    Optional<Told> trouble) {

  /// How long a copy runs.
  public Optional<Duration> length(CopyId copy) {
    return Optional.ofNullable(lengths.get(copy));
  }

  /// How much faster the second film runs, in percent; below zero, slower.
  public double faster() {
    return (pair.alike().speed() - 1) * 100;
  }

  /// A moment of a film, to the second.
  public static Duration moment(double seconds) {
    return Duration.ofSeconds(Math.round(seconds));
  }
}
