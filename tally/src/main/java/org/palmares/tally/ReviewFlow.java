package org.palmares.tally;

import java.util.Arrays;

/// Minimum-cost flow from films through jurors to the sink, one unit a review: successive shortest
/// paths with potentials (Ahuja, Magnanti, Orlin: *Network Flows*, 1993, section 9.7; convex arc
/// costs as in section 14.5).
///
/// Films never are more than a way from one juror to another, so shortest paths are sought on the
/// jurors alone: the arc from juror `a` to juror `b` is the film that `a` can hand over to `b` at
/// the least cost. One more node, `nobody`, takes the reviews that no juror can; the k-th missing
/// review of a film costs k times more than any rearrangement, so shortages are few and even.
final class ReviewFlow {
  private static final long NONE = Long.MAX_VALUE / 4;
  private static final int CHANCES = 256;

  private final int films;
  private final int jurors;
  private final int nobody;
  private final int reviews;
  private final int most;
  private final long seed;
  private final long evenness;
  private final long missing;

  private final boolean[][] forbidden;
  private final boolean[][] reviewing;
  private final boolean[][] kept;
  private final int[] missed;
  private final int[] loads;
  private final Piles piles;

  /// `handover[a][b]`: cost of the cheapest film to pass from a to b, and which film it is.
  private final long[][] handover;

  private final int[][] passed;
  private final long[] potential;
  private long potentialOfSink;

  ReviewFlow(int films, int jurors, int reviews, int most, long seed) {
    this.films = films;
    this.jurors = jurors;
    this.nobody = jurors;
    this.reviews = reviews;
    this.most = most;
    this.seed = seed;
    this.evenness = CHANCES * (2L * jurors + 4);
    this.missing = evenness * (2L * films + 4) * (jurors + 2L);
    this.forbidden = new boolean[films][jurors];
    this.reviewing = new boolean[films][jurors];
    this.kept = new boolean[films][jurors];
    this.missed = new int[films];
    this.loads = new int[jurors];
    this.piles = new Piles(films, jurors + 1);
    this.handover = new long[jurors + 1][jurors + 1];
    this.passed = new int[jurors + 1][jurors + 1];
    this.potential = new long[jurors + 1];
    for (long[] row : handover) {
      Arrays.fill(row, NONE);
    }
  }

  void forbid(int film, int juror) {
    forbidden[film][juror] = true;
  }

  void keep(int film, int juror) {
    kept[film][juror] = true;
    reviewing[film][juror] = true;
    loads[juror]++;
  }

  boolean may(int film, int juror) {
    return !forbidden[film][juror];
  }

