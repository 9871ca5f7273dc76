package org.palmares.film.consistency;

import org.palmares.film.traces.Traces;

/// How alike two frames are, in one of the ways in which footage comes again.
///
/// The distance adds the differing bits of the hash, divided by eight, to the difference of the
/// very small pictures in levels. The same picture encoded twice stays below 2, mostly below 0.5; a
/// frame eight frames later in a moving shot lies at 3 to 30, another shot at 20 and more.
enum Likeness {
  PLAIN(1, false),
  MIRRORED(1, true),
  BACKWARDS(-1, false);

  private static final double BITS = 8;

  /// From this distance of hashes on, nothing else is asked.
  private static final double FOREIGN = 8;

  /// Contrast below which a hash tells less and less, and the light more.
  private static final double PLAIN_WALL = 8;

  /// Which way the source runs while the copy runs forwards.
  final int step;

  private final boolean mirrored;

  Likeness(int step, boolean mirrored) {
    this.step = step;
    this.mirrored = mirrored;
  }

  double distance(Traces traces, int frame, int other) {
    int bits = mirrored ? traces.mirroredDistance(frame, other) : traces.distance(frame, other);
    double something =
        Math.min(1, Math.min(traces.spread(frame), traces.spread(other)) / PLAIN_WALL);
    double hash = something * bits / BITS;
    if (hash > FOREIGN) {
      return hash;
    }
    double apart = mirrored ? traces.mirroredApart(frame, other) : traces.apart(frame, other);
    double light = Math.abs(traces.mean(frame) - traces.mean(other));
    return hash + apart + (1 - something) * light / 2;
  }
}
