package org.palmares.film.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.Film;
import org.palmares.film.FilmMaking;
import org.palmares.film.Finding;
import org.palmares.film.Inspection;
import org.palmares.film.Workshop;

class MakingDemoFilmsTest {
  @TempDir Path folder;

  @Test
  void there_is_a_dozen_and_one_of_each_trouble() {
    var recipes = Recipe.all();

    assertThat(recipes).hasSizeGreaterThanOrEqualTo(12);
    assertThat(recipes.stream().map(Recipe::key).distinct()).hasSameSizeAs(recipes);
    for (var nature :
        List.of(DemoFilms.Nature.SILENT, DemoFilms.Nature.TOO_LONG, DemoFilms.Nature.BROKEN)) {
      assertThat(recipes.stream().filter(it -> it.nature() == nature)).hasSize(1);
    }
    for (var recipe : recipes) {
      boolean tooLong = recipe.nature() == DemoFilms.Nature.TOO_LONG;
      assertThat(recipe.seconds())
          .as(recipe.key())
          .isBetween(tooLong ? 61.0 : 10.0, tooLong ? 90.0 : 40.0);
    }
  }

  @Test
  void every_recipe_is_understood() {
    var making = new FilmMaking(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS);

    for (var recipe : Recipe.all()) {
      var file = folder.resolve(recipe.key() + ".mp4");
      making.sketch(
          List.of("-filter_complex", recipe.graph(), "-map", "[v]", "-map", "[a]"), 0.2, file);
      assertThat(file).isRegularFile();
    }
  }

  @Test
  void a_film_is_made_once_and_the_same_every_time() throws Exception {
    var clockwork = Recipe.all().stream().filter(it -> it.key().equals("clockwork")).toList();
    var told = new ArrayList<DemoFilms.Made>();
    var demo = new DemoFilms(Workshop.FFMPEG, Workshop.ROOMS);

    var first = demo.make(clockwork, folder.resolve("a"), told::add);
    var again = demo.make(clockwork, folder.resolve("a"), told::add);
    var other = demo.make(clockwork, folder.resolve("b"), told::add);

    assertThat(first).isEqualTo(again);
    assertThat(told.subList(0, 2))
        .containsExactly(new DemoFilms.Made(0, 1, "clockwork"), new DemoFilms.Made(1, 1, ""));
    assertThat(Files.mismatch(first.getFirst().file(), other.getFirst().file())).isEqualTo(-1);
    var film = (Film) Workshop.inspector().inspect(first.getFirst().file(), it -> {});
    assertThat(film.findings()).isEmpty();
    assertThat(film.durationMs()).isEqualTo(12_000);
  }

  @Test
  void the_broken_film_is_broken() {
    var broken =
        Recipe.all().stream().filter(it -> it.nature() == DemoFilms.Nature.BROKEN).toList();

    var made = new DemoFilms(Workshop.FFMPEG, Workshop.ROOMS).make(broken, folder, it -> {});

    var inspection = Workshop.inspector().inspect(made.getFirst().file(), it -> {});
    assertThat(inspection).isInstanceOf(Inspection.Unreadable.class);
    assertThat(inspection.findings().getFirst().kind()).isEqualTo(Finding.Kind.INDEX_MISSING);
    assertThat(folder).isDirectoryNotContaining("glob:**.whole.mp4");
  }
}
