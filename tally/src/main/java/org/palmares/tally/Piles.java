package org.palmares.tally;

import java.util.Arrays;

/// Which films lie before whom, each at most once; putting and taking is quick, and the order
/// depends on nothing but what was put and taken.
final class Piles {
  private final int[][] piles;
  private final int[] sizes;
  private final int[][] times;

  Piles(int films, int people) {
    piles = new int[people][8];
    sizes = new int[people];
    times = new int[people][films];
  }

  int[] of(int person) {
    return piles[person];
  }

  int size(int person) {
    return sizes[person];
  }

  boolean has(int film, int person) {
    return times[person][film] > 0;
  }

  void put(int film, int person) {
    if (times[person][film]++ > 0) {
      return;
    }
    if (sizes[person] == piles[person].length) {
      piles[person] = Arrays.copyOf(piles[person], 2 * sizes[person]);
    }
    piles[person][sizes[person]++] = film;
  }

  void take(int film, int person) {
    if (--times[person][film] > 0) {
      return;
    }
    int at = 0;
    while (piles[person][at] != film) {
      at++;
    }
    piles[person][at] = piles[person][--sizes[person]];
  }
}
