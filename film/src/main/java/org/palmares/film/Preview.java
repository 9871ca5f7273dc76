package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is watched in a browser instead of the film: never larger than the film, which begins with
/// its first picture.
///
/// Each rendition is one MPEG-4 file (H.264, stereo AAC) that plays by itself, and a playlist by
/// which HTTP Live Streaming asks for it piece by piece; `master` names them all, and a player
/// takes the one that its line can carry. `small` is there when the film is larger than it would
/// be.
public record Preview(Rendition large, Optional<Rendition> small, Path master, boolean sound) {
  private static final int LONG_SIDE = 1280;
  private static final int SHORT_SIDE = 720;
  private static final int SMALL_LONG_SIDE = 640;
  private static final int SMALL_SHORT_SIDE = 360;

  /// One size of it.
  public record Rendition(Path file, Path playlist, int width, int height) {
    private static Rendition of(Path into, String name, Size size) {
      return new Rendition(
          into.resolve(name + ".mp4"), into.resolve(name + ".m3u8"), size.width(), size.height());
    }

    Size size() {
      return new Size(width, height);
    }
  }

  /// What a film's preview will be, whether or not it is made yet.
  static Preview plan(Film film, Path into) {
    var size = Size.fitting(film.picture(), LONG_SIDE, SHORT_SIDE);
    var small = Size.fitting(film.picture(), SMALL_LONG_SIDE, SMALL_SHORT_SIDE);
    return new Preview(
        Rendition.of(into, "preview", size),
        small.equals(size)
            ? Optional.empty()
            : Optional.of(Rendition.of(into, "preview-small", small)),
        into.resolve("master.m3u8"),
        film.sound().isPresent());
  }

  /// The renditions, the best first.
  public List<Rendition> renditions() {
    return Stream.concat(Stream.of(large), small.stream()).toList();
  }

  List<Size> sizes() {
    return renditions().stream().map(Rendition::size).toList();
  }

  /// Every file of it.
  public List<Path> files() {
    return Stream.concat(
            renditions().stream().flatMap(it -> Stream.of(it.file(), it.playlist())),
            Stream.of(master))
        .toList();
  }

  boolean stands() {
    return files().stream().allMatch(Files::isRegularFile);
  }

  /// The same with the sound that it really has, once it stands.
  Preview made() {
    try {
      return new Preview(large, small, master, Files.readString(master).contains("mp4a"));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(master), e);
    }
  }
}
