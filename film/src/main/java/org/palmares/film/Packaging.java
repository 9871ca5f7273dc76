package org.palmares.film;

import java.util.List;
import java.util.Optional;

/// How the tracks of a file are wrapped, and what the file says about its making.
///
/// `format` is ffmpeg's name of the container, `brands` what an MP4 or QuickTime file calls itself,
/// its own first. `soundStartsLaterMs` is how much later than the picture the first sound track
/// begins. `namedGenerators` are tags in which the name of a generator of pictures stands, word for
/// word; that a name is absent says nothing.
public record Packaging(
    String format,
    List<String> brands,
    Optional<String> creationTime,
    Optional<Double> startSeconds,
    Optional<Double> durationSeconds,
    Optional<Long> bitRate,
    Optional<String> encoder,
    Optional<String> title,
    Optional<String> timeCode,
    Optional<Long> soundStartsLaterMs,
    List<Chapter> chapters,
    List<NamedGenerator> namedGenerators) {

  public Packaging {
    brands = List.copyOf(brands);
    chapters = List.copyOf(chapters);
    namedGenerators = List.copyOf(namedGenerators);
  }

  /// A chapter, in milliseconds.
  public record Chapter(long startMs, long endMs, Optional<String> title) {}

  /// A generator's name found in a tag of the file, with the tag's text (its first 200 characters).
  public record NamedGenerator(String name, String tag, String text) {}
}
