package org.palmares.film;

import java.util.ArrayList;
import java.util.List;

/// The test signals of EBU Tech 3341 (2023, table 1) and Tech 3342 (table 1), made from their
/// definitions, at 48 kHz.
///
/// Numbers 7 and 8 of Tech 3341 are recordings of programmes and are left out.
final class EbuSignals {
  private static final int RATE = 48_000;

  private EbuSignals() {}

  /// A part of a signal: its level in dB below full scale (of the peak), and its length.
  record Part(double level, double seconds) {
    static final double NOTHING = Double.NEGATIVE_INFINITY;
  }

  static double[] tone(Part... parts) {
    return tone(List.of(parts));
  }

  /// 1 kHz that changes its level without a break.
  static double[] tone(List<Part> parts) {
    int length = parts.stream().mapToInt(it -> samples(it.seconds())).sum();
    var signal = new double[length];
    int at = 0;
    for (var part : parts) {
      double amplitude = Math.pow(10, part.level() / 20);
      for (int end = at + samples(part.seconds()); at < end; at++) {
        signal[at] = amplitude * Math.sin(2 * Math.PI * 1000 * at / RATE);
      }
    }
    return signal;
  }

  private static int samples(double seconds) {
    return (int) Math.round(seconds * RATE);
  }

  static List<Part> repeated(int times, Part... parts) {
    var all = new ArrayList<Part>();
    for (int i = 0; i < times; i++) {
      all.addAll(List.of(parts));
    }
    return all;
  }

  /// Numbers 11 and 14: twenty tones, each 1 dB louder and a little later than the one before it.
  static List<Part> rising(double seconds, double later) {
    var all = new ArrayList<Part>();
    for (int i = 0; i < 20; i++) {
      all.add(new Part(Part.NOTHING, i * later));
      all.add(new Part(-38 + i, seconds));
      all.add(new Part(Part.NOTHING, seconds - i * later));
    }
    return all;
  }

  /// Numbers 15 to 19: a sine of an integer part of the sampling rate, with fades of 10 ms.
  static double[] betweenSamples(int divisor, double amplitude, double degrees) {
    var signal = new double[RATE];
    for (int i = 0; i < signal.length; i++) {
      signal[i] =
          amplitude * Math.sin(2 * Math.PI * i / divisor + Math.toRadians(degrees)) * fade(i, 1);
    }
    return signal;
  }

  private static double fade(int sample, int oversampling) {
    int end = RATE * oversampling;
    int length = end / 100;
    return Math.min(1, Math.min((double) sample / length, (double) (end - 1 - sample) / length));
  }

  /// Numbers 20 to 23: a sixth of the sampling rate at half scale with one period of a quarter of
  /// it at full scale in the middle, without a break; made at four times the rate, freed of what is
  /// above half of it, and every fourth sample taken from the one of this number on.
  static double[] oneHighPeriod(int offset) {
    int middle = 2 * RATE;
    var fine = new double[4 * RATE];
    for (int i = 0; i < fine.length; i++) {
      int since = i - middle;
      double wave =
          since < 0
              ? 0.5 * Math.sin(2 * Math.PI * i / 24)
              : since < 16
                  ? Math.sin(2 * Math.PI * since / 16)
                  : 0.5 * Math.sin(2 * Math.PI * (since - 16) / 24);
      fine[i] = wave * fade(i, 4);
    }
    return everyFourth(fine, offset);
  }

  private static double[] everyFourth(double[] fine, int offset) {
    int half = 255;
    var kernel = new double[2 * half + 1];
    double sum = 0;
    for (int i = -half; i <= half; i++) {
      double angle = Math.PI * i / half;
      double window = 0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle); // Blackman
      double sinc = i == 0 ? 1 : Math.sin(Math.PI * i / 4) / (Math.PI * i / 4);
      kernel[i + half] = window * sinc;
      sum += kernel[i + half];
    }
    var signal = new double[fine.length / 4];
    for (int n = 0; n < signal.length; n++) {
      double value = 0;
      for (int i = -half; i <= half; i++) {
        int at = 4 * n + offset + i;
        value += at < 0 || at >= fine.length ? 0 : fine[at] * kernel[i + half];
      }
      signal[n] = value / sum;
    }
    return signal;
  }
}
