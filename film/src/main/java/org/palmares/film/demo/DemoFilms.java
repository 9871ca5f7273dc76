package org.palmares.film.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.palmares.film.Ffmpeg;
import org.palmares.film.FilmMaking;
import org.palmares.film.Limits;

/// Makes a dozen short films on the spot, so that a festival can be tried without waiting for one.
///
/// They are abstract and drawn by ffmpeg's generators after `films.recipe`: same recipe, same
/// ffmpeg, same film. One that stands already is not made again, and each appears complete.
public final class DemoFilms {
  private final FilmMaking making;

  /// `work` as for [org.palmares.film.Inspector].
  public DemoFilms(Ffmpeg ffmpeg, Path work) {
    this.making = new FilmMaking(ffmpeg, work, Limits.festival());
  }

  /// What is special about a demo film.
  public enum Nature {
    PLAIN,
    /// Its sound track is silent.
    SILENT,
    /// Longer than a minute, the others being shorter than half of one.
    TOO_LONG,
    /// Its file was cut off in the middle.
    BROKEN
  }

  /// A film of the demo edition: its key never changes and names its file.
  public record DemoFilm(String key, Path file, Nature nature) {}

  /// How far the making has come, and which film is being made.
  public record Made(int done, int of, String key) {}

  /// Makes those that are missing in `into` and lists all, in the order of the recipes.
  public List<DemoFilm> make(Path into, Consumer<Made> progress) {
    return make(Recipe.all(), into, progress);
  }

  List<DemoFilm> make(List<Recipe> recipes, Path into, Consumer<Made> progress) {
    var films = new ArrayList<DemoFilm>();
    for (var recipe : recipes) {
      progress.accept(new Made(films.size(), recipes.size(), recipe.key()));
      var file = into.resolve(recipe.key() + ".mp4");
      if (!Files.isRegularFile(file)) {
        make(recipe, file);
      }
      films.add(new DemoFilm(recipe.key(), file, recipe.nature()));
    }
    progress.accept(new Made(films.size(), films.size(), ""));
    return List.copyOf(films);
  }

  private void make(Recipe recipe, Path file) {
    if (recipe.nature() == Nature.BROKEN) {
      var whole = file.resolveSibling(recipe.key() + ".whole.mp4");
      film(recipe, whole);
      cutOff(whole, file);
    } else {
      film(recipe, file);
    }
  }

  private void film(Recipe recipe, Path file) {
    var words = List.of("-filter_complex", recipe.graph(), "-map", "[v]", "-map", "[a]");
    making.sketch(words, recipe.seconds(), file);
  }

  /// Keeps the first two thirds, as a broken connection would; the index at the end is lost.
  private static void cutOff(Path whole, Path file) {
    var draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      var bytes = Files.readAllBytes(whole);
      Files.write(draft, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.delete(whole);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be made".formatted(file), e);
    }
  }
}
