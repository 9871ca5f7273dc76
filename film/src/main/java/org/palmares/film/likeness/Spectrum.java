package org.palmares.film.likeness;

/// The power of two sound channels over frequency: one complex Fourier transform of 2048 samples,
/// left as the real and right as the imaginary part.
///
/// Adding the powers of both, rather than the channels, hears a film whose channels cancel out. The
/// transform is Stockham's (Cochran et al., What is the Fast Fourier Transform?, 1967), which needs
/// no sorting, and whose loops run along memory: steps of four, and one of two at the end.
final class Spectrum {
  static final int LENGTH = 2048;

  private final float[] window = new float[LENGTH];
  private final float[] cosines = new float[LENGTH];
  private final float[] sines = new float[LENGTH];
  private float[] real = new float[LENGTH];
  private float[] imaginary = new float[LENGTH];
  private float[] otherReal = new float[LENGTH];
  private float[] otherImaginary = new float[LENGTH];

  Spectrum() {
    for (int i = 0; i < LENGTH; i++) {
      window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / LENGTH));
      cosines[i] = (float) StrictMath.cos(2 * Math.PI * i / LENGTH);
      sines[i] = (float) -StrictMath.sin(2 * Math.PI * i / LENGTH);
    }
  }

  /// Power at each of the lower 1024 multiples of rate / 2048, of samples that begin at `from` in
  /// two rings.
  void write(short[] left, short[] right, int from, float[] power) {
    int mask = left.length - 1;
    for (int i = 0; i < LENGTH; i++) {
      real[i] = left[from + i & mask] * window[i];
      imaginary[i] = right[from + i & mask] * window[i];
    }
    int stride = 1;
    for (int length = LENGTH; length >= 4; length /= 4, stride *= 4) {
      fours(length / 4, stride);
      swap();
    }
    twos(stride);
    for (int k = 0; k < LENGTH / 2; k++) {
      int other = LENGTH - k & LENGTH - 1;
      power[k] =
          square(otherReal[k], otherImaginary[k]) + square(otherReal[other], otherImaginary[other]);
    }
  }

  private static float square(float a, float b) {
    return a * a + b * b;
  }

  private void swap() {
    var spareReal = real;
    var spareImaginary = imaginary;
    real = otherReal;
    imaginary = otherImaginary;
    otherReal = spareReal;
    otherImaginary = spareImaginary;
  }

  private void fours(int quarter, int stride) {
    for (int p = 0; p < quarter; p++) {
      int turn = p * stride;
      four(
          real,
          imaginary,
          stride * p,
          stride * quarter,
          otherReal,
          otherImaginary,
          stride * 4 * p,
          stride,
          cosines[turn],
          sines[turn],
          cosines[2 * turn],
          sines[2 * turn],
          cosines[3 * turn],
          sines[3 * turn]);
    }
  }

  /// Butterflies of four at one angle (and its double and triple), side by side.
  private static void four(
      float[] re,
      float[] im,
      int from,
      int quarter,
      float[] toRe,
      float[] toIm,
      int to,
      int stride,
      float c1,
      float s1,
      float c2,
      float s2,
      float c3,
      float s3) {
    for (int q = 0; q < stride; q++) {
      int a = from + q;
      int b = a + quarter;
      int c = b + quarter;
      int d = c + quarter;
      float sumRe = re[a] + re[c];
      float sumIm = im[a] + im[c];
      float difRe = re[a] - re[c];
      float difIm = im[a] - im[c];
      float sumRe2 = re[b] + re[d];
      float sumIm2 = im[b] + im[d];
      float difRe2 = im[b] - im[d];
      float difIm2 = re[d] - re[b];
      int t = to + q;
      toRe[t] = sumRe + sumRe2;
      toIm[t] = sumIm + sumIm2;
      float re1 = difRe + difRe2;
      float im1 = difIm + difIm2;
      toRe[t + stride] = re1 * c1 - im1 * s1;
      toIm[t + stride] = re1 * s1 + im1 * c1;
      float re2 = sumRe - sumRe2;
      float im2 = sumIm - sumIm2;
      toRe[t + 2 * stride] = re2 * c2 - im2 * s2;
      toIm[t + 2 * stride] = re2 * s2 + im2 * c2;
      float re3 = difRe - difRe2;
      float im3 = difIm - difIm2;
      toRe[t + 3 * stride] = re3 * c3 - im3 * s3;
      toIm[t + 3 * stride] = re3 * s3 + im3 * c3;
    }
  }

  private void twos(int stride) {
    for (int q = 0; q < stride; q++) {
      otherReal[q] = real[q] + real[q + stride];
      otherImaginary[q] = imaginary[q] + imaginary[q + stride];
      otherReal[q + stride] = real[q] - real[q + stride];
      otherImaginary[q + stride] = imaginary[q] - imaginary[q + stride];
    }
  }
}
