package org.palmares.festival.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A file of bytes that nothing can make smaller, the same every time.
final class Noise {
  private static final int BLOCK = 1 << 20;

  private Noise() {}

  static Path film(Path place, int mebibytes) throws IOException {
    Path film = place.resolve("film");
    byte[] block = new byte[BLOCK];
    var chance = new SplittableRandom(1);
    try (OutputStream out = Files.newOutputStream(film)) {
      for (int i = 0; i < mebibytes; i++) {
        chance.nextBytes(block);
        out.write(block);
      }
    }
    return film;
  }
}
