package org.palmares.film.consistency;

import java.util.ArrayList;
import java.util.List;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;
import org.palmares.film.traces.Traces;

/// Looks at every twelfth frame for its colours: how saturated it is, and how its saturation is
/// spread over sixteen hues.
final class Palettes implements Onlooker {
  private static final int STEP = 12;
  private static final int HUES = 16;

  /// One pixel of colour in so many, across and down.
  private static final int SPARSE = 2;

  /// For every Cb and Cr, quartered: the hue, and how far from grey it lies.
  private static final byte[] HUE = new byte[64 * 64];

  private static final float[] SATURATION = new float[64 * 64];

  static {
    for (int cell = 0; cell < HUE.length; cell++) {
      double cb = (cell >> 6) * 4 + 2 - 128;
      double cr = (cell & 63) * 4 + 2 - 128;
      double turn = Math.atan2(cr, cb) / (2 * Math.PI);
      HUE[cell] = (byte) Math.min(HUES - 1, (int) ((turn < 0 ? turn + 1 : turn) * HUES));
      SATURATION[cell] = (float) Math.hypot(cb, cr);
    }
  }

  private final List<float[]> samples = new ArrayList<>();

  @Override
  public void see(int number, byte[] frame) {
    if (number % STEP != 0) {
      return;
    }
    var hues = new float[HUES];
    for (int y = 0; y < Miniature.CHROMA_HEIGHT; y += SPARSE) {
      for (int x = 0; x < Miniature.CHROMA_WIDTH; x += SPARSE) {
        int at = Miniature.LUMA + y * Miniature.CHROMA_WIDTH + x;
        int cell = (frame[at] & 255) >> 2 << 6 | (frame[at + Miniature.CHROMA] & 255) >> 2;
        hues[HUE[cell]] += SATURATION[cell];
      }
    }
    for (int hue = 0; hue < HUES; hue++) {
      hues[hue] /= Miniature.CHROMA / (SPARSE * SPARSE);
    }
    samples.add(hues);
  }

  /// The mean of the samples within some frames, or of the nearest one.
  float[] hues(int start, int end) {
    var sum = new float[HUES];
    int from = Math.min(samples.size() - 1, (start + STEP - 1) / STEP);
    int to = Math.clamp(end / STEP, from, samples.size() - 1);
    for (int i = from; i <= to; i++) {
      for (int hue = 0; hue < HUES; hue++) {
        sum[hue] += samples.get(i)[hue] / (to - from + 1);
      }
    }
    return sum;
  }

  Palette of(Traces traces, int start, int end) {
    double luma = 0;
    double contrast = 0;
    for (int frame = start; frame <= end; frame++) {
      luma += traces.mean(frame);
      contrast += traces.spread(frame);
    }
    int frames = end - start + 1;
    var hues = hues(start, end);
    double saturation = 0;
    double cb = 0;
    double cr = 0;
    for (int hue = 0; hue < HUES; hue++) {
      double angle = (hue + 0.5) * 2 * Math.PI / HUES;
      saturation += hues[hue];
      cb += hues[hue] * Math.cos(angle);
      cr += hues[hue] * Math.sin(angle);
    }
    double angle = Math.toDegrees(Math.atan2(cr, cb));
    return new Palette(
        tenth(luma / frames),
        tenth(contrast / frames),
        tenth(saturation),
        Math.round(angle + 360) % 360);
  }

  private static double tenth(double value) {
    return Math.round(10 * value) / 10.0;
  }

  /// How far the hues of two stretches lie apart: half the sum of the differences of their shares,
  /// 0 to 1, less where both are nearly grey.
  static double apart(float[] a, float[] b) {
    double sum = 0;
    double saturationA = 0;
    double saturationB = 0;
    for (int hue = 0; hue < HUES; hue++) {
      saturationA += a[hue];
      saturationB += b[hue];
    }
    for (int hue = 0; hue < HUES; hue++) {
      sum += Math.abs(a[hue] / Math.max(1, saturationA) - b[hue] / Math.max(1, saturationB));
    }
    return sum / 2 * Math.min(1, Math.max(saturationA, saturationB) / 8);
  }
}
