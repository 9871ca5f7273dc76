package org.palmares.festival.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palmares.festival.house.vocabulary.CopyId;

/// Puts films together that are alike, directly or by way of others.
public final class Clusters {
  private Clusters() {}

  /// Films that are alike, and by which pairs.
  public record Cluster(List<Duplicates.Side> films, List<Duplicates.Pair> pairs) {
    public Cluster {
      films = List.copyOf(films);
      pairs = List.copyOf(pairs);
    }

    /// Whether one person entered all of them.
    public boolean sameEntrant() {
      return pairs.stream().allMatch(Duplicates.Pair::sameEntrant);
    }

    /// The most that two of them have in common, 0 to 1.
    public double score() {
      return pairs.stream().mapToDouble(pair -> pair.alike().score()).max().orElse(0);
    }
  }

  /// Those with films of several entrants first; the most alike first.
  public static List<Cluster> of(List<Duplicates.Pair> pairs) {
    Map<CopyId, CopyId> parents = new HashMap<>();
    for (Duplicates.Pair pair : pairs) {
      CopyId a = root(parents, pair.a().copy());
      CopyId b = root(parents, pair.b().copy());
      if (!a.equals(b)) {
        parents.put(a, b);
      }
    }
    Map<CopyId, List<Duplicates.Pair>> byRoot = new LinkedHashMap<>();
    for (Duplicates.Pair pair : pairs) {
      byRoot.computeIfAbsent(root(parents, pair.a().copy()), root -> new ArrayList<>()).add(pair);
    }
    return byRoot.values().stream()
        .map(Clusters::cluster)
        .sorted(
            Comparator.comparing(Cluster::sameEntrant)
                .thenComparing(Comparator.comparingDouble(Cluster::score).reversed()))
        .toList();
  }

  private static CopyId root(Map<CopyId, CopyId> parents, CopyId copy) {
    CopyId at = copy;
    for (CopyId up = parents.get(at); up != null; up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  private static Cluster cluster(List<Duplicates.Pair> pairs) {
    Map<CopyId, Duplicates.Side> films = new LinkedHashMap<>();
    pairs.stream()
        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
        .sorted(Comparator.comparing(side -> side.film().receipt()))
        .forEach(side -> films.putIfAbsent(side.copy(), side));
    return new Cluster(List.copyOf(films.values()), pairs);
  }
}
