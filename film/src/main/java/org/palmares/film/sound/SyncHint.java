package org.palmares.film.sound;

import java.util.Arrays;
import java.util.Optional;

/// A hint at how sound and picture lie to each other: where cuts and sudden sounds come together.
///
/// `offsetMs` is how much later than the cuts the sounds begin, at the film's middle, and
/// `driftMsPerMinute` how much this grows with each minute. Of `cuts` cuts, `matched` have a sound
/// there; `confidence` is the share of them beyond what chance explains. Most cuts of a film have
/// no sound of their own, so that often nothing can be said.
public record SyncHint(
    int offsetMs, double driftMsPerMinute, int cuts, int matched, double confidence) {

  private static final int REACH = 600;
  private static final int BIN = 20;
  private static final int BINS = 2 * REACH / BIN + 1;
  private static final int WIDTH = 3 * BIN;
  private static final int DRIFT_STEP = 60;
  private static final int LEAST_MATCHED = 8;
  private static final double LEAST_SHARE = 0.35;
  private static final double LEAST_SIGNIFICANCE = 6;
  private static final double DRIFT_MUST_GAIN = 1.3;

  /// An offset with how many cuts speak for it.
  private record Vote(int offset, int drift, int matched) {}

  /// Compares the moments of cuts and of sudden sounds on one clock, all in milliseconds and in
  /// order. Nothing when chance would explain it.
  public static Optional<SyncHint> between(int[] cuts, int[] onsets, long lengthMs) {
    if (cuts.length < LEAST_MATCHED || onsets.length < LEAST_MATCHED || lengthMs <= 0) {
      return Optional.empty();
    }
    var steady = vote(cuts, onsets, lengthMs, 0);
    var best = steady;
    for (int drift = -REACH; drift <= REACH; drift += DRIFT_STEP) {
      var vote = vote(cuts, onsets, lengthMs, drift);
      boolean clearly = vote.matched() > DRIFT_MUST_GAIN * steady.matched();
      best = clearly && vote.matched() > best.matched() ? vote : best;
    }
    double chance = (double) onsets.length * WIDTH / lengthMs;
    double expected = cuts.length * Math.min(1, chance);
    double significance = (best.matched() - expected) / Math.sqrt(expected + 1);
    double share = (double) best.matched() / cuts.length;
    boolean convincing =
        best.matched() >= LEAST_MATCHED
            && share >= LEAST_SHARE
            && significance >= LEAST_SIGNIFICANCE;
    return convincing
        ? Optional.of(hint(best, cuts.length, lengthMs, share - Math.min(1, chance)))
        : Optional.empty();
  }

  private static SyncHint hint(Vote best, int cuts, long lengthMs, double confidence) {
    double perMinute = best.drift() * 60_000.0 / lengthMs;
    return new SyncHint(
        best.offset(),
        Math.round(perMinute * 10) / 10.0,
        cuts,
        best.matched(),
        Math.round(confidence * 100) / 100.0);
  }

  /// The offset for which most cuts have a sound, if the sound drifts by this much over the film.
  private static Vote vote(int[] cuts, int[] onsets, long lengthMs, int drift) {
    var votes = new int[BINS];
    for (int cut : cuts) {
      var voted = new boolean[BINS];
      int shifted = cut + Math.toIntExact(drift * (cut - lengthMs / 2) / lengthMs);
      int first = Arrays.binarySearch(onsets, shifted - REACH);
      for (int i = first < 0 ? -first - 1 : first; i < onsets.length; i++) {
        int bin = Math.floorDiv(onsets[i] - shifted + REACH + BIN / 2, BIN);
        if (bin >= BINS) {
          break;
        }
        for (int b = Math.max(0, bin - 1); b <= Math.min(BINS - 1, bin + 1); b++) {
          votes[b] += voted[b] ? 0 : 1;
          voted[b] = true;
        }
      }
    }
    int best = BINS / 2;
    for (int b = 0; b < BINS; b++) {
      best = votes[b] > votes[best] ? b : best;
    }
    return new Vote(best * BIN - REACH, drift, votes[best]);
  }
}
