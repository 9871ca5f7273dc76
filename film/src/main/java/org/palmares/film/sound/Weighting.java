package org.palmares.film.sound;

/// Weighs a sound as the ear does: ITU-R BS.1770-4's two filters, for 8000 samples a second.
///
/// The coefficients are computed from the filters' analogue shapes (a shelf of 4 dB above 1.7 kHz
/// and a high-pass at 38 Hz), since the standard tabulates them for 48 kHz alone.
final class Weighting {
  private static final double[] SHELF = shelf();
  private static final double[] HIGH_PASS = highPass();

  /// What each filter remembers: of the shelf and of the high-pass, of the left and of the right.
  private final double[] memory = new double[8];

  private static double[] shelf() {
    double gain = Math.pow(10, 3.999843853973347 / 20);
    double middle = Math.pow(gain, 0.4996667741545416);
    double k = Math.tan(Math.PI * 1681.974450955533 / SoundWatcher.RATE);
    double q = 0.7071752369554196;
    double a0 = 1 + k / q + k * k;
    return new double[] {
      (gain + middle * k / q + k * k) / a0,
      2 * (k * k - gain) / a0,
      (gain - middle * k / q + k * k) / a0,
      2 * (k * k - 1) / a0,
      (1 - k / q + k * k) / a0
    };
  }

  private static double[] highPass() {
    double k = Math.tan(Math.PI * 38.13547087602444 / SoundWatcher.RATE);
    double q = 0.5003270373238773;
    double a0 = 1 + k / q + k * k;
    return new double[] {1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0};
  }

  /// The sum of the squares of the next samples of both sides, weighed; both at once, since each
  /// sample waits for the one before it.
  double power(double[] left, double[] right, int from, int to) {
    double s0 = SHELF[0];
    double s1 = SHELF[1];
    double s2 = SHELF[2];
    double s3 = SHELF[3];
    double s4 = SHELF[4];
    double h3 = HIGH_PASS[3];
    double h4 = HIGH_PASS[4];
    double a = memory[0];
    double b = memory[1];
    double c = memory[2];
    double d = memory[3];
    double e = memory[4];
    double f = memory[5];
    double g = memory[6];
    double h = memory[7];
    double sum = 0;
    for (int i = from; i < to; i++) {
      double l = left[i];
      double r = right[i];
      double loudLeft = s0 * l + a;
      double loudRight = s0 * r + b;
      a = s1 * l + c - s3 * loudLeft;
      b = s1 * r + d - s3 * loudRight;
      c = s2 * l - s4 * loudLeft;
      d = s2 * r - s4 * loudRight;
      double heardLeft = loudLeft + e;
      double heardRight = loudRight + f;
      e = g - 2 * loudLeft - h3 * heardLeft;
      f = h - 2 * loudRight - h3 * heardRight;
      g = loudLeft - h4 * heardLeft;
      h = loudRight - h4 * heardRight;
      sum += heardLeft * heardLeft + heardRight * heardRight;
    }
    memory[0] = a;
    memory[1] = b;
    memory[2] = c;
    memory[3] = d;
    memory[4] = e;
    memory[5] = f;
    memory[6] = g;
    memory[7] = h;
    return sum;
  }
}
