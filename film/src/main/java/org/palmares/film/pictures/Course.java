package org.palmares.film.pictures;

import java.util.List;
import java.util.Optional;

/// What happens when in a film, in seconds from its beginning: what a [Timeline] draws.
///
/// Whatever was not measured is left out and leaves no gap. Loudness is in LUFS, with the target
/// that the festival asks for if it asks for one; brightness and motion run from 0 to 1.
public record Course(
    double seconds,
    List<Shot> shots,
    Optional<Curve> loudness,
    Optional<Double> targetLufs,
    Optional<Curve> brightness,
    Optional<Curve> motion,
    List<Event> events,
    Optional<Span> credits) {

  public Course {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("a film lasts more than 0 seconds, not " + seconds);
    }
    shots = List.copyOf(shots);
    events = List.copyOf(events);
  }

  /// A film of which only its length is known.
  public static Course of(double seconds) {
    return new Course(
        seconds,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /// From when to when.
  public record Span(double start, double end) {
    public Span {
      if (!(start >= 0 && end >= start)) {
        throw new IllegalArgumentException(
            "a span lasts from 0 or later to a moment not before, not from %s to %s"
                .formatted(start, end));
      }
    }
  }

  /// One shot, up to the middle of the transitions at its ends, and how the film came to it; the
  /// first has no such transition unless the film fades in.
  public record Shot(Span span, Optional<Change> from) {}

  /// How one shot becomes the next, by the name that reports have for it (`cut`, `dissolve`,
  /// `fade`, `dip_to_black`, `dip_to_white`, `wipe`), and when both are seen: a cut takes no time.
  public record Change(String type, Span span) {}

  /// A measure at even distances.
  ///
  /// The first value belongs to `start`, each next one `step` seconds later; NaN where there is
  /// none.
  public record Curve(double start, double step, List<Double> values) {
    public Curve {
      if (!(step > 0)) {
        throw new IllegalArgumentException("a curve goes on by more than 0 s, not " + step);
      }
      values = List.copyOf(values);
    }

    /// One value for each second from the beginning.
    public static Curve perSecond(List<Double> values) {
      return new Curve(0, 1, values);
    }
  }

  /// How much somebody should care.
  public enum Weight {
    FAIL,
    WARN,
    INFO
  }

  /// Something that was found in one place, by the stable name of its kind, such as `flicker`.
  public record Event(String kind, Weight weight, Span span) {}
}
