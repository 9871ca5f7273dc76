package org.palmares.film.pictures;

import org.palmares.film.frames.Miniature;

/// What one frame looks like, each measure from 0 to 1: how light and how rich in contrast, detail
/// and colour it is, how much moves in it, and how much of what may be a face is cut off by its
/// edge.
///
/// Colour is the measure of Hasler and Süsstrunk, Measuring Colourfulness in Natural Images (2003),
/// on Cb and Cr. No model of faces is asked: a patch in one of the colours that skin has, whatever
/// its shade, that touches the upper, left or right edge is taken for a face that is cut. Sand and
/// wood are taken for one, too; that is why this only ever lowers a still among its like.
record Look(
    int frame,
    double light,
    double contrast,
    double detail,
    double colour,
    double motion,
    double cutFaces,
    Likeness likeness) {

  private static final int WIDTH = Miniature.WIDTH;
  private static final int HEIGHT = Miniature.HEIGHT;

  /// Luma from black to white in video range.
  private static final double RANGE = 219;

  static Look at(int number, byte[] frame, double motion) {
    double mean = mean(frame, 0, Miniature.LUMA);
    double deviation = deviation(frame, 0, Miniature.LUMA, mean);
    return new Look(
        number,
        Math.clamp((mean - 16) / RANGE, 0, 1),
        Math.min(1, deviation / 55),
        Math.min(1, detail(frame) / 8),
        Math.min(1, colour(frame) / 36),
        motion,
        SkinPatches.cutOff(frame),
        Likeness.of(frame));
  }

  Look moving(double more) {
    return new Look(
        frame, light, contrast, detail, colour, Math.max(motion, more), cutFaces, likeness);
  }

  /// How much two frames differ, from 0 to 1.
  static double difference(byte[] one, byte[] other) {
    int sum = 0;
    for (int i = 0; i < Miniature.LUMA; i++) {
      sum += Math.abs((one[i] & 255) - (other[i] & 255));
    }
    return Math.min(1, sum / RANGE / Miniature.LUMA);
  }

  /// The mean step from a pixel to the next on its right and below.
  private static double detail(byte[] frame) {
    int sum = 0;
    for (int y = 0; y + 1 < HEIGHT; y++) {
      for (int x = 0; x + 1 < WIDTH; x++) {
        int i = y * WIDTH + x;
        int here = frame[i] & 255;
        sum += Math.abs(here - (frame[i + 1] & 255)) + Math.abs(here - (frame[i + WIDTH] & 255));
      }
    }
    return sum / (2.0 * (WIDTH - 1) * (HEIGHT - 1));
  }

  private static double colour(byte[] frame) {
    double cb = mean(frame, Miniature.LUMA, Miniature.CHROMA);
    double cr = mean(frame, Miniature.LUMA + Miniature.CHROMA, Miniature.CHROMA);
    double spread =
        Math.hypot(
            deviation(frame, Miniature.LUMA, Miniature.CHROMA, cb),
            deviation(frame, Miniature.LUMA + Miniature.CHROMA, Miniature.CHROMA, cr));
    return spread + 0.3 * Math.hypot(cb - 128, cr - 128);
  }

  private static double mean(byte[] frame, int from, int length) {
    int sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += frame[i] & 255;
    }
    return (double) sum / length;
  }

  private static double deviation(byte[] frame, int from, int length, double mean) {
    double squares = 0;
    for (int i = from; i < from + length; i++) {
      double off = (frame[i] & 255) - mean;
      squares += off * off;
    }
    return Math.sqrt(squares / length);
  }
}
