package org.palmares.festival.inspection;

import java.time.Duration;
import java.util.Optional;
import org.palmares.festival.house.vocabulary.CopyId;

/// What a list shows of a copy: how far its inspection is, and its figures once they are known.
///
/// `fails` and `warns` count what was found, the delivery profile's rules among it. `schema` is the
/// version of the report's form; `again` says that it is being measured anew.
public record CopyFigures(
    CopyId copy,
    State state,
    Optional<Duration> runningTime,
    Optional<Size> size,
    Optional<Double> frameRate,
    Optional<Double> loudness,
    int fails,
    int warns,
    int schema,
    String tools,
    boolean again) {

  /// The picture on the screen, in square pixels.
  public record Size(int width, int height) {}

  /// How far an inspection is.
  public enum State {
    WAITING,
    RUNNING,
    MEASURED,
    UNREADABLE,
    NEEDS_A_PERSON
  }

  /// Whether it was measured by an earlier version.
  public boolean older() {
    return state == State.MEASURED && schema < FilmLibrary.SCHEMA;
  }
}
