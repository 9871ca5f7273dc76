package org.palmares.film.likeness;

/// A moment of the first film against its counterpart in the second: how far apart they are in
/// bits, what that adds to the belief that both are the same or takes from it (between 1 and -1),
/// and how new the moment is after the one before.
record Step(double a, double distance, double gain, double news) {
  private static final double BARRIER = -1e6;

  /// At this distance two pictures prove nothing; of unrelated ones one pair in a thousand is
  /// nearer than 100.
  private static final double EVEN_PICTURES = 88;

  private static final double EVEN_SOUNDS = 26.5;

  static Step ofPictures(double a, int distance, double news) {
    double gain = Math.clamp((EVEN_PICTURES - distance) / 14, -1, 1);
    return new Step(a, distance, gain, distance <= PictureMatching.SAME ? news : 0);
  }

  /// Of 64 bits in the mean; half of them differ between unrelated sounds.
  static Step ofSounds(double a, double distance) {
    double gain = Math.clamp((EVEN_SOUNDS - distance) / 3, -1, 1);
    return new Step(a, distance, gain, gain > 0 ? 1 : 0);
  }

  boolean isAlike() {
    return news > 0;
  }

  /// The same moment where nothing may be found any more.
  Step taken() {
    return new Step(a, distance, BARRIER, 0);
  }
}
