package org.palmares.film;

import java.util.Optional;

/// One sound track: how it is coded, for how many loudspeakers, in which language, and how loud its
/// loudest sample is.
///
/// The peak is in dB below full scale, measured over the whole track and never below -91; a track
/// is silent when nothing in it is louder than {@value #SILENCE} dB.
public record Sound(
    String codec,
    int channels,
    Optional<String> layout,
    int sampleRate,
    Optional<String> language,
    double peak) {

  /// At or below this peak, in dB, nobody hears anything.
  public static final double SILENCE = -60;

  public boolean silent() {
    return peak <= SILENCE;
  }
}
