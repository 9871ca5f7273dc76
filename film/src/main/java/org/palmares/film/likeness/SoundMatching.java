package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Compares the sounds of two films, word by word along all offsets, as they are and a band higher
/// or lower (4 % of speed with the pitch that belongs to it).
final class SoundMatching implements Matching {
  /// Words that are compared together: three seconds.
  private static final int WINDOW = 24;

  /// So many of them must be more than silence or a steady tone.
  private static final int TELLING = 16;

  /// Bits of 64 that differ in the mean; of unrelated sounds it is half of them, within about two.
  private static final double SAME = 24;

  /// Words between two moments of the first film that are compared.
  private static final int APART = 4;

  /// Comparisons of words that are worth the while: two films of eight minutes.
  private static final double MOST = 4e7;

  private static final int BLOCK = 64;

  /// As it is, the second film higher, the second film lower.
  private static final int PITCHES = 3;

  private static final double CONTRAST = 1.5;
  private static final double ON_LINE = 0.5;

  /// Seconds.
  private static final double SHORTEST = 4;

  private final long[] a;
  private final long[] b;

  /// For each pitch, as they are compared.
  private final long[][] lower;

  private final long[][] higher;
  private final List<double[]> found = new ArrayList<>();

  SoundMatching(long[] a, long[] b) {
    this.a = a;
    this.b = b;
    var high = LongStream.of(a).map(it -> it << 1).toArray();
    this.lower = new long[][] {a, high, without(a)};
    this.higher = new long[][] {b, without(b), LongStream.of(b).map(it -> it << 1).toArray()};
  }

  /// The lowest bit has no counterpart when the other side is moved.
  private static long[] without(long[] words) {
    return LongStream.of(words).map(it -> it & ~1L).toArray();
  }

  /// Whether there is any sound in a word: not silence, nor a tone that stays.
  static boolean tells(long word) {
    int ones = Long.bitCount(word);
    return ones >= 8 && ones <= 56;
  }

  @Override
  public int ways() {
    return 1;
  }

  /// All moments that sound alike; of long films only some moments are compared.
  @Override
  public Hits hits(int way) {
    found.clear();
    int skipped = 1 + (int) ((double) PITCHES * a.length * b.length / MOST);
    for (int from = 0; from < a.length; from += BLOCK * skipped) {
      int to = Math.min(a.length, skipped == 1 ? from + BLOCK : from + BLOCK + WINDOW);
      for (int lag = -to + WINDOW; lag <= b.length - from - WINDOW; lag++) {
        for (int pitch = 0; pitch < PITCHES; pitch++) {
          compare(Math.max(0, from - WINDOW), to, lag, pitch);
        }
      }
    }
    return weighted();
  }

  private void compare(int from, int to, int lag, int pitch) {
    var mine = lower[pitch];
    var theirs = higher[pitch];
    int first = Math.max(from, -lag);
    int end = Math.min(to, theirs.length - lag);
    int sum = 0;
    for (int i = first; i < end; i++) {
      sum += Long.bitCount(mine[i] ^ theirs[i + lag]);
      if (i >= first + WINDOW) {
        sum -= Long.bitCount(mine[i - WINDOW] ^ theirs[i - WINDOW + lag]);
      }
      if (sum <= SAME * WINDOW && i % APART == 0 && i >= first + WINDOW - 1) {
        keep(i - WINDOW + 1, lag, pitch);
      }
    }
  }

  /// Silence is like silence, and proves nothing.
  private void keep(int from, int lag, int pitch) {
    int telling = 0;
    int sum = 0;
    for (int i = from; i < from + WINDOW; i++) {
      if (tells(a[i]) && tells(b[i + lag])) {
        telling++;
        sum += Long.bitCount(lower[pitch][i] ^ higher[pitch][i + lag]);
      }
    }
    if (telling >= TELLING && sum <= SAME * telling) {
      double middle = from + (WINDOW - 1) / 2.0;
      found.add(new double[] {middle, middle + lag, (double) sum / telling, pitch});
    }
  }

  private Hits weighted() {
    found.sort((x, y) -> Double.compare(x[0], y[0]));
    var hits = new Hits();
    int to = 0;
    for (int from = 0; from < found.size(); from = to) {
      double least = SAME;
      for (to = from; to < found.size() && found.get(to)[0] == found.get(from)[0]; to++) {
        least = Math.min(least, found.get(to)[2]);
      }
      for (var it : found.subList(from, to)) {
        double weight = Math.exp((least - it[2]) / CONTRAST);
        hits.add(seconds(it[0]), seconds(it[1]), weight, (int) it[3]);
      }
    }
    return hits;
  }

  private static double seconds(double word) {
    return word * SoundListener.SECONDS;
  }

  /// At the pitch of most hits on the line.
  @Override
  public List<Step> along(Line line, int way, Hits hits) {
    var sums = new double[PITCHES];
    for (int i = 0; i < hits.count(); i++) {
      if (hits.distance(i, line) <= ON_LINE) {
        sums[hits.pairing(i)] += hits.weight(i);
      }
    }
    int pitch = sums[1] > sums[0] ? 1 : 0;
    return along(line, sums[2] > sums[pitch] ? 2 : pitch);
  }

  @Override
  public boolean convinces(Trace.Stretch it) {
    return it.length() >= SHORTEST && it.distance() <= SAME;
  }

  /// The distances along a line within a segment, at the pitch that suits best.
  List<Step> along(Line line, Segment segment) {
    return IntStream.range(0, PITCHES)
        .mapToObj(pitch -> along(line, pitch))
        .map(steps -> steps.stream().filter(it -> segment.containsA(it.a())).toList())
        .max(Comparator.comparingDouble(SoundMatching::gain))
        .orElse(List.of());
  }

  private static double gain(List<Step> steps) {
    return steps.stream().mapToDouble(Step::gain).sum();
  }

  /// The distances along a line, a second together at a time.
  private List<Step> along(Line line, int pitch) {
    var costs = new double[a.length];
    Arrays.fill(costs, Double.NaN);
    for (int i = 0; i < a.length; i++) {
      int j = (int) Math.round(line.at(seconds(i)) / SoundListener.SECONDS);
      if (tells(a[i]) && j >= 1 && j + 1 < b.length && tells(b[j])) {
        costs[i] = Long.bitCount(lower[pitch][i] ^ higher[pitch][j]);
      }
    }
    var steps = new ArrayList<Step>();
    for (int i = 4; i + 4 < a.length; i += APART) {
      double mean =
          Arrays.stream(costs, i - 4, i + 5).filter(it -> !Double.isNaN(it)).average().orElse(-1);
      if (mean >= 0) {
        steps.add(Step.ofSounds(seconds(i), mean));
      }
    }
    return steps;
  }
}
