package org.palmares.film.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Listens to a film's sound once, from beginning to end, and says where it is silent, cut off,
/// one-sided, out of phase, too hot, or a test tone.
///
/// Takes the first sound track as ffmpeg writes it with `-ar 8000 -ac 2 -f s16le`: 8000 pairs of
/// 16-bit numbers a second, left first. What lies above 4 kHz is not heard. Keeps 1.1 KB of each
/// second, 8 MB of two hours. Belongs to one thread.
public final class SoundWatcher {
  /// Pairs of samples a second.
  public static final int RATE = 8000;

  private static final int BLOCK = RATE * Levels.STEP_MS / 1000;
  private static final int TENTH = RATE / 10;
  private static final double FULL = 32768;

  private final Weighting weighting = new Weighting();
  private final Side left = new Side();
  private final Side right = new Side();
  private final Levels levels = new Levels();
  private final Shorts cracks = new Shorts();
  private final BitSet narrow = new BitSet();
  private final Floats product = new Floats();
  private final Shorts tones = new Shorts();
  private final Pitch pitch = new Pitch(TENTH);
  private final double[] together = new double[TENTH];
  private final int[] crackSizes = new int[BLOCK];
  private final int[] pending = new int[3];
  private int pendingBytes;
  private int heard;

  /// One of the two channels: the tenth of a second that is being heard, with the two samples
  /// before it, and what is kept of the others.
  private static final class Side {
    private final double[] sound = new double[TENTH];
    private final int[] samples = new int[TENTH + 2];
    private final Shorts peaks = new Shorts();
    private final Floats power = new Floats();

    private void hear(int at, int sample) {
      samples[at + 2] = sample;
      sound[at] = sample / FULL;
    }

    private int peak(int from) {
      int peak = 0;
      for (int i = from + 2; i < from + 2 + BLOCK; i++) {
        peak = Math.max(peak, Math.abs(samples[i]));
      }
      return peak;
    }

    /// How sharply the wave bends at each sample of a block, if more than the other side.
    private void bend(int from, int[] most) {
      for (int i = 0; i < BLOCK; i++) {
        int bend = samples[from + i + 2] - 2 * samples[from + i + 1] + samples[from + i];
        most[i] = Math.max(most[i], Math.abs(bend));
      }
    }

    private void end() {
      double sum = 0;
      for (double sample : sound) {
        sum += sample * sample;
      }
      power.add(sum / TENTH);
      samples[0] = samples[TENTH];
      samples[1] = samples[TENTH + 1];
    }
  }

  /// The next bytes of the sound; they may end in the middle of a sample.
  public void hear(byte[] bytes, int from, int length) {
    int at = from;
    int end = from + length;
    while (pendingBytes > 0 && at < end) {
      if (pendingBytes < 3) {
        pending[pendingBytes++] = bytes[at++] & 255;
      } else {
        pendingBytes = 0;
        hear(pending[0] | pending[1] << 8, pending[2] | bytes[at++] << 8);
      }
    }
    for (; at + 4 <= end; at += 4) {
      hear((bytes[at] & 255) | bytes[at + 1] << 8, (bytes[at + 2] & 255) | bytes[at + 3] << 8);
    }
    while (at < end) {
      pending[pendingBytes++] = bytes[at++] & 255;
    }
  }

  private void hear(int l, int r) {
    left.hear(heard, (short) l);
    right.hear(heard, (short) r);
    if (++heard == TENTH) {
      for (int from = 0; from < TENTH; from += BLOCK) {
        endBlock(from);
      }
      endTenth();
      heard = 0;
    }
  }

  private void endBlock(int from) {
    Arrays.fill(crackSizes, 0);
    left.bend(from, crackSizes);
    right.bend(from, crackSizes);
    int crack = 0;
    for (int size : crackSizes) {
      crack = Math.max(crack, size);
    }
    int high = 0;
    for (int size : crackSizes) {
      high += size > crack / 4 ? 1 : 0;
    }
    narrow.set(levels.size(), high <= BLOCK / 10);
    cracks.add(crack / 4.0);
    left.peaks.add(left.peak(from));
    right.peaks.add(right.peak(from));
    levels.add(weighting.power(left.sound, right.sound, from, from + BLOCK) / BLOCK);
  }

  private void endTenth() {
    double sum = 0;
    for (int i = 0; i < TENTH; i++) {
      double l = left.sound[i];
      double r = right.sound[i];
      sum += l * r;
      together[i] = Math.abs(l) >= Math.abs(r) ? l : r; // of a tone, the same side throughout
    }
    product.add(sum / TENTH);
    tones.add(pitch.of(together));
    left.end();
    right.end();
  }

  Levels levels() {
    return levels;
  }

  /// How long the sound is.
  public long lengthMs() {
    return (long) levels.size() * Levels.STEP_MS;
  }

  /// Where the sound suddenly gets louder, in milliseconds from its beginning.
  public int[] onsets() {
    return levels.onsets();
  }

  /// How the two channels belong together; nothing when there is hardly any sound.
  public Optional<Stereo> stereo() {
    return new SoundReading(this).stereo();
  }

  /// Everything found, in the order in which it is heard; moments are counted from the beginning of
  /// the sound. `channels` is how many the track has: what needs two of them is not looked for in
  /// one.
  public List<SoundFault> faults(int channels) {
    var reading = new SoundReading(this);
    var faults = new ArrayList<SoundFault>();
    faults.addAll(reading.silences());
    faults.addAll(reading.dropouts());
    faults.addAll(reading.tones());
    faults.addAll(reading.clicks());
    if (channels > 1) {
      faults.addAll(reading.missingChannels());
      faults.addAll(reading.antiPhase());
    }
    faults.sort(Comparator.comparingLong(SoundFault::startMs).thenComparing(SoundFault::kind));
    return List.copyOf(faults);
  }

  int blocks() {
    return levels.size();
  }

  /// The highest sample of a hundredth of a second, of 32768.
  int peak(int block) {
    return Math.max(left.peaks.get(block), right.peaks.get(block));
  }

  int leftPeak(int block) {
    return left.peaks.get(block);
  }

  int rightPeak(int block) {
    return right.peaks.get(block);
  }

  int crack(int block) {
    return cracks.get(block);
  }

  boolean narrow(int block) {
    return narrow.get(block);
  }

  int tenths() {
    return tones.size();
  }

  double leftPower(int tenth) {
    return left.power.get(tenth);
  }

  double rightPower(int tenth) {
    return right.power.get(tenth);
  }

  double product(int tenth) {
    return product.get(tenth);
  }

  /// Hertz of the pure tone of a tenth of a second, 0 when there is none.
  int tone(int tenth) {
    return tones.get(tenth);
  }
}
