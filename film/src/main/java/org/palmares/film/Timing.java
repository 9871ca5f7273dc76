package org.palmares.film;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Whether the pictures of a film come evenly, from the times at which they are decoded.
///
/// `stepMs` is the time between two pictures that occurs most; a step is odd when it differs from
/// it by more than containers round. `gaps` are the places (the first fifty) where a picture is
/// awaited for more than one and a half steps, `repeatedTimes` counts pictures shown at the same
/// time as the one before, `backwardTimes` those shown before it.
public record Timing(
    boolean constant,
    double stepMs,
    double shortestMs,
    double longestMs,
    int oddSteps,
    int repeatedTimes,
    int backwardTimes,
    int gapCount,
    List<Gap> gaps) {

  private static final double ROUNDING_MS = 2.1;
  private static final double ODD_STEPS_ALLOWED = 0.01;
  private static final double GAP = 1.5;
  private static final int GAPS_KEPT = 50;

  public Timing {
    gaps = List.copyOf(gaps);
  }

  /// After frame number `frame` (counted from 0) the next one comes only after this time.
  public record Gap(int frame, double milliseconds) {}

  /// The timing of so many frames, given when each is shown, in seconds.
  public static Timing of(int frames, IntToDoubleFunction at) {
    double step = commonStep(frames, at);
    double shortest = frames > 1 ? Double.MAX_VALUE : 0;
    double longest = 0;
    int odd = 0;
    int repeated = 0;
    int backward = 0;
    int gapCount = 0;
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < frames; i++) {
      double length = (at.applyAsDouble(i) - at.applyAsDouble(i - 1)) * 1000;
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
      odd += Math.abs(length - step) > ROUNDING_MS ? 1 : 0;
      repeated += length == 0 ? 1 : 0;
      backward += length < 0 ? 1 : 0;
      if (length > GAP * step + ROUNDING_MS) {
        gapCount++;
        if (gaps.size() < GAPS_KEPT) {
          gaps.add(new Gap(i - 1, rounded(length)));
        }
      }
    }
    boolean constant = odd <= frames * ODD_STEPS_ALLOWED;
    return new Timing(
        constant,
        rounded(step),
        rounded(shortest),
        rounded(longest),
        odd,
        repeated,
        backward,
        gapCount,
        gaps);
  }

  /// The mean of the steps that fall into the fullest millisecond or the one after it.
  private static double commonStep(int frames, IntToDoubleFunction at) {
    var counts = new HashMap<Long, Integer>();
    var sums = new HashMap<Long, Double>();
    for (int i = 1; i < frames; i++) {
      double length = (at.applyAsDouble(i) - at.applyAsDouble(i - 1)) * 1000;
      long millisecond = (long) Math.floor(length + 1e-6);
      counts.merge(millisecond, 1, Integer::sum);
      sums.merge(millisecond, length, Double::sum);
    }
    long best = 0;
    int most = 0;
    for (long millisecond : counts.keySet().stream().sorted().toList()) {
      int count = counts.getOrDefault(millisecond, 0) + counts.getOrDefault(millisecond + 1, 0);
      best = count > most ? millisecond : best;
      most = Math.max(most, count);
    }
    double sum = sums.getOrDefault(best, 0.0) + sums.getOrDefault(best + 1, 0.0);
    return most == 0 ? 0 : sum / most;
  }

  private static double rounded(double milliseconds) {
    return Math.round(milliseconds * 1000) / 1000.0;
  }
}
