package org.palmares.film.likeness;

/// Where a moment of one film is in another: `scale` times its seconds, plus `offset`.
record Line(double scale, double offset) {

  double at(double a) {
    return scale * a + offset;
  }

  /// The other way.
  double back(double b) {
    return (b - offset) / scale;
  }
}
