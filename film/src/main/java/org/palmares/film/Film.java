package org.palmares.film;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.film.delivery.DeliveryFacts;
import org.palmares.film.traces.Measure;

/// A film that was decoded from its first to its last picture, with what was measured on the way.
///
/// `durationMs` and `frames` are those of the decoded picture, not what the file claims; `bitRate`
/// is in bits a second over the whole file; `decodeErrors` counts the complaints of the decoder (0
/// for a sound file), `subtitles` are tracks inside it, `subtitleFiles` lie beside it, and
/// `complete` says whether the end was reached.
public record Film(
    FileFacts file,
    String container,
    long durationMs,
    long frames,
    long bitRate,
    Picture picture,
    List<Sound> sounds,
    List<Subtitles> subtitles,
    List<SubtitleFile> subtitleFiles,
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
    subtitleFiles = List.copyOf(subtitleFiles);
    streams = List.copyOf(streams);
    findings = List.copyOf(findings);
  }

  public Duration duration() {
    return Duration.ofMillis(durationMs);
  }

  /// What delivery profiles look at, for a [Conformance][org.palmares.film.delivery.Conformance].
  public DeliveryFacts delivery() {
    return new Delivery(this).facts();
  }

  /// The figures of the whole film by which it can be shown among others; each describes, none
  /// grades.
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public List<Measure> measures() {
    var all = new ArrayList<Measure>();
    all.add(Measure.of("running_time", durationMs / 1000.0, 1, "seconds"));
    all.add(Measure.of("bit_rate", bitRate / 1e6, 2, "megabits_per_second"));
    contents
        .rhythm()
        .ifPresent(it -> {
          all.add(new Measure("shots", it.shots(), "count"));
          all.add(Measure.of("shot_length", it.averageSeconds(), 2, "seconds"));
        });
    contents
        .loudness()
        .ifPresent(it -> {
          all.add(Measure.of("loudness", it.integratedLufs(), 1, "lufs"));
          all.add(Measure.of("loudness_range", it.rangeLu(), 1, "lu"));
          all.add(Measure.of("true_peak", it.truePeakDbtp(), 1, "dbtp"));
        });
    contents.consistency().ifPresent(it -> all.addAll(it.measures()));
    contents
        .learned()
        .forEach(it -> all.add(new Measure(it.role().measure(), it.value(), "share")));
    return List.copyOf(all);
  }

  /// The first sound track, which is the one that is played.
  public Optional<Sound> sound() {
    return sounds.stream().findFirst();
  }
}
