package org.palmares.film.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a picture as PNG (ISO/IEC 15948): true colour without transparency, each row told by how
/// it differs from the one above.
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int EIGHT_BITS = 8;
  private static final int TRUE_COLOUR = 2;
  private static final int DIFFERENCE_TO_ABOVE = 2;

  private Png() {}

  /// `rgb` holds three bytes a pixel, row by row from the top.
  static byte[] of(int width, int height, byte[] rgb) {
    int row = width * 3;
    if (rgb.length != row * height) {
      throw new IllegalArgumentException(
          "%d x %d pixels are %d bytes, not %d".formatted(width, height, row * height, rgb.length));
    }
    var filtered = new byte[(row + 1) * height];
    for (int y = 0; y < height; y++) {
      filtered[y * (row + 1)] = DIFFERENCE_TO_ABOVE;
      for (int x = 0; x < row; x++) {
        int above = y == 0 ? 0 : rgb[(y - 1) * row + x];
        filtered[y * (row + 1) + 1 + x] = (byte) (rgb[y * row + x] - above);
      }
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header(width, height));
    chunk(out, "IDAT", deflated(filtered));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) EIGHT_BITS)
        .put((byte) TRUE_COLOUR)
        .array();
  }

  private static byte[] deflated(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      var block = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(block, 0, deflater.deflate(block));
      }
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
    var named = ByteBuffer.allocate(4 + content.length);
    named.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
    var crc = new CRC32();
    crc.update(named.array());
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(named.array());
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
