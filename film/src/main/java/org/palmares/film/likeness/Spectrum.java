package org.palmares.film.likeness;

/// The power of two sound channels over frequency: one complex Fourier transform of 2048 samples,
/// left as the real and right as the imaginary part (Cooley & Tukey 1965, radix 2).
///
/// Adding the powers of both, rather than the channels, hears a film whose channels cancel out.
final class Spectrum {
  static final int LENGTH = 2048;
  private static final int BITS = 11;

  private final float[] window = new float[LENGTH];
  private final float[] cosines = new float[LENGTH / 2];
  private final float[] sines = new float[LENGTH / 2];
  private final float[] real = new float[LENGTH];
  private final float[] imaginary = new float[LENGTH];
  private final int[] reversed = new int[LENGTH];

  Spectrum() {
    for (int i = 0; i < LENGTH; i++) {
      window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / LENGTH));
      reversed[i] = Integer.reverse(i) >>> (Integer.SIZE - BITS);
    }
    for (int i = 0; i < LENGTH / 2; i++) {
      cosines[i] = (float) StrictMath.cos(2 * Math.PI * i / LENGTH);
      sines[i] = (float) -StrictMath.sin(2 * Math.PI * i / LENGTH);
    }
  }

  /// Power at each of the lower 1024 multiples of rate / 2048, of interleaved samples that begin at
  /// `from` in a ring.
  void write(short[] ring, int from, float[] power) {
    int mask = ring.length - 1;
    for (int i = 0; i < LENGTH; i++) {
      int at = from + 2 * i & mask;
      real[reversed[i]] = ring[at] * window[i];
      imaginary[reversed[i]] = ring[at + 1] * window[i];
    }
    for (int half = 1; half < LENGTH; half *= 2) {
      butterflies(half);
    }
    for (int k = 0; k < LENGTH / 2; k++) {
      int other = LENGTH - k & LENGTH - 1;
      power[k] = square(real[k], imaginary[k]) + square(real[other], imaginary[other]);
    }
  }

  private static float square(float a, float b) {
    return a * a + b * b;
  }

  private void butterflies(int half) {
    int stride = LENGTH / 2 / half;
    for (int block = 0; block < LENGTH; block += 2 * half) {
      for (int i = 0; i < half; i++) {
        float c = cosines[i * stride];
        float s = sines[i * stride];
        int a = block + i;
        int b = a + half;
        float re = real[b] * c - imaginary[b] * s;
        float im = real[b] * s + imaginary[b] * c;
        real[b] = real[a] - re;
        imaginary[b] = imaginary[a] - im;
        real[a] += re;
        imaginary[a] += im;
      }
    }
  }
}
