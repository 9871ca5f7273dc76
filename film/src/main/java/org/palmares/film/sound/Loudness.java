package org.palmares.film.sound;

import java.util.List;
import java.util.Optional;

/// How loud a film is: on average, at its loudest, between its quiet and its loud passages, and
/// over time.
///
/// After EBU R 128, Tech 3341 and Tech 3342, and ITU-R BS.1770-4, to a tenth. Loudness is in LUFS,
/// the range in LU, true peaks (the highest point of the wave between the samples) in dBTP, sample
/// peaks in dB below full scale. A single channel is measured as one loudspeaker, the low-frequency
/// channel is left out. There is no short-term loudness in a film of less than three seconds.
/// `channelTruePeaksDbtp` is in the order of the channels of the file.
public record Loudness(
    double integratedLufs,
    double gateLufs,
    double rangeLu,
    double rangeLowLufs,
    double rangeHighLufs,
    double maxMomentaryLufs,
    Optional<Double> maxShortTermLufs,
    double truePeakDbtp,
    Optional<Double> samplePeakDbfs,
    List<Double> channelTruePeaksDbtp,
    Curve curve) {

  /// What counts as no loudness at all: the floor of the curves.
  public static final double FLOOR = Gate.SILENCE;

  public Loudness {
    channelTruePeaksDbtp = List.copyOf(channelTruePeaksDbtp);
  }

  /// Loudness over time, one number for each step from `startMs` on, the loudest within the step;
  /// never below {@value #FLOOR}.
  public record Curve(
      long startMs, int stepMs, List<Double> momentaryLufs, List<Double> shortTermLufs) {

    public Curve {
      momentaryLufs = List.copyOf(momentaryLufs);
      shortTermLufs = List.copyOf(shortTermLufs);
    }
  }
}
