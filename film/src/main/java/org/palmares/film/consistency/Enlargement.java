package org.palmares.film.consistency;

import java.util.Arrays;
import java.util.Optional;

/// Finds in crops of full frames whether the picture was enlarged, and from what.
///
/// Enlarging fills in pixels between others, and these bend less than the ones between which they
/// lie: the mean second difference along a line has a period, and its frequency tells the factor
/// (Gallagher, Detection of Linear and Cubic Interpolation in JPEG Compressed Images, 2005).
/// Frequencies of the encoder's own blocks are left out, which is why factors of exactly 2 and 4
/// cannot be told; learned enlargers leave no period.
final class Enlargement {
  /// How far a frequency must stand above those around it.
  private static final double PEAK = 30;

  /// Blocks of encoders repeat every sixteen pixels; frequencies this near to theirs are left out.
  private static final double NEAR_BLOCKS = 0.003;

  private static final double LOWEST = 0.07;
  private static final int BANDS = 32;

  /// Samples of a line for the spectrum of detail, and how many lines one is taken from.
  static final int LINE = 256;

  private static final int SPARSE = 8;

  /// A period fits two sizes, one below half and one above. Detail reaches beyond the true one by
  /// less than this.
  private static final double BEYOND = 0.25;

  private final Direction across = new Direction();
  private final Direction down = new Direction();
  private int crops;

  void crop(byte[] gray, int width, int height) {
    if (width < LINE || height < LINE || gray.length < width * height) {
      throw new IllegalArgumentException(
          "a crop has at least %d x %d pixels, not %d x %d in %d bytes"
              .formatted(LINE, LINE, width, height, gray.length));
    }
    boolean wide = across.look(gray, width, height, 1, width);
    boolean high = down.look(gray, height, width, width, 1);
    if (wide && high) {
      crops++;
    }
  }

  /// The size before enlarging, where both directions show it.
  Optional<SourceSize> sourceSize() {
    double horizontal = across.frequency();
    double vertical = down.frequency();
    if (horizontal == 0 || vertical == 0) {
      return Optional.empty();
    }
    boolean above = detailLimit() > Math.max(horizontal, vertical) + BEYOND;
    return Optional.of(
        new SourceSize(
            round(above ? 1 - horizontal : horizontal),
            round(above ? 1 - vertical : vertical),
            crops));
  }

  /// Up to which share of the frame's resolution detail stands above noise, 0 to 1, the lesser of
  /// both directions; 0 when there was no crop.
  double detailLimit() {
    return crops == 0 ? 0 : round(Math.min(across.detailLimit(), down.detailLimit()));
  }

  private static double round(double value) {
    return Math.round(1000 * value) / 1000.0;
  }

  /// One of the two directions in which a picture is enlarged.
  private static final class Direction {
    private double[] periods = new double[0];
    private final double[] detail = new double[BANDS];

    /// Adds a crop of `length` pixels, `step` apart, in each of `lines` lines, `stride` apart;
    /// false if there is nothing on it.
    boolean look(byte[] gray, int length, int lines, int step, int stride) {
      var bends = new double[length - 2];
      double sum = 0;
      for (int line = 0; line < lines; line++) {
        for (int i = 0; i < bends.length; i++) {
          int at = line * stride + i * step;
          int bend = (gray[at] & 255) - 2 * (gray[at + step] & 255) + (gray[at + 2 * step] & 255);
          bends[i] += Math.abs(bend) / (double) lines;
          sum += Math.abs(bend);
        }
      }
      if (sum < 0.5 * lines * length) {
        return false;
      }
      add(Fourier.powers(unrest(bends)));
      for (int line = 0; line < lines; line += SPARSE) {
        detail(gray, line * stride, step);
      }
      return true;
    }

    /// Without what changes slowly, and of one size for every crop.
    private static double[] unrest(double[] bends) {
      int reach = 4;
      var unrest = new double[bends.length];
      double squares = 0;
      for (int i = 0; i < bends.length; i++) {
        int from = Math.max(0, i - reach);
        int to = Math.min(bends.length - 1, i + reach);
        double mean = Arrays.stream(bends, from, to + 1).sum() / (to - from + 1);
        unrest[i] = bends[i] - mean;
        squares += unrest[i] * unrest[i];
      }
      double size = Math.sqrt(squares / bends.length) + 1e-9;
      return Arrays.stream(unrest).map(it -> it / size).toArray();
    }

    private void add(double[] powers) {
      if (periods.length == 0) {
        periods = powers;
      } else if (periods.length == powers.length) {
        for (int i = 0; i < powers.length; i++) {
          periods[i] += powers[i];
        }
      }
    }

    private void detail(byte[] gray, int from, int step) {
      var line = new double[LINE];
      double mean = 0;
      for (int i = 0; i < LINE; i++) {
        line[i] = gray[from + i * step] & 255;
        mean += line[i] / LINE;
      }
      for (int i = 0; i < LINE; i++) {
        line[i] -= mean;
      }
      var powers = Fourier.powers(line);
      for (int k = 1; k < powers.length; k++) {
        detail[(k - 1) * BANDS / (LINE / 2)] += powers[k];
      }
    }

    /// The first frequency from which on nothing stands out of the noise, as a share of the
    /// highest.
    double detailLimit() {
      double floor = Arrays.stream(detail).min().orElse(0);
      int band = BANDS;
      while (band > 0 && detail[band - 1] <= 2 * floor) {
        band--;
      }
      return (double) band / BANDS;
    }

    /// The frequency of the period, which is the share of the resolution that the picture had
    /// before or its complement to 1; or 0.
    double frequency() {
      int best = 0;
      double most = PEAK;
      for (int k = 1; k < periods.length; k++) {
        double height = height(k);
        if (height > most) {
          most = height;
          best = k;
        }
      }
      return best == 0 ? 0 : (double) best / (2 * (periods.length - 1));
    }

    private double height(int k) {
      double frequency = (double) k / (2 * (periods.length - 1));
      double sixteenths = frequency * 16;
      if (frequency < LOWEST
          || frequency > 0.49
          || Math.abs(sixteenths - Math.rint(sixteenths)) < NEAR_BLOCKS * 16) {
        return 0;
      }
      int from = Math.max(1, k - 12);
      var around = Arrays.copyOfRange(periods, from, Math.min(periods.length, k + 13));
      Arrays.sort(around);
      return periods[k] / (around[around.length / 2] + 1e-9);
    }
  }
}
