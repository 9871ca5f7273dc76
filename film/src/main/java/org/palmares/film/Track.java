package org.palmares.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// One track of a film file, as the file describes it: picture, sound, subtitles, time code or
/// something else.
///
/// These are claims; what was found by decoding stands elsewhere. `level` is written as its
/// standard writes it (`4.1`), `bitRate` is in bits a second, times are in seconds on the file's
/// clock, `dispositions` are ffmpeg's words (`default`, `forced`, `captions` ...).
public record Track(
    int index,
    Type type,
    String codec,
    Optional<String> codecTag,
    Optional<String> profile,
    Optional<String> level,
    Optional<Long> bitRate,
    Optional<Double> startSeconds,
    Optional<Double> durationSeconds,
    Optional<String> language,
    Optional<String> title,
    List<String> dispositions,
    Optional<String> encoder,
    Optional<String> timeCode,
    Optional<VideoFacts> video,
    Optional<AudioFacts> audio) {

  public Track {
    dispositions = List.copyOf(dispositions);
  }

  /// What a track holds.
  public enum Type {
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("subtitle")
    SUBTITLE,
    /// A still picture that belongs to the file, such as a poster.
    @JsonProperty("cover")
    COVER,
    @JsonProperty("data")
    DATA,
    @JsonProperty("attachment")
    ATTACHMENT,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /// How a picture track says it is to be seen.
  ///
  /// `subsampling` is `4:2:0` and the like; `range` is `tv` or `pc`, and `primaries`, `transfer`
  /// and `matrix` are ffmpeg's names (`bt709`), each only when the file says so. `claimedRate` is
  /// the rate that all times are multiples of, `meanRate` the claimed mean. `reordered` says that
  /// pictures are coded in another order than they are shown.
  public record VideoFacts(
      int width,
      int height,
      String pixelFormat,
      Optional<Integer> bitDepth,
      Optional<String> subsampling,
      Optional<String> range,
      Optional<String> primaries,
      Optional<String> transfer,
      Optional<String> matrix,
      Optional<Hdr> hdr,
      Optional<String> fieldOrder,
      Fraction sampleAspect,
      Fraction displayAspect,
      Fraction claimedRate,
      Fraction meanRate,
      boolean reordered,
      Optional<Long> claimedFrames) {}

  /// A picture with more light than a plain screen shows: by which system (`pq`, `hlg`,
  /// `dolby_vision`), and for which screen it was made, in candela a square metre.
  public record Hdr(
      String system,
      Optional<Double> masteredFromNits,
      Optional<Double> masteredToNits,
      Optional<Integer> brightestPixelNits,
      Optional<Integer> brightestFrameNits) {}

  /// How a sound track is coded.
  public record AudioFacts(
      int channels,
      Optional<String> layout,
      int sampleRate,
      Optional<String> sampleFormat,
      Optional<Integer> bitsPerSample) {}
}
