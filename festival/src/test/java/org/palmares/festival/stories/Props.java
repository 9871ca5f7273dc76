package org.palmares.festival.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palmares.festival.TestHouse;
import org.palmares.film.Ffmpeg;
import org.palmares.film.FilmMaking;
import org.palmares.film.Limits;

/// Files that people bring: real films made on the spot, and things that are none.
public final class Props {
  private final Path shelf;

  /// In the house's own data directory.
  public Props(TestHouse house) {
    this(house.data());
  }

  /// In a directory.
  public Props(Path place) {
    try {
      shelf = Files.createDirectories(place.resolve("props"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A film in HD with sound, of some seconds; its colours move, so that no two are the same.
  public Path film(String name, int seconds) {
    return film(name, 1280, 720, seconds);
  }

  /// The same in another size.
  public Path film(String name, int width, int height, int seconds) {
    Path film = shelf.resolve(name + ".mp4");
    Ffmpeg ffmpeg = Ffmpeg.find(directory("tools"), Optional.empty());
    new FilmMaking(ffmpeg, directory("work"), Limits.festival())
        .make(
            List.of(
                "-filter_complex",
                "gradients=s=%dx%d:r=24:n=5:speed=0.04:seed=".formatted(width, height)
                    + Math.abs(name.hashCode() % 9999)
                    + "[v];sine=frequency=196:sample_rate=48000[a]",
                "-map",
                "[v]",
                "-map",
                "[a]"),
            width,
            height,
            24,
            seconds,
            film);
    return film;
  }

  /// A file called a film, with a letter in it.
  public Path notAFilm() {
    try {
      return Files.writeString(
          shelf.resolve("holiday.mp4"), "Dear festival, here is my film.\n".repeat(200));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path directory(String name) {
    try {
      return Files.createDirectories(shelf.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
