package org.palmares.film;

import java.util.Locale;
import java.util.Optional;
import org.palmares.film.sound.SoundFault;

/// Something in the picture or the sound that somebody should look at or listen to, from when to
/// when.
///
/// Milliseconds are those of the film's clock, from its first frame; what is seen also has its
/// first and its last frame. `figure` belongs to the kind and is in its unit, `where` says which
/// part is meant, such as a side. Whether it is a fault at all, a person decides: films are black
/// and silent on purpose.
public record Fault(
    String kind,
    long startMs,
    long endMs,
    Optional<Integer> startFrame,
    Optional<Integer> endFrame,
    Optional<Double> figure,
    Optional<String> where) {

  /// One that is heard, in a sound that begins so many milliseconds after the picture.
  static Fault of(SoundFault it, long soundStartMs) {
    return new Fault(
        it.kind().name().toLowerCase(Locale.ROOT),
        it.startMs() + soundStartMs,
        it.endMs() + soundStartMs,
        Optional.empty(),
        Optional.empty(),
        Optional.of(it.figure()),
        it.channel().map(side -> side.name().toLowerCase(Locale.ROOT)));
  }
}
