package org.palmares.film.likeness;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Hears a film at 8 kHz and writes down 64 bits every 128 ms: in which of 64 pairs of bands the
/// upper grew against the lower.
///
/// After Haitsma & Kalker, A Highly Robust Audio Fingerprinting System (2002): signs of differences
/// of energy along time and frequency, which filters and changes of level leave alone. Bands here
/// are 4 % apart, so that sound that runs 4 % faster, and higher for it, has the same bits one
/// place on.
final class SoundListener {
  static final int RATE = 8000;
  static final int HOP = 1024;

  /// Between words.
  static final double SECONDS = (double) HOP / RATE;

  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BANDS = Long.SIZE + 3;
  private static final double LOWEST = 250;
  private static final double APART = 1.04;
  private static final double WIDE = 1.06;

  /// Power of a sine of 60 dB below full scale, as the transform measures it.
  private static final double SILENCE = Math.pow(32768 * 1e-3 * Spectrum.LENGTH / 4, 2);

  /// A change of less than this, in the logarithm of power, is none.
  private static final float LEAST = 0.02f;

  private final Spectrum spectrum = new Spectrum();
  private final short[] left = new short[Spectrum.LENGTH];
  private final short[] right = new short[Spectrum.LENGTH];
  private final float[] power = new float[Spectrum.LENGTH / 2];
  private final float[] before = new float[Spectrum.LENGTH / 2];
  private final int[] edges = new int[2 * BANDS];
  private final float[][] levels = new float[3][BANDS];
  private long heard;
  private int hops;
  private long[] words = new long[1024];
  private int count;
  private int pending;
  private int pendingBytes;

  SoundListener() {
    for (int band = 0; band < BANDS; band++) {
      double middle = LOWEST * StrictMath.pow(APART, band) * Spectrum.LENGTH / RATE;
      edges[2 * band] = (int) Math.round(middle / WIDE);
      edges[2 * band + 1] = (int) Math.round(middle * WIDE);
    }
  }

  /// Interleaved stereo, 16 bits, little-endian; may be cut anywhere.
  void hear(byte[] pcm, int from, int length) {
    int at = from;
    int end = from + length;
    while (pendingBytes > 0 && at < end) {
      hear(pcm[at++]);
    }
    for (; at + 4 <= end; at += 4) {
      hear((int) FOUR_BYTES.get(pcm, at));
    }
    while (at < end) {
      hear(pcm[at++]);
    }
  }

  private void hear(byte next) {
    pending = pending >>> 8 | next << 24;
    pendingBytes++;
    if (pendingBytes == 4) {
      hear(pending);
      pendingBytes = 0;
    }
  }

  /// Both channels at once.
  private void hear(int both) {
    int at = (int) heard & Spectrum.LENGTH - 1;
    left[at] = (short) both;
    right[at] = (short) (both >> 16);
    heard++;
    if (heard % HOP == 0 && heard >= Spectrum.LENGTH) {
      hop();
    }
  }

  private void hop() {
    spectrum.write(left, right, (int) heard & Spectrum.LENGTH - 1, power);
    var level = levels[hops % 3];
    double loudest = levels(level);
    System.arraycopy(power, 0, before, 0, power.length);
    hops++;
    add(hops < 4 || loudest < SILENCE ? 0 : word(level, levels[hops % 3]));
  }

  /// Of this hop and the one before together; answers the highest.
  private double levels(float[] level) {
    double loudest = 0;
    for (int band = 0; band < BANDS; band++) {
      float sum = 0;
      for (int k = edges[2 * band]; k <= edges[2 * band + 1]; k++) {
        sum += power[k] + before[k];
      }
      loudest = Math.max(loudest, sum);
      level[band] = (float) StrictMath.log(sum + 1);
    }
    return loudest;
  }

  private static long word(float[] now, float[] then) {
    long word = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      float change = now[bit + 3] - now[bit] - then[bit + 3] + then[bit];
      word |= (change > LEAST ? 1L : 0L) << bit;
    }
    return word;
  }

  private void add(long word) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = word;
  }

  /// One word for each hop; nothing where it was silent.
  long[] words() {
    return Arrays.copyOf(words, count);
  }
}
