package org.palmares.film.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Draws conclusions from what a [SoundWatcher] kept.
final class SoundReading {
  private static final int STEP = Levels.STEP_MS;

  /// Of 32768: -60, -50 and -55 dB.
  private static final double SILENT = 32.768;

  private static final double PLAYING = 103.6;
  private static final double AUDIBLE_POWER = 3e-6;

  /// Blocks into which the resampling of a sound next to it reaches.
  private static final int RINGING = 3;

  private static final int LONG_SILENCE = 2000;
  private static final int LONG_MISSING = 5000;
  private static final int LONG_ANTI_PHASE = 3000;
  private static final int SHORTEST_DROPOUT = 20;
  private static final int LONGEST_DROPOUT = 250;
  private static final double CANCELLING = -0.5;
  private static final double SAME = 1e-4; // the difference 40 dB below the sum
  private static final int LONG_TONE = 2000;
  private static final double TONE_LEVEL = 3e-5;
  private static final double STEADY = 1.26; // 1 dB
  private static final int CLICK_RATIO = 24;
  private static final int CLICK_SIZE = 1000;
  private static final int CLICK_FAR = 6;
  private static final int CLICK_NEAR = 2;

  private final SoundWatcher sound;

  SoundReading(SoundWatcher sound) {
    this.sound = sound;
  }

  Optional<Stereo> stereo() {
    double left = 0;
    double right = 0;
    double product = 0;
    int heard = 0;
    int same = 0;
    for (int i = 0; i < sound.tenths(); i++) {
      double l = sound.leftPower(i);
      double r = sound.rightPower(i);
      left += l;
      right += r;
      product += sound.product(i);
      if (l + r > 2 * AUDIBLE_POWER) {
        heard++;
        same += l + r - 2 * sound.product(i) < SAME * (l + r + 2 * sound.product(i)) ? 1 : 0;
      }
    }
    return heard == 0
        ? Optional.empty()
        : Optional.of(
            new Stereo(
                rounded(product / Math.max(1e-12, Math.sqrt(left * right))),
                rounded((double) same / heard),
                rounded(10 * Math.log10(Math.max(1e-9, left) / Math.max(1e-9, right)))));
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }

  /// Long stretches without sound: those of zeroes alone, and the others.
  List<SoundFault> silences() {
    var found = new ArrayList<SoundFault>();
    stretches(sound.blocks(), it -> sound.peak(it) < SILENT, LONG_SILENCE / STEP)
        .forEach(it -> {
          boolean digital = highest(it.from() + RINGING, it.to() - RINGING) == 0;
          int peak = digital ? 0 : highest(it.from(), it.to());
          var kind = digital ? SoundFault.Kind.DIGITAL_SILENCE : SoundFault.Kind.SILENCE;
          found.add(it.fault(kind, STEP, decibels(peak)));
        });
    return found;
  }

