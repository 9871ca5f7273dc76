package org.palmares.film;

/// How many frames a second a preview has: the film's own number where it is even and not too fast.
final class PreviewRate {
  private static final int FASTEST = 60;
  private static final Fraction FAST = new Fraction(FASTEST, 1);
  private static final Fraction CALM = new Fraction(30, 1);

  /// Clocks slower than this are coarse to some players.
  private static final int TICKS = 10_000;

  private PreviewRate() {}

  static Fraction of(Picture picture) {
    double own = picture.frameRate().decimal();
    if (!picture.constantFrameRate()) {
      return own <= CALM.decimal() ? CALM : FAST;
    }
    if (own < 1 || own > FASTEST) {
      return own < 1 ? Fraction.ONE : FAST;
    }
    boolean simple = picture.frameRate().numerator() <= 1_000_000;
    return simple ? picture.frameRate() : new Fraction(Math.round(own * 1000), 1000);
  }

  /// Ticks of the clock in a second, of which every frame is shown a whole number.
  static int ticks(Fraction rate) {
    return (int) rate.numerator() * factor(rate);
  }

  static int factor(Fraction rate) {
    return Math.max(1, (int) Math.ceilDiv(TICKS, rate.numerator()));
  }
}
