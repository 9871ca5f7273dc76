package org.palmares.film.shots;

/// How fast a film runs: lengths are thought of at 24 frames a second.
record Pace(double rate) {
  private static final double USUAL = 24;

  Pace {
    if (!(rate > 0 && rate <= 1000)) {
      throw new IllegalArgumentException(
          "a film has between 0 and 1000 frames a second, not %s".formatted(rate));
    }
  }

  /// As many frames as last as long as these at 24 a second; slow films are not looked at in less
  /// detail.
  int frames(int usual) {
    return (int) Math.round(usual * Math.max(1, rate / USUAL));
  }

  /// Transitions of fast films are looked for in every second, third ... frame.
  int stride() {
    return Math.max(1, (int) (rate / USUAL));
  }
}