  private int highest(int from, int to) {
    int peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, sound.peak(i));
    }
    return peak;
  }

  private static double decibels(int peak) {
    return peak == 0 ? -91 : 20 * Math.log10(peak / 32768.0);
  }

  /// Short stretches of zeroes with sound right before and right after.
  List<SoundFault> dropouts() {
    var found = new ArrayList<SoundFault>();
    for (var it : stretches(sound.blocks(), b -> sound.peak(b) == 0, SHORTEST_DROPOUT / STEP)) {
      boolean brief = (it.to() - it.from()) * STEP <= LONGEST_DROPOUT;
      if (brief && plays(it.from() - 3, it.from()) && plays(it.to(), it.to() + 3)) {
        found.add(it.fault(SoundFault.Kind.DROPOUT, STEP, (it.to() - it.from()) * (double) STEP));
      }
    }
    return found;
  }

  private boolean plays(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, sound.blocks()); i++) {
      if (sound.peak(i) > 10 * PLAYING) {
        return true;
      }
    }
    return false;
  }

  /// A channel that says nothing for long while the other plays at least now and then.
  List<SoundFault> missingChannels() {
    var found = new ArrayList<SoundFault>();
    found.addAll(missing(SoundFault.Channel.LEFT));
    found.addAll(missing(SoundFault.Channel.RIGHT));
    return found;
  }

  private List<SoundFault> missing(SoundFault.Channel side) {
    boolean left = side == SoundFault.Channel.LEFT;
    var found = new ArrayList<SoundFault>();
    IntPredicate silent = it -> (left ? sound.leftPeak(it) : sound.rightPeak(it)) < SILENT;
    for (var it : stretches(sound.blocks(), silent, LONG_MISSING / STEP)) {
      int playing = 0;
      int other = 0;
      for (int i = it.from(); i < it.to(); i++) {
        int peak = left ? sound.rightPeak(i) : sound.leftPeak(i);
        playing += peak > PLAYING ? 1 : 0;
        other = Math.max(other, peak);
      }
      if (playing * STEP >= LONG_MISSING / 2) {
        found.add(it.fault(SoundFault.Kind.CHANNEL_MISSING, STEP, decibels(other)).on(side));
      }
    }
    return found;
  }

  /// Seconds in which the channels work against each other.
  List<SoundFault> antiPhase() {
    var found = new ArrayList<SoundFault>();
    int windows = Math.max(0, sound.tenths() - 9);
    var correlation = new double[windows];
    for (int i = 0; i < windows; i++) {
      correlation[i] = correlation(i, i + 10);
    }
    for (var it : stretches(windows, i -> correlation[i] < CANCELLING, 1)) {
      var whole = new Stretch(it.from(), it.to() + 9);
      if ((whole.to() - whole.from()) * 100 >= LONG_ANTI_PHASE) {
        double lowest = 0;
        for (int i = it.from(); i < it.to(); i++) {
          lowest = Math.min(lowest, correlation[i]);
        }
        found.add(whole.fault(SoundFault.Kind.ANTI_PHASE, 100, -lowest));
      }
    }
    return found;
  }

  private double correlation(int from, int to) {
    double left = 0;
    double right = 0;
    double product = 0;
    for (int i = from; i < to; i++) {
      left += sound.leftPower(i);
      right += sound.rightPower(i);
      product += sound.product(i);
    }
    return Math.min(left, right) < AUDIBLE_POWER * (to - from)
        ? 0
        : product / Math.sqrt(left * right);
  }

  /// Pure tones that hold their pitch and their level.
  List<SoundFault> tones() {
    var found = new ArrayList<SoundFault>();
    int from = 0;
    for (int i = 1; i <= sound.tenths(); i++) {
      if (i == sound.tenths() || !continues(from, i)) {
        if ((i - from) * 100 >= LONG_TONE && audibleTone(from)) {
          found.add(new Stretch(from, i).fault(SoundFault.Kind.TONE, 100, sound.tone(from + 1)));
        }
        from = i;
      }
    }
    return found;
  }

  private boolean audibleTone(int tenth) {
    return sound.tone(tenth) > 0 && power(tenth) > TONE_LEVEL;
  }

  private boolean continues(int from, int tenth) {
    double ratio = power(tenth) / Math.max(1e-12, power(from));
    return audibleTone(from)
        && audibleTone(tenth)
        && Math.abs(sound.tone(tenth) - sound.tone(from)) <= Math.max(2, sound.tone(from) / 100)
        && ratio < STEADY
        && ratio > 1 / STEADY;
  }

  private double power(int tenth) {
    return sound.leftPower(tenth) + sound.rightPower(tenth);
  }

  /// Cracks that stand alone: much sharper than everything shortly before and shortly after.
  List<SoundFault> clicks() {
    var found = new ArrayList<SoundFault>();
    for (int i = CLICK_FAR; i + CLICK_FAR < sound.blocks(); i++) {
      int size = sound.crack(i);
      if (size >= CLICK_SIZE && sound.narrow(i)) {
        int before = sharpest(i - CLICK_FAR, i - CLICK_NEAR);
        int after = sharpest(i + CLICK_NEAR, i + CLICK_FAR);
        int around = Math.max(1, Math.max(before, after));
        if (size >= CLICK_RATIO * around) {
          found.add(
              new Stretch(i, i + 1).fault(SoundFault.Kind.CLICK, STEP, (double) size / around));
        }
      }
    }
    return found;
  }

  private int sharpest(int from, int to) {
    int most = 0;
    for (int i = from; i <= to; i++) {
      most = Math.max(most, sound.crack(i));
    }
    return most;
  }

  /// From the first to after the last.
  private record Stretch(int from, int to) {
    private SoundFault fault(SoundFault.Kind kind, int stepMs, double figure) {
      return SoundFault.of(kind, (long) from * stepMs, (long) to * stepMs, figure);
    }
  }

  private static List<Stretch> stretches(int size, IntPredicate belongs, int least) {
    var found = new ArrayList<Stretch>();
    int from = -1;
    for (int i = 0; i <= size; i++) {
      boolean inside = i < size && belongs.test(i);
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        if (i - from >= least) {
          found.add(new Stretch(from, i));
        }
        from = -1;
      }
    }
    return found;
  }
}
