package org.palmares.film.faults;

import org.palmares.film.frames.Miniature;

/// Knows colour bars: yellow, cyan, green, magenta, red and blue side by side in this order and of
/// one width, as in SMPTE EG 1, SMPTE RP 219 and ITU-R BT.471 (EBU).
final class TestColours {
  private static final String ORDER = "ycgmrb";
  private static final int WIDTH = Miniature.CHROMA_WIDTH;

  /// How far from grey a bar lies, in levels of Cb or Cr; those of 75 % lie at 70 and more.
  private static final int COLOURED = 50;

  /// Their angles in the plane of Cb and Cr, between those of ITU-R BT.601 and BT.709, in degrees;
  /// and how far a colour may be turned.
  private static final double[] ANGLES = {173, -74, -129, 51, 106, -7};

  private static final double TURN = 15;

  private TestColours() {}

  /// Whether a row at a third of the frame's height holds them.
  static boolean in(byte[] frame) {
    var row = new StringBuilder();
    for (int x = 0; x < WIDTH; x++) {
      int at = Miniature.LUMA + Miniature.CHROMA_HEIGHT / 3 * WIDTH + x;
      row.append(colour((frame[at] & 255) - 128, (frame[at + Miniature.CHROMA] & 255) - 128));
    }
    return inOrder(row);
  }

  private static char colour(int cb, int cr) {
    if (Math.max(Math.abs(cb), Math.abs(cr)) < COLOURED) {
      return '-';
    }
    double angle = Math.toDegrees(Math.atan2(cr, cb));
    for (int i = 0; i < ANGLES.length; i++) {
      double apart = Math.abs(angle - ANGLES[i]) % 360;
      if (Math.min(apart, 360 - apart) < TURN) {
        return ORDER.charAt(i);
      }
    }
    return '-';
  }

  private static boolean inOrder(CharSequence row) {
    int at = 0;
    int shortest = WIDTH;
    int longest = 0;
    for (int i = 0; i < ORDER.length(); i++) {
      while (i == 0 && at < WIDTH && row.charAt(at) != ORDER.charAt(0)) {
        at++;
      }
      int from = at;
      while (at < WIDTH && row.charAt(at) == ORDER.charAt(i)) {
        at++;
      }
      shortest = Math.min(shortest, at - from);
      longest = Math.max(longest, at - from);
      at += at < WIDTH && row.charAt(at) == '-' ? 1 : 0; // the blurred edge between two bars
    }
    return shortest >= 4 && longest <= shortest + 4;
  }
}
