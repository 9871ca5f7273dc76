package org.palmares.film.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palmares.film.frames.FrameHash;

/// Compares the pictures of two films: the content of each with every view of the other, as it is
/// and mirrored.
final class PictureMatching implements Matching {
  /// Two hashes no further apart show the same. Of unrelated films one pair in a million is nearer
  /// than 86, the nearest in a collection of some thirty was 78.
  static final int SAME = 72;

  /// Of the 64 bits of the second word no more differ where no more than [#SAME] of all do, but for
  /// one in some hundred; of unrelated pictures one in ten.
  private static final int TELLING = 26;

  /// The second word tells more than the first: the coarsest shapes are alike in many pictures.
  static final int TELLING_WORD = 1;

  /// A sample that differs less from the one before is a still picture's, which proves little.
  private static final int NEW = 16;

  private static final double STILL = 0.25;

  /// Seconds that samples of the same moment may be apart beside the distance between samples.
  private static final double NEAR = 0.15;

  /// So many bits further away, a moment counts a third.
  private static final double CONTRAST = 12;

  private static final int MOST_PER_SAMPLE = 32;

  /// Flips the odd horizontal frequencies, which makes nearly the hash of the mirrored frame (but
  /// for bits between the median and zero).
  static final long MIRROR = 0x5555_5555_5555_5555L;

  private static final double ON_LINE = 0.5;
  private static final double SHORTEST = 1.2;

  private static final double GLANCED = 9;
  private static final double[] BESIDE = {-17, -11, -7, 7, 11, 17};
  private static final int FEWEST = 24;

  /// Which views are compared.
  record Pairing(View a, View b) {}

  static final List<Pairing> PAIRINGS = pairings();

  static final int MIRRORED = 1;

  private final PicturePrint a;
  private final PicturePrint b;
  private final double[] news;

  PictureMatching(PicturePrint a, PicturePrint b) {
    this.a = a;
    this.b = b;
    this.news = news(a);
  }

  private static List<Pairing> pairings() {
    var all = new ArrayList<Pairing>();
    all.add(new Pairing(View.CONTENT, View.CONTENT));
    for (int view = 1; view < View.COUNT; view++) {
      all.add(new Pairing(View.at(view), View.CONTENT));
      all.add(new Pairing(View.CONTENT, View.at(view)));
    }
    all.add(new Pairing(View.WHOLE, View.WHOLE));
    return List.copyOf(all);
  }

  @Override
  public int ways() {
    return 2;
  }

  private static double[] news(PicturePrint print) {
    var hashes = print.hashes(View.CONTENT);
    return IntStream.range(0, print.count())
        .mapToDouble(
            i -> i == 0 || FrameHash.distance(hashes, 4 * i - 4, hashes, 4 * i) >= NEW ? 1 : STILL)
        .toArray();
  }

  private record Found(double a, double b, int distance, double news, int pairing) {}

  /// All moments that look alike. Of the moments of the second film that look like one of the first
  /// those count most that look most alike: in a quiet shot all do somewhat.
  @Override
  public Hits hits(int way) {
    var found = new ArrayList<Found>();
    for (int pairing = 0; pairing < PAIRINGS.size(); pairing++) {
      find(pairing, way, found);
    }
    found.sort(Comparator.comparingDouble(Found::a));
    var hits = new Hits();
    int to = 0;
    for (int from = 0; from < found.size(); from = to) {
      int least = SAME;
      for (to = from; to < found.size() && found.get(to).a == found.get(from).a; to++) {
        least = Math.min(least, found.get(to).distance);
      }
      for (var it : found.subList(from, to)) {
        hits.add(it.a, it.b, it.news * weight(it.distance, least), it.pairing);
      }
    }
    return hits;
  }

  private static double weight(int distance, int least) {
    return (SAME + 4.0 - distance) / (SAME + 4) * Math.exp((least - distance) / CONTRAST);
  }

  private void find(int pairing, int way, List<Found> found) {
    var views = PAIRINGS.get(pairing);
    var from = a.hashes(views.a());
    var to = b.hashes(views.b());
    long flip = way == MIRRORED ? MIRROR : 0;
    for (int i = 0; i < a.count(views.a()); i++) {
      int at = i * FrameHash.WORDS;
      if (from[at] == 0 && from[at + 1] == 0) {
        continue;
      }
      int sample = a.sample(views.a(), i);
      int before = found.size();
      for (int j = 0; j < to.length; j += FrameHash.WORDS) {
        if (Long.bitCount(from[at + TELLING_WORD] ^ to[j + TELLING_WORD] ^ flip) <= TELLING) {
          int distance = distance(from, at, to, j, flip);
          if (distance <= SAME) {
            double second = b.seconds(b.sample(views.b(), j / FrameHash.WORDS));
            found.add(new Found(a.seconds(sample), second, distance, news[sample], pairing));
          }
        }
      }
      thin(found, before);
    }
  }

