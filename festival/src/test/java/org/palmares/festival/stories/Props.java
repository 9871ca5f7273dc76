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
final class Props {
  private final Path shelf;

  Props(TestHouse house) {
    try {
      shelf = Files.createDirectories(house.data().resolve("props"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A film in HD with sound, of some seconds; its colours move, so that no two are the same.
  Path film(String name, int seconds) {
    Path film = shelf.resolve(name + ".mp4");
    Ffmpeg ffmpeg = Ffmpeg.find(directory("tools"), Optional.empty());
    new FilmMaking(ffmpeg, directory("work"), Limits.festival())
        .make(
            List.of(
                "-filter_complex",
                "gradients=s=1280x720:r=24:n=5:speed=0.04:seed="
                    + Math.abs(name.hashCode() % 9999)
                    + "[v];sine=frequency=196:sample_rate=48000[a]",
                "-map",
                "[v]",
                "-map",
                "[a]"),
            1280,
            720,
            24,
            seconds,
            film);
    return film;
  }

  /// A file called a film, with a letter in it.
  Path notAFilm() {
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
