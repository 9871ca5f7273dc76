package org.palmares.film.sound;

/// Finds out whether a tenth of a second is one pure tone, and which.
///
/// The frequency comes from the first autocorrelation of the windowed sound, exact for a pure tone;
/// the tone is pure when nearly all of the energy lies at that frequency.
final class Pitch {
  private static final double PURE = 0.97;

  /// A pure tone's second autocorrelation follows from its first; much else fails this already.
  private static final double NOT_AT_ALL = 0.06;

  private static final double LOWEST = 80;
  private static final double HIGHEST = 3600;

  private final int length;
  private final double[] window;
  private final double windowSum;
  private final double squareSum;

  Pitch(int length) {
    this.length = length;
    this.window = new double[length];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < length; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
      sum += window[i];
      squares += window[i] * window[i];
    }
    this.windowSum = sum;
    this.squareSum = squares;
  }

  /// Hertz, or 0 when it is no pure tone.
  double of(double[] sound) {
    double energy = 0;
    double product = 0;
    double farProduct = 0;
    double last = 0;
    double lastButOne = 0;
    for (int i = 0; i < length; i++) {
      double x = sound[i] * window[i];
      energy += x * x;
      product += x * last;
      farProduct += x * lastButOne;
      lastButOne = last;
      last = x;
    }
    double cosine = energy == 0 ? 0 : Math.max(-1, Math.min(1, product / energy));
    if (energy == 0 || Math.abs(farProduct / energy - (2 * cosine * cosine - 1)) > NOT_AT_ALL) {
      return 0;
    }
    double angle = Math.acos(cosine);
    double frequency = angle * SoundWatcher.RATE / (2 * Math.PI);
    boolean within = frequency >= LOWEST && frequency <= HIGHEST;
    return within && purity(sound, angle, energy) >= PURE ? frequency : 0;
  }

  private double purity(double[] sound, double angle, double energy) {
    double factor = 2 * Math.cos(angle);
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < length; i++) { // Goertzel
      double s = sound[i] * window[i] + factor * s1 - s2;
      s2 = s1;
      s1 = s;
    }
    double power = s1 * s1 + s2 * s2 - factor * s1 * s2;
    return 2 * power / (windowSum * windowSum) * squareSum / energy;
  }
}
