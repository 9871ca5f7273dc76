package org.palmares.film.likeness;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.palmares.film.Lightbox;

/// A film of shots from clips, eight frames a second (as many as a fingerprint looks at), whose
/// pictures can be looked up at any place and time.
record Reel(String name, List<Take> takes) {
  static final int RATE = 8;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 144;
  private static final String FILTERS =
      "fps=%d,scale=%d:%d:force_original_aspect_ratio=increase:flags=area,crop=%d:%d,format=gray"
          .formatted(RATE, WIDTH, HEIGHT, WIDTH, HEIGHT);

  /// Frames of a clip.
  record Take(ByteBuffer clip, int start, int length) {}

  Reel {
    takes = List.copyOf(takes);
  }

  /// Shots of `shortest` to `longest` seconds from these clips, chosen by this seed.
  static Reel of(
      String name, List<String> clips, int shots, double shortest, double longest, long seed) {
    var chance = new SplittableRandom(seed);
    var takes = new ArrayList<Take>();
    int last = -1;
    while (takes.size() < shots) {
      int next = chance.nextInt(clips.size());
      if (next == last) {
        continue;
      }
      last = next;
      var clip = Lightbox.frames(Lightbox.clip(clips.get(next)), FILTERS);
      int there = clip.limit() / (WIDTH * HEIGHT);
      int length = Math.min(there, (int) (chance.nextDouble(shortest, longest) * RATE));
      takes.add(new Take(clip, chance.nextInt(there - length + 1), length));
    }
    return new Reel(name, takes);
  }

  int frames() {
    return takes.stream().mapToInt(Take::length).sum();
  }

  double seconds() {
    return (double) frames() / RATE;
  }

  /// When it is cut, in seconds.
  List<Double> cuts() {
    var cuts = new ArrayList<Double>();
    int at = 0;
    for (var take : takes.subList(0, takes.size() - 1)) {
      at += take.length;
      cuts.add((double) at / RATE);
    }
    return cuts;
  }

  /// A frame, to look at.
  Frame frame(int number) {
    int rest = number;
    for (var take : takes) {
      if (rest < take.length) {
        return new Frame(take.clip, (take.start + rest) * WIDTH * HEIGHT);
      }
      rest -= take.length;
    }
    throw new IndexOutOfBoundsException("%s has no frame %d".formatted(name, number));
  }

  /// Luma at places between 0 and 1.
  record Frame(ByteBuffer clip, int at) {
    double luma(double u, double v) {
      double x = Math.clamp(u * WIDTH - 0.5, 0, WIDTH - 1.001);
      double y = Math.clamp(v * HEIGHT - 0.5, 0, HEIGHT - 1.001);
      int left = (int) x;
      int top = (int) y;
      double upper = mixed(left, top, x - left);
      double lower = mixed(left, top + 1, x - left);
      return upper + (lower - upper) * (y - top);
    }

    private double mixed(int x, int y, double share) {
      int a = clip.get(at + y * WIDTH + x) & 255;
      int b = clip.get(at + y * WIDTH + x + 1) & 255;
      return a + (b - a) * share;
    }
  }
}