  /// Keeps hits of one still picture with another from filling the memory.
  private static void thin(List<Found> found, int from) {
    int count = found.size() - from;
    if (count > MOST_PER_SAMPLE) {
      var kept =
          IntStream.range(0, MOST_PER_SAMPLE)
              .mapToObj(i -> found.get(from + (int) ((long) i * count / MOST_PER_SAMPLE)))
              .toList();
      found.subList(from, found.size()).clear();
      found.addAll(kept);
    }
  }

  private static int distance(long[] a, int i, long[] b, int j, long flip) {
    return Long.bitCount(a[i] ^ b[j] ^ flip)
        + Long.bitCount(a[i + 1] ^ b[j + 1] ^ flip)
        + Long.bitCount(a[i + 2] ^ b[j + 2] ^ flip)
        + Long.bitCount(a[i + 3] ^ b[j + 3] ^ flip);
  }

  /// Of the views that look most alike on the line, of those that do at all.
  @Override
  public List<Step> along(Line line, int way, Hits hits) {
    var seen = new BitSet();
    for (int i = 0; i < hits.count(); i++) {
      if (hits.distance(i, line) <= ON_LINE) {
        seen.set(hits.pairing(i));
      }
    }
    return seen.stream()
        .mapToObj(pairing -> along(line, way, pairing))
        .max(Comparator.comparingDouble(PictureMatching::likeness))
        .orElse(List.of());
  }

  private static double likeness(List<Step> steps) {
    return steps.stream()
        .mapToDouble(it -> Math.max(0, 1 - it.distance() / SAME))
        .average()
        .orElse(0);
  }

  /// The distances along a line, of the views of this pairing: for each sample of the first film
  /// that has one the least to those samples of the second that are near enough in time.
  private List<Step> along(Line line, int way, int pairing) {
    var views = PAIRINGS.get(pairing);
    var from = a.hashes(views.a());
    var to = b.hashes(views.b());
    long flip = way == MIRRORED ? MIRROR : 0;
    double near = NEAR + 0.4 * b.interval();
    var steps = new ArrayList<Step>();
    int first = 0;
    int count = b.count(views.b());
    for (int i = 0; i < a.count(views.a()); i++) {
      int sample = a.sample(views.a(), i);
      double at = line.at(a.seconds(sample));
      while (first < count && b.seconds(b.sample(views.b(), first)) < at - near) {
        first++;
      }
      int least = Integer.MAX_VALUE;
      for (int j = first; j < count && b.seconds(b.sample(views.b(), j)) <= at + near; j++) {
        least = Math.min(least, distance(from, i * FrameHash.WORDS, to, j * FrameHash.WORDS, flip));
      }
      if (least < Integer.MAX_VALUE) {
        steps.add(Step.ofPictures(a.seconds(sample), least, news[sample]));
      }
    }
    return steps;
  }

  /// Looks at a line that another sense has found: whether the pictures on it are more alike than
  /// those some seconds beside it, if not alike enough to be found by themselves, and in which way.
  Optional<Integer> glance(Line line, Segment segment) {
    int best = -1;
    double most = GLANCED;
    for (int way = 0; way < ways(); way++) {
      for (int pairing = 0; pairing < PAIRINGS.size(); pairing++) {
        double here = mean(line, segment, way, pairing);
        double beside = Double.MAX_VALUE;
        for (double shift : BESIDE) {
          var shifted = new Line(line.scale(), line.offset() + shift);
          beside = Math.min(beside, mean(shifted, segment, way, pairing));
        }
        if (beside - here > most) {
          most = beside - here;
          best = way;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /// The mean distance on a line; half of all bits where too little is to be seen.
  private double mean(Line line, Segment segment, int way, int pairing) {
    var steps = along(line, way, pairing).stream().filter(it -> segment.containsA(it.a())).toList();
    return steps.size() < FEWEST
        ? FrameHash.BITS / 2.0
        : steps.stream().mapToDouble(Step::distance).average().orElseThrow();
  }

  /// Many moving pictures somewhat alike, or some very much.
  @Override
  public boolean convinces(Trace.Stretch it) {
    return it.length() >= SHORTEST
        && (it.distance() <= 34
            || (it.distance() <= 48 && it.news() >= 4)
            || (it.distance() <= 60 && it.news() >= 10));
  }
}
