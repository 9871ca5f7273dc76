package org.palmares.film;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.palmares.film.sound.SoundFault;

/// Something in the picture or the sound that somebody should look at or listen to, from when to
/// when.
///
/// Milliseconds are those of the film's clock, from its first frame; what is seen also has its
/// first and its last frame. `figures` belong to the kind and are named with their unit, `where`
/// says which side of the sound is meant. Whether it is a fault at all, a person decides: films are
/// black and silent on purpose.
public record Fault(
    String kind,
    long startMs,
    long endMs,
    Optional<Integer> startFrame,
    Optional<Integer> endFrame,
    SequencedMap<String, Double> figures,
    Optional<String> where) {

  public Fault {
    figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
  }

  /// One that is heard, in a sound that begins so many milliseconds after the picture.
  static Fault of(SoundFault it, long soundStartMs) {
    return new Fault(
        it.kind().name().toLowerCase(Locale.ROOT),
        it.startMs() + soundStartMs,
        it.endMs() + soundStartMs,
        Optional.empty(),
        Optional.empty(),
        new LinkedHashMap<>(Map.of(figure(it.kind()), it.figure())),
        it.channel().map(side -> side.name().toLowerCase(Locale.ROOT)));
  }

  /// One that is seen.
  static Fault of(org.palmares.film.faults.Fault it, Frames times) {
    return new Fault(
        it.kind().name().toLowerCase(Locale.ROOT),
        times.ms(it.startFrame()),
        times.ms(it.endFrame() + 1),
        Optional.of(it.startFrame()),
        Optional.of(it.endFrame()),
        it.values(),
        Optional.empty());
  }

  private static String figure(SoundFault.Kind kind) {
    return switch (kind) {
      case SILENCE, DIGITAL_SILENCE, CHANNEL_MISSING -> "level_db";
      case DROPOUT -> "milliseconds";
      case ANTI_PHASE -> "against";
      case CLIPPING -> "true_peak_dbtp";
      case TONE -> "hertz";
      case CLICK -> "times_louder";
    };
  }
}
