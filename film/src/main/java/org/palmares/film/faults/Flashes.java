package org.palmares.film.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Counts the flashes of every place on the screen, and tells where more than three a second meet
/// on more than a quarter of it.
///
/// After Recommendation ITU-R BT.1702, Annex 1: a flash is a pair of opposing changes of luminance;
/// each change counts from a given size on, and the darker of its two states must lie below a given
/// luminance. Here each place keeps the brightest or darkest state since its last change, so that
/// slow and quick changes count alike. Seven changes within a second are more than three flashes.
final class Flashes {
  /// Of the screen.
  private static final double AREA = 0.25;

  private static final int CHANGES = 7;

  private final Fault.Kind kind;
  private final double least;
  private final double dark;
  private final int second;
  private final float[] extremes;
  private final byte[] directions;

  /// For every place, the frames of its last changes, and where the next one is written.
  private final int[] changes;

  private final byte[] next;
  private final List<Fault> found = new ArrayList<>();
  private int start = -1;
  private int last = -1;
  private int most;
  private double rate;

  /// So many places, each of which must change by `least` while its darker state lies below `dark`.
  Flashes(Fault.Kind kind, int places, double least, double dark, double fps) {
    this.kind = kind;
    this.least = least;
    this.dark = dark;
    this.second = (int) Math.max(1, Math.round(fps));
    this.extremes = new float[places];
    this.directions = new byte[places];
    this.changes = new int[places * CHANGES];
    this.next = new byte[places];
    Arrays.fill(changes, Integer.MIN_VALUE / 2);
    Arrays.fill(extremes, Float.NaN);
  }

  void see(int frame, float[] values) {
    int flashing = 0;
    int from = frame;
    for (int place = 0; place < values.length; place++) {
      if (changes(place, values[place])) {
        changes[place * CHANGES + next[place]] = frame;
        next[place] = (byte) ((next[place] + 1) % CHANGES);
      }
      int oldest = changes[place * CHANGES + next[place]];
      if (frame - oldest < second) {
        flashing++;
        from = Math.min(from, oldest);
      }
    }
    if (flashing > AREA * values.length) {
      flag(from, frame, flashing);
    }
  }

  /// Whether a place has now gone far enough against its last direction.
  private boolean changes(int place, float value) {
    float extreme = extremes[place];
    if (Float.isNaN(extreme)) {
      extremes[place] = value;
      return false;
    }
    float by = value - extreme;
    int direction = directions[place];
    if (by == 0 || by * direction > 0) {
      extremes[place] = value;
      return false;
    }
    if (Math.abs(by) < least || Math.min(value, extreme) >= dark) {
      return false;
    }
    extremes[place] = value;
    directions[place] = (byte) (by > 0 ? 1 : -1);
    return true;
  }

  private void flag(int from, int frame, int flashing) {
    if (start >= 0 && from > last + 1) {
      end();
    }
    start = start < 0 ? from : start;
    last = frame;
    most = Math.max(most, flashing);
    rate = Math.max(rate, rate());
  }

  /// The most flashes in a second that any place shows now: half its changes.
  private double rate() {
    double shortest = second;
    for (int place = 0; place < extremes.length; place++) {
      int newest = changes[place * CHANGES + (next[place] + CHANGES - 1) % CHANGES];
      int oldest = changes[place * CHANGES + next[place]];
      shortest = oldest >= 0 ? Math.min(shortest, newest - oldest) : shortest;
    }
    return (CHANGES - 1) / 2.0 * second / Math.max(1, shortest);
  }

  private void end() {
    var values = new LinkedHashMap<String, Double>();
    values.put("area", Math.round(100.0 * most / extremes.length) / 100.0);
    values.put("per_second", Math.round(10 * rate) / 10.0);
    found.add(new Fault(kind, start, last, values));
    start = -1;
    most = 0;
    rate = 0;
  }

  /// All that was found; nothing can be seen afterwards.
  List<Fault> found() {
    if (start >= 0) {
      end();
    }
    return found;
  }
}
