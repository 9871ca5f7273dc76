package org.palmares.film.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// What delivery profiles look at of a film, and nothing else.
///
/// Rates are in bits a second, loudness in LUFS and dBTP, lengths in seconds; codecs, pixel formats
/// and colours by ffmpeg's names; containers as in a report (`mp4`, `mov`, `mkv` ...).
public record DeliveryFacts(
    String container,
    long bytes,
    double seconds,
    Optional<Double> secondsWithoutCredits,
    long bitRate,
    Optional<String> timeCode,
    PictureFacts picture,
    List<SoundFacts> sounds,
    List<SubtitleFacts> subtitles,
    Optional<Double> integratedLufs,
    Optional<Double> truePeakDbtp) {

  public DeliveryFacts {
    sounds = List.copyOf(sounds);
    subtitles = List.copyOf(subtitles);
  }

  /// The picture track. The display size is in square pixels, after turning.
  public record PictureFacts(
      String codec,
      Optional<String> profile,
      int displayWidth,
      int displayHeight,
      Ratio sampleAspect,
      Ratio frameRate,
      boolean constantFrameRate,
      boolean interlaced,
      Optional<Integer> bitDepth,
      Optional<String> subsampling,
      Optional<String> range,
      Optional<String> primaries,
      Optional<String> transfer,
      Optional<String> matrix,
      Optional<Long> bitRate) {}

  /// A sound track.
  public record SoundFacts(
      String codec,
      int channels,
      int sampleRate,
      Optional<Integer> bitsPerSample,
      Optional<Long> bitRate,
      Optional<String> language,
      boolean silent) {}

  /// Subtitles, wherever they are.
  public record SubtitleFacts(Form form, Optional<String> language) {
    public enum Form {
      /// A track inside the film file.
      @JsonProperty("embedded")
      EMBEDDED,
      /// A file beside it.
      @JsonProperty("sidecar")
      SIDECAR,
      /// In the picture, as somebody declared.
      @JsonProperty("burnt_in")
      BURNT_IN
    }
  }
}
