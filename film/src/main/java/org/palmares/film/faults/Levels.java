package org.palmares.film.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.palmares.film.frames.Miniature;

/// Watches every twelfth frame for luma outside of video range.
final class Levels {
  private static final int BELOW = 10;
  private static final int ABOVE = 241;
  private static final double SHARE = 0.01;
  private static final int STEP = 12;

  /// One row in so many is looked at.
  private static final int SPARSE = 4;

  private final List<float[]> shares = new ArrayList<>();

  void see(int number, byte[] frame) {
    if (number % STEP != 0) {
      return;
    }
    int below = 0;
    int above = 0;
    for (int row = 0; row < Miniature.HEIGHT; row += SPARSE) {
      for (int i = row * Miniature.WIDTH; i < (row + 1) * Miniature.WIDTH; i++) {
        int luma = frame[i] & 255;
        below += luma <= BELOW ? 1 : 0;
        above += luma >= ABOVE ? 1 : 0;
      }
    }
    float seen = (float) Miniature.LUMA / SPARSE;
    shares.add(new float[] {below / seen, above / seen});
  }

  /// Stretches of a second and more; ends are known to within twelve frames.
  List<Fault> found(int frames, double fps) {
    var found = new ArrayList<Fault>();
    int start = 0;
    for (int i = 0; i <= shares.size(); i++) {
      if (i < shares.size() && (shares.get(i)[0] > SHARE || shares.get(i)[1] > SHARE)) {
        continue;
      }
      if ((i - start) * STEP >= fps) {
        found.add(fault(start, i, Math.min(frames, i * STEP) - 1));
      }
      start = i + 1;
    }
    return found;
  }

  private Fault fault(int from, int to, int end) {
    double below = 0;
    double above = 0;
    for (int i = from; i < to; i++) {
      below += shares.get(i)[0] / (to - from);
      above += shares.get(i)[1] / (to - from);
    }
    var values = new LinkedHashMap<String, Double>();
    values.put("below_share", Math.round(1000 * below) / 1000.0);
    values.put("above_share", Math.round(1000 * above) / 1000.0);
    return new Fault(Fault.Kind.ILLEGAL_LEVELS, from * STEP, end, values);
  }
}