  int[] reviewers(int film) {
    int[] found = new int[jurors];
    int count = 0;
    for (int juror = 0; juror < jurors; juror++) {
      if (reviewing[film][juror]) {
        found[count++] = juror;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /// Sends all reviews on their way: the first of every film, then the second, so that most find a
  /// place at once.
  void run() {
    int[] given = new int[films];
    for (int film = 0; film < films; film++) {
      given[film] = reviewers(film).length;
    }
    for (int round = 0; round < reviews; round++) {
      for (int film = 0; film < films; film++) {
        if (given[film] <= round) {
          send(film);
        }
      }
    }
  }

  private void send(int film) {
    var path = new ShortestPath(film);
    path.find();
    int last = path.last;
    if (last != nobody) {
      loads[last]++;
    }
    path.raisePotentials();
    int holder = last;
    while (path.before[holder] >= 0) {
      int from = path.before[holder];
      int handed = path.by[holder];
      leave(handed, from);
      join(handed, holder);
      holder = from;
    }
    join(film, holder);
  }

  /// What it costs that a film gets this juror, or that one more of its reviews goes missing.
  private long cost(int film, int juror) {
    return juror == nobody ? missing * (missed[film] + 1L) : chance(seed, film, juror);
  }

  /// What is saved when a film loses this juror, or when one less of its reviews is missing.
  private long saving(int film, int juror) {
    return juror == nobody ? missing * missed[film] : chance(seed, film, juror);
  }

  /// SplitMix64's mixing function (Steele, Lea, Flood: *Fast splittable pseudorandom number
  /// generators*, 2014), so that a pair's number depends on the pair alone.
  static long chance(long seed, int film, int juror) {
    long z = seed + 0x9E3779B97F4A7C15L * (film * 0x1_0000_0001L + juror + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) & (CHANCES - 1);
  }

  /// The next film of a juror makes the sum of squares grow by twice the load plus one.
  private long oneMore(int juror) {
    if (juror == nobody) {
      return 0;
    }
    return loads[juror] >= most ? NONE : evenness * (2L * loads[juror] + 1);
  }

  private boolean free(int film, int juror) {
    return juror == nobody || (!reviewing[film][juror] && !forbidden[film][juror]);
  }

  private void join(int film, int juror) {
    if (juror == nobody) {
      missed[film]++;
    } else {
      reviewing[film][juror] = true;
    }
    piles.put(film, juror);
    for (int to = 0; to <= jurors; to++) {
      if (to != juror && free(film, to)) {
        offer(juror, to, film, cost(film, to) - saving(film, juror));
      }
    }
    othersLookAt(juror, film);
  }

  private void leave(int film, int juror) {
    if (juror == nobody) {
      missed[film]--;
    } else {
      reviewing[film][juror] = false;
    }
    piles.take(film, juror);
    for (int to = 0; to <= jurors; to++) {
      if (passed[juror][to] == film && handover[juror][to] < NONE) {
        recompute(juror, to);
      }
    }
    othersLookAt(juror, film);
  }

  /// Whether, and at what cost, a juror can take over the film has changed for those who hold it.
  private void othersLookAt(int juror, int film) {
    for (int holder = 0; holder <= jurors; holder++) {
      if (holder != juror && piles.has(film, holder)) {
        recompute(holder, juror);
      }
    }
  }

  private void recompute(int from, int to) {
    handover[from][to] = NONE;
    int[] pile = piles.of(from);
    for (int at = 0; at < piles.size(from); at++) {
      int film = pile[at];
      if (free(film, to)) {
        offer(from, to, film, cost(film, to) - saving(film, from));
      }
    }
  }

  private void offer(int from, int to, int film, long price) {
    if (price < handover[from][to] || (price == handover[from][to] && film < passed[from][to])) {
      handover[from][to] = price;
      passed[from][to] = film;
    }
  }

  /// Dijkstra from one film to the sink over reduced costs, which are never negative.
  private final class ShortestPath {
    private final long[] distance = new long[jurors + 1];
    private final boolean[] settled = new boolean[jurors + 1];
    private final int[] before = new int[jurors + 1];
    private final int[] by = new int[jurors + 1];
    private long end = NONE;
    private int last = -1;

    ShortestPath(int film) {
      Arrays.fill(before, -1);
      for (int juror = 0; juror <= jurors; juror++) {
        distance[juror] = free(film, juror) ? cost(film, juror) - potential[juror] : NONE;
      }
    }

    void find() {
      for (int here = nearest(); here >= 0 && distance[here] < end; here = nearest()) {
        settled[here] = true;
        long out = oneMore(here);
        if (out < NONE) {
          long there = distance[here] + out + potential[here] - potentialOfSink;
          if (there < end) {
            end = there;
            last = here;
          }
        }
        lookAround(here);
      }
    }

    private int nearest() {
      int nearest = -1;
      for (int juror = 0; juror <= jurors; juror++) {
        if (!settled[juror]
            && distance[juror] < NONE
            && (nearest < 0 || distance[juror] < distance[nearest])) {
          nearest = juror;
        }
      }
      return nearest;
    }

    private void lookAround(int here) {
      long start = distance[here] + potential[here];
      for (int to = 0; to <= jurors; to++) {
        if (!settled[to] && handover[here][to] < NONE) {
          long there = start + handover[here][to] - potential[to];
          if (there < distance[to]) {
            distance[to] = there;
            before[to] = here;
            by[to] = passed[here][to];
          }
        }
      }
    }

    void raisePotentials() {
      for (int juror = 0; juror <= jurors; juror++) {
        potential[juror] += Math.min(distance[juror], end);
      }
      potentialOfSink += end;
    }
  }
}
