package org.palmares.film.likeness;

import java.util.Arrays;
import org.palmares.film.frames.FrameHash;

/// Hashes of the sampled frames as they come: of every sample the content, of some the other views.
final class Samples {
  private int[] steps = new int[256];
  private int[] frames = new int[256];
  private long[][] hashes = new long[256][];
  private int count;

  /// `hash` is four longs for each [View]; `present` says of which views.
  void add(int step, int frame, long[] hash) {
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, 2 * count);
      frames = Arrays.copyOf(frames, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    steps[count] = step;
    frames[count] = frame;
    hashes[count] = hash;
    count++;
  }

  /// Drops every second step and counts the others anew.
  void thin() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (steps[i] % 2 == 0) {
        steps[kept] = steps[i] / 2;
        frames[kept] = frames[i];
        hashes[kept] = hashes[i];
        kept++;
      }
    }
    Arrays.fill(hashes, kept, count, new long[0]);
    count = kept;
  }

  int count() {
    return count;
  }

  int step(int i) {
    return steps[i];
  }

  int frame(int i) {
    return frames[i];
  }

  /// Whether more than the content was hashed.
  boolean hasViews(int i) {
    return hashes[i].length > FrameHash.WORDS;
  }

  void copy(int i, View view, long[] target, int at) {
    System.arraycopy(hashes[i], view.place() * FrameHash.WORDS, target, at, FrameHash.WORDS);
  }
}
