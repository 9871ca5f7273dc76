package org.palmares.film.pictures;

import org.palmares.film.frames.Miniature;

/// A frame in 16 x 9 patches of colour, by which two pictures are told apart.
final class Likeness {
  private static final int ACROSS = 16;
  private static final int DOWN = 9;
  private static final int PATCHES = ACROSS * DOWN;

  /// Differences of colour count this much against those of light.
  private static final int COLOUR = 2;

  private final byte[] patches = new byte[3 * PATCHES];

  private Likeness() {}

  static Likeness of(byte[] frame) {
    var likeness = new Likeness();
    likeness.fill(0, frame, 0, Miniature.WIDTH, Miniature.HEIGHT);
    int chroma = Miniature.LUMA;
    for (int plane = 1; plane <= 2; plane++) {
      likeness.fill(plane, frame, chroma, Miniature.CHROMA_WIDTH, Miniature.CHROMA_HEIGHT);
      chroma += Miniature.CHROMA;
    }
    return likeness;
  }

  private void fill(int plane, byte[] frame, int from, int width, int height) {
    int wide = width / ACROSS;
    int high = height / DOWN;
    for (int patch = 0; patch < PATCHES; patch++) {
      int corner = from + patch / ACROSS * high * width + patch % ACROSS * wide;
      int sum = 0;
      for (int y = 0; y < high; y++) {
        for (int x = 0; x < wide; x++) {
          sum += frame[corner + y * width + x] & 255;
        }
      }
      patches[plane * PATCHES + patch] = (byte) (sum / (wide * high));
    }
  }

  /// From 0, the same, to 1.
  double distance(Likeness other) {
    int sum = 0;
    for (int i = 0; i < patches.length; i++) {
      int weight = i < PATCHES ? 1 : COLOUR;
      sum += weight * Math.abs((patches[i] & 255) - (other.patches[i] & 255));
    }
    return Math.min(1, sum / (255.0 * PATCHES));
  }
}
