package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.Told;

/// How far the inspection of a copy is.
public sealed interface Inspected {

  /// It has its place in the queue.
  record Waiting() implements Inspected {}

  /// At work: step `step` of `steps`, so much of it done, 0 to 1; `length` is that of the film,
  /// once its file has said it.
  record Running(Told doing, int step, int steps, double done, Optional<Duration> length)
      implements Inspected {
    /// How much of the film has been gone through in this step, to the second.
    public Optional<Duration> reached() {
      return length.map(whole -> Duration.ofSeconds(Math.round(whole.toMillis() * done / 1000)));
    }
  }

  /// A film, measured; `findings` are worst first. Preview, poster and stills are there.
  record Measured(Facts facts, List<Finding> findings) implements Inspected {
    public Measured {
      findings = List.copyOf(findings);
    }
  }

  /// No film, or one that cannot be read; the findings say why and what to do.
  record Unreadable(List<Finding> findings) implements Inspected {
    public Unreadable {
      findings = List.copyOf(findings);
    }
  }

  /// The machine gave up three times: a person will look at it.
  record NeedsAPerson() implements Inspected {}

  /// What was measured. `frameRate` in frames per second; `sound` is `false` without a sound track;
  /// `subtitles` are BCP 47 tags of tracks inside the file.
  record Facts(
      Duration runningTime,
      int width,
      int height,
      double frameRate,
      String container,
      String videoCodec,
      String audioCodec,
      boolean sound,
      boolean silent,
      List<String> subtitles,
      String tool) {
    public Facts {
      subtitles = List.copyOf(subtitles);
    }
  }

  /// One thing to know about the copy, how bad it is, and when in the film; nowhere in particular
  /// where it is about the whole.
  record Finding(Level level, Told what, List<Stretch> at) {
    public Finding {
      at = List.copyOf(at);
    }
  }

  /// From one moment of the film to another.
  record Stretch(Duration from, Duration to) {}

  /// How bad a finding is.
  enum Level {
    FAIL,
    WARN,
    INFO
  }
}
