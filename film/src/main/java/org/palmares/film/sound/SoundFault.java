package org.palmares.film.sound;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// Something in the sound that somebody should listen to, from when to when in milliseconds.
///
/// `figure` belongs to the kind and is in its unit; `channel` says which side is meant. Whether it
/// is a fault at all, a person decides: films are silent on purpose.
public record SoundFault(
    Kind kind, long startMs, long endMs, double figure, Optional<Channel> channel) {

  /// What can be wrong, with the unit of its figure.
  public enum Kind {
    /// Quieter than -60 dB for two seconds or longer; the highest level in dB.
    @JsonProperty("silence")
    SILENCE,
    /// Nothing but zeroes for two seconds or longer, as if the sound were missing; -91.
    @JsonProperty("digital_silence")
    DIGITAL_SILENCE,
    /// Nothing but zeroes for a moment amid sound; milliseconds.
    @JsonProperty("dropout")
    DROPOUT,
    /// One of two channels is silent while the other plays, five seconds or longer; level of the
    /// other in dB.
    @JsonProperty("channel_missing")
    CHANNEL_MISSING,
    /// The two channels cancel each other, three seconds or longer; their lowest correlation, as a
    /// positive number.
    @JsonProperty("anti_phase")
    ANTI_PHASE,
    /// The wave exceeds full scale; the highest true peak in dBTP.
    @JsonProperty("clipping")
    CLIPPING,
    /// A steady pure tone of two seconds or longer, as before a programme; hertz.
    @JsonProperty("tone")
    TONE,
    /// A single crack of less than ten milliseconds; how many times it exceeds what is around it.
    @JsonProperty("click")
    CLICK
  }

  /// A side of a stereo sound.
  public enum Channel {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("right")
    RIGHT
  }

  static SoundFault of(Kind kind, long startMs, long endMs, double figure) {
    return new SoundFault(kind, startMs, endMs, Math.round(figure * 100) / 100.0, Optional.empty());
  }

  SoundFault on(Channel side) {
    return new SoundFault(kind, startMs, endMs, figure, Optional.of(side));
  }
}
