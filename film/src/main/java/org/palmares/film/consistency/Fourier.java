package org.palmares.film.consistency;

/// The strengths of the frequencies in a row of numbers.
final class Fourier {
  private Fourier() {}

  /// The powers of frequencies 0 to n / 2 of n numbers, under Hann's window; n may be any number.
  static double[] powers(double[] numbers) {
    int n = numbers.length;
    var windowed = new double[n];
    var cosines = new double[n];
    var sines = new double[n];
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / n;
      cosines[i] = Math.cos(angle);
      sines[i] = Math.sin(angle);
      windowed[i] = numbers[i] * (0.5 - 0.5 * cosines[i]);
    }
    var powers = new double[n / 2 + 1];
    for (int k = 0; k < powers.length; k++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0, turn = 0; i < n; i++, turn = (turn + k) % n) {
        real += windowed[i] * cosines[turn];
        imaginary += windowed[i] * sines[turn];
      }
      powers[k] = real * real + imaginary * imaginary;
    }
    return powers;
  }
}
