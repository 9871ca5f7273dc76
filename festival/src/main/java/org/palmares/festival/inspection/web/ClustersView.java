package org.palmares.festival.inspection.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.festival.edition.Edition;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.inspection.Clusters.Cluster;
import org.palmares.festival.inspection.Duplicates.Pair;
import org.palmares.festival.inspection.LikenessNote;

/// Films of an edition that are alike, put together: those of several entrants, and those that one
/// person entered more than once.
public record ClustersView(
    Edition edition,
    List<Cluster> clusters,
    int least,
    Map<String, LikenessNote> notes,
    Map<CopyId, Duration> lengths) {
  public ClustersView {
    clusters = List.copyOf(clusters);
  }

  /// Those of one person alone, or those of several.
  public List<Cluster> of(boolean sameEntrant) {
    return clusters.stream().filter(c -> c.sameEntrant() == sameEntrant).toList();
  }

  /// What is said of a pair.
  public Optional<LikenessNote> note(Pair pair) {
    return Optional.ofNullable(notes.get(pair.key()));
  }

  /// How long a copy runs.
  public Optional<Duration> length(CopyId copy) {
    return Optional.ofNullable(lengths.get(copy));
  }
}
