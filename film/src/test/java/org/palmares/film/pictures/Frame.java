package org.palmares.film.pictures;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.palmares.film.frames.Miniature;

/// Small frames made up for tests.
final class Frame {
  private Frame() {}

  /// One colour all over.
  static byte[] plain(int luma, int cb, int cr) {
    var frame = new byte[Miniature.BYTES];
    Arrays.fill(frame, 0, Miniature.LUMA, (byte) luma);
    Arrays.fill(frame, Miniature.LUMA, Miniature.LUMA + Miniature.CHROMA, (byte) cb);
    Arrays.fill(frame, Miniature.LUMA + Miniature.CHROMA, Miniature.BYTES, (byte) cr);
    return frame;
  }

  static byte[] black() {
    return plain(16, 128, 128);
  }

  /// A colourful picture that is always the same for the same number and unlike that of others.
  static byte[] scene(int number) {
    RandomGenerator chance =
        RandomGeneratorFactory.of("L64X128MixRandom").create(number * 7919L + 1);
    var frame = new byte[Miniature.BYTES];
    for (int patch = 0; patch < 64 * 36; patch++) {
      int light = 40 + chance.nextInt(170);
      int x = patch % 64 * 2;
      int y = patch / 64 * 2;
      for (int i = 0; i < 4; i++) {
        frame[(y + i / 2) * Miniature.WIDTH + x + i % 2] = (byte) light;
      }
    }
    int cb = 60 + chance.nextInt(130);
    int cr = 60 + chance.nextInt(130);
    for (int i = 0; i < Miniature.CHROMA; i++) {
      frame[Miniature.LUMA + i] = (byte) (i % 2 == 0 ? cb : 255 - cb);
      frame[Miniature.LUMA + Miniature.CHROMA + i] = (byte) (i % 3 == 0 ? cr : 128);
    }
    return frame;
  }
}
