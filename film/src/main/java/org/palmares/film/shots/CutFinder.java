package org.palmares.film.shots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// Finds hard cuts, and the flashes that are none.
///
/// A frame begins a shot when it cannot be put together from blocks of the frame before it, and
/// much less so than its neighbours can: the threshold follows the motion (Yusoff, Christmas and
/// Kittler 2000). The worst neighbours on either side are left out, since they may be cuts
/// themselves; what remains still holds a film whose frames are shown two or three times each. When
/// the picture from before a step is back soon, and what came between was plain or that picture in
/// another light, it was a flash.
final class CutFinder {
  /// Frames that differ less are not compared in detail.
  private static final double STILL = 0.12;

  /// Less is never a cut.
  private static final double STEP = 0.3;

  /// Pictures that have nothing to do with each other.
  private static final double UNRELATED = 0.62;

  private final Reel reel;
  private final int longestFlash;
  private final int next;
  private final int near;
  private final int far;
  private final BitSet flashes = new BitSet();
  private final List<Cut> cuts = new ArrayList<>();
  private float[] residuals = new float[0];
  private int afterFlash;
  private int flashesJudged;
  private int judged;

  /// A first frame of a shot: what of it is new, and how often more than in its neighbours.
  record Cut(int frame, double residual, double ratio) {
    double confidence() {
      return Math.clamp(Math.min(residual, ratio / 4), 0, 1);
    }
  }

  CutFinder(Reel reel, Pace pace) {
    this.reel = reel;
    this.longestFlash = pace.frames(8);
    this.next = pace.frames(5);
    this.near = pace.frames(12);
    this.far = pace.frames(20);
  }

  /// How many frames ahead it has to see.
  int ahead() {
    return far + longestFlash + 2;
  }

  /// Judges all frames up to this one: flashes first, so that they are known around a cut.
  void judge(int until) {
    for (; flashesJudged <= Math.min(until + far + 1, reel.last()); flashesJudged++) {
      if (flashesJudged > afterFlash && reel.novelty(flashesJudged) >= STEP) {
        judgeFlash(flashesJudged);
      }
    }
    for (; judged <= until; judged++) {
      if (reel.novelty(judged) >= STEP && !flashes.get(judged) && !flashes.get(judged - 1)) {
        judgeCut(judged);
      }
    }
  }

  private void judgeFlash(int frame) {
    int back = comesBack(frame, residual(frame));
    if (back > 0) {
      flashes.set(frame, back);
      afterFlash = back;
    }
  }

  private void judgeCut(int frame) {
    var match = reel.match(frame - 1, frame);
    double ratio = match.residual() / Math.max(background(frame, match.residual()), 0.02);
    if (isCut(match, ratio) && !Light.same(reel.at(frame - 1), reel.at(frame))) {
      cuts.add(new Cut(frame, match.residual(), ratio));
    }
  }

  /// Unrelated pictures need little more; related ones, as at a jump cut, must stand out from what
  /// is around, and neither must differ in a part of the picture only.
  private static boolean isCut(Likeness.Match match, double ratio) {
    if (match.residual() >= UNRELATED) {
      return ratio >= 1.6 && match.calm() >= 0.2 * match.residual();
    }
    return match.residual() * Math.min(ratio, 8) >= 1.6 && match.calm() >= 0.33 * match.residual();
  }

  /// The first frame after a flash that begins with this frame, 0 if it is none.
  private int comesBack(int frame, double residual) {
    double motion = around(2, frame, near, Double.MAX_VALUE);
    double alike = Math.max(0.35 * residual, Math.min(1.4 * motion, 0.65 * residual));
    int end = fading(frame) ? frame : Math.min(frame + longestFlash, reel.last());
    for (int back = frame + 1; back <= end; back++) {
      if (reel.difference(frame - 1, back) < residual
          && reel.match(frame - 1, back).residual() < alike) {
        return lit(frame, back) ? back : 0;
      }
    }
    return 0;
  }

  private boolean lit(int from, int to) {
    for (int frame = from; frame < to; frame++) {
      if (!Light.changed(reel.at(from - 1), reel.at(frame))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the picture has been losing its contrast already, as in a dip.
  private boolean fading(int frame) {
    double now = reel.curves().contrast(frame - 1);
    for (int i = Math.max(0, frame - 5); i < frame - 1; i++) {
      if (!flashes.get(i) && now < 0.7 * reel.curves().contrast(i)) {
        return true;
      }
    }
    return false;
  }

  /// What is usual around a frame: the second largest nearby and the third further out on either
  /// side, so that one cut may be nearby and two further out; for related pictures also the second
  /// largest of their kind further out, since some animation moves only every fourth or sixth
  /// frame.
  private double background(int frame, double residual) {
    double usual =
        Math.max(
            around(2, frame, next, Double.MAX_VALUE), around(3, frame, near, Double.MAX_VALUE));
    return residual >= UNRELATED ? usual : Math.max(usual, around(2, frame, far, UNRELATED));
  }

  /// The larger of the residuals that have this rank on either side.
  private double around(int rank, int frame, int window, double below) {
    return Math.max(
        largest(rank, frame - window, frame, below),
        largest(rank, frame + 1, frame + 1 + window, below));
  }

  private double largest(int rank, int from, int to, double below) {
    var all = new ArrayList<Double>();
    for (int i = Math.max(1, from); i < Math.min(to, reel.last() + 1); i++) {
      boolean flash = flashes.get(i) || flashes.get(i - 1);
      double residual = flash ? 0 : residual(i);
      if (residual < below) {
        all.add(residual);
      }
    }
    all.sort(Collections.reverseOrder());
    return all.size() < rank ? 0 : all.get(rank - 1);
  }

  private double residual(int frame) {
    if (frame >= residuals.length) {
      int length = residuals.length;
      residuals = Arrays.copyOf(residuals, Math.max(1024, frame + frame / 2));
      Arrays.fill(residuals, length, residuals.length, -1);
    }
    if (residuals[frame] < 0) {
      double novelty = reel.novelty(frame);
      residuals[frame] =
          (float) (novelty < STILL ? novelty : reel.match(frame - 1, frame).residual());
    }
    return residuals[frame];
  }

  /// Whether this frame is lit by a flash.
  boolean flash(int frame) {
    return flashes.get(frame);
  }

  /// Whether a shot begins with one of these frames.
  boolean cutWithin(int from, int to) {
    for (int i = cuts.size() - 1; i >= 0 && cuts.get(i).frame() >= from; i--) {
      if (cuts.get(i).frame() <= to) {
        return true;
      }
    }
    return false;
  }

  /// All found so far.
  List<Cut> cuts() {
    return Collections.unmodifiableList(cuts);
  }
}
