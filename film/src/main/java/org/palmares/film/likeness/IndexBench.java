package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// How long it takes to find a picture among very many, measured on one core with codes made by
/// chance, beside what the memory allows: adding up the same numbers without looking at them.
public final class IndexBench {
  private static final int BOUND = 60;
  private static final int SEARCHES = 24;

  /// One size, with times in milliseconds, each the median of many.
  ///
  /// `megabytes` is the memory for so many codes of 256 bits; `scanMillis` how long one search
  /// takes that leaves a code after its first 64 bits when they differ too much, as the index
  /// searches; `readMillis` how long it takes to add up as many first 64 bits; `wholeScanMillis`
  /// and `wholeReadMillis` the same of all 256 bits, without leaving early; `recall` which part of
  /// a thousand codes with 60 bits wrong the early exit finds.
  public record Figure(
      long rows,
      double megabytes,
      double scanMillis,
      double readMillis,
      double wholeScanMillis,
      double wholeReadMillis,
      double recall) {

    /// The same for so many more codes, which takes as much longer.
    public Figure extrapolated(long more) {
      double times = (double) more / rows;
      return new Figure(
          more,
          megabytes * times,
          scanMillis * times,
          readMillis * times,
          wholeScanMillis * times,
          wholeReadMillis * times,
          recall);
    }
  }

  private IndexBench() {}

  /// One figure for each number of rows that fits in the memory this process may use; larger ones
  /// are left out, and can be [extrapolated][Figure#extrapolated].
  public static List<Figure> figures(int... rows) {
    var figures = new ArrayList<Figure>();
    for (int count : rows) {
      if (fits(count)) {
        figures.add(figure(count));
      }
    }
    return figures;
  }

  private static boolean fits(int rows) {
    return (long) rows * Shelf.rowBytes() < Runtime.getRuntime().maxMemory() * 0.85;
  }

  private static Figure figure(int rows) {
    var chance = new SplittableRandom(rows);
    var shelf = filled(rows, chance);
    var code = new long[Shelf.WORDS];
    // what is found is counted, so that nothing is left out as useless
    var count = new long[1];
    double scan = median(() -> seek(shelf, code, chance, LikenessIndex.FIRST_BOUND, count));
    double read = median(() -> count[0] += shelf.firstsAdded());
    double whole = median(() -> seek(shelf, code, chance, Long.SIZE, count));
    double wholeRead = median(() -> count[0] += shelf.allAdded());
    double megabytes = (double) rows * Shelf.rowBytes() / 1e6;
    return new Figure(rows, megabytes, scan, read, whole, wholeRead, recall(chance));
  }

  private static void seek(
      Shelf shelf, long[] code, SplittableRandom chance, int firstBound, long[] count) {
    random(code, chance);
    shelf.scan(code, 0, firstBound, BOUND, (row, distance) -> count[0]++);
  }

  private static double median(Runnable search) {
    var millis = new double[SEARCHES];
    for (int round = -SEARCHES / 2; round < SEARCHES; round++) {
      long start = System.nanoTime();
      search.run();
      millis[Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[SEARCHES / 2];
  }

  private static Shelf filled(int rows, SplittableRandom chance) {
    var shelf = new Shelf(rows);
    var code = new long[Shelf.WORDS];
    for (int row = 0; row < rows; row++) {
      random(code, chance);
      shelf.add(code, 0, row);
    }
    return shelf;
  }

  private static void random(long[] code, SplittableRandom chance) {
    for (int i = 0; i < code.length; i++) {
      code[i] = chance.nextLong();
    }
  }

  private static double recall(SplittableRandom chance) {
    int rows = 1000;
    var shelf = filled(rows, chance);
    var found = new BitSet();
    var code = new long[Shelf.WORDS];
    for (int row = 0; row < rows; row++) {
      shelf.copy(row, code, 0);
      damage(code, BOUND, chance);
      int wanted = row;
      shelf.scan(
          code,
          0,
          LikenessIndex.FIRST_BOUND,
          BOUND,
          (it, distance) -> {
            if (it == wanted) {
              found.set(it);
            }
          });
    }
    return (double) found.cardinality() / rows;
  }

  private static void damage(long[] code, int bits, SplittableRandom chance) {
    var flipped = new BitSet();
    while (flipped.cardinality() < bits) {
      flipped.set(chance.nextInt(Shelf.WORDS * Long.SIZE));
    }
    flipped.stream().forEach(bit -> code[bit / Long.SIZE] ^= 1L << bit % Long.SIZE);
  }
}
