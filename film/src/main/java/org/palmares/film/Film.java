package org.palmares.film;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A film that was decoded from its first to its last picture, with what was measured on the way.
///
/// `durationMs` and `frames` are those of the decoded picture, not what the file claims; `bitRate`
/// is in bits a second over the whole file; `decodeErrors` counts the complaints of the decoder (0
/// for a sound file) and `complete` says whether the end was reached.
public record Film(
    FileFacts file,
    String container,
    long durationMs,
    long frames,
    long bitRate,
    Picture picture,
    List<Sound> sounds,
    List<Subtitles> subtitles,
    List<Track> streams,
    Optional<Packaging> packaging,
    Optional<PictureData> pictureData,
    Optional<Timing> timing,
    @JsonUnwrapped Contents contents,
    int decodeErrors,
    boolean complete,
    List<Finding> findings,
    Tools tools)
    implements Inspection {

  public Film {
    sounds = List.copyOf(sounds);
    subtitles = List.copyOf(subtitles);
    streams = List.copyOf(streams);
    findings = List.copyOf(findings);
  }

  public Duration duration() {
    return Duration.ofMillis(durationMs);
  }

  /// The first sound track, which is the one that is played.
  public Optional<Sound> sound() {
    return sounds.stream().findFirst();
  }
}
