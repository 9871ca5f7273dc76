package org.palmares.film.shots;

import java.util.Arrays;
import java.util.BitSet;

/// The last frames of a film as sketches, and curves over all of it.
final class Reel {
  private final Sketch[] sketches;
  private final Sketch.Desk desk = new Sketch.Desk();
  private final Curves curves = new Curves();
  private final Likeness likeness = new Likeness();
  private final BitSet plain = new BitSet();
  private float[] novelty = new float[1024];
  private int last = -1;

  /// Remembers at least this many frames.
  Reel(int length) {
    sketches = new Sketch[Integer.highestOneBit(Math.max(2, length) - 1) * 2];
    Arrays.setAll(sketches, i -> new Sketch());
  }

  /// Appends a [org.palmares.film.frames.Miniature].
  void add(byte[] frame) {
    last++;
    if (last == novelty.length) {
      novelty = Arrays.copyOf(novelty, last + last / 2);
    }
    var sketch = sketches[last & (sketches.length - 1)];
    sketch.draw(frame, desk);
    novelty[last] = last == 0 ? 0 : (float) difference(last - 1, last);
    plain.set(last, sketch.plain());
    curves.add(sketch, last == 0 ? 0 : Likeness.luma(at(last - 1), sketch));
  }

  /// The number of the frame added last, -1 before the first.
  int last() {
    return last;
  }

  Sketch at(int frame) {
    if (frame < 0 || frame > last || frame <= last - sketches.length) {
      throw new IndexOutOfBoundsException(
          "frame %d is not among the %d up to %d".formatted(frame, sketches.length, last));
    }
    return sketches[frame & (sketches.length - 1)];
  }

  /// How unlike the frame before it is, for every frame of the film.
  double novelty(int frame) {
    return novelty[frame];
  }

  /// Whether it shows a plain colour, for every frame of the film.
  boolean plain(int frame) {
    return plain.get(frame);
  }

  double difference(int a, int b) {
    return Likeness.difference(at(a), at(b));
  }

  Likeness.Match match(int a, int b) {
    return likeness.match(at(a), at(b));
  }

  Curves curves() {
    return curves;
  }
}
