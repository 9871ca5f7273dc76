package org.palmares.film.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.Film;
import org.palmares.film.Workshop;
import org.palmares.film.traces.Measure;

class AskingALearnedModelTest {
  @TempDir Path folder;

  @Test
  void a_subject_that_stays_as_it_is_counts_as_the_same_and_one_that_changes_does_not()
      throws IOException {
    var steady = said(film("steady", "color=c=0xc04020:s=320x180:r=24:d=6"));
    var changing = said(film("changing", "color=c=0xc04020:s=320x180:r=24:d=6,hue=h=60*t"));

    assertThat(steady.role()).isEqualTo(Role.SUBJECT);
    assertThat(steady.model()).isEqualTo("tiny.onnx");
    assertThat(steady.sha256()).hasSize(64);
    assertThat(steady.value()).isEqualTo(1);
    assertThat(steady.shots()).containsExactly(new Learned.OfShot(0, 6, 1));
    assertThat(changing.value()).isBetween(0.0, 0.8);
  }

  @Test
  void what_a_model_says_stands_among_the_measures_under_its_own_name() throws IOException {
    var film = film("steady", "color=c=0xc04020:s=320x180:r=24:d=6");

    assertThat(film.measures()).contains(new Measure("subject_consistency", 1, "share"));
    assertThat(Workshop.inspector().inspect(source("steady"), progress -> {}))
        .isInstanceOfSatisfying(
            Film.class,
            plain ->
                assertThat(plain.measures())
                    .noneMatch(it -> it.name().equals("subject_consistency")));
  }

  @Test
  void the_same_model_says_the_same_of_the_same_film() throws IOException {
    var graph = "testsrc2=s=320x180:r=24:d=5";

    assertThat(said(film("again", graph))).isEqualTo(said(film("again", graph)));
  }

  @Test
  void what_is_no_model_of_pictures_is_refused_with_its_name() throws IOException {
    var text = Files.writeString(folder.resolve("notes.onnx"), "no model");
    var numbers = Files.write(folder.resolve("numbers.onnx"), TinyModel.ofNumbers());

    assertThatThrownBy(() -> Models.of(Map.of(Role.SUBJECT, text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(text + " is no ONNX model: ");
    assertThatThrownBy(() -> Models.of(Map.of(Role.SUBJECT, numbers)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(numbers + " takes no pictures: ");
    assertThatThrownBy(() -> Models.of(Map.of(Role.SUBJECT, folder.resolve("none.onnx"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("none.onnx cannot be read");
  }

  private static Path source(String name) {
    return Workshop.made("learned-" + name + ".mp4");
  }

  private Film film(String name, String graph) throws IOException {
    var file =
        Workshop.made("learned-" + name + ".mp4", "-f", "lavfi", "-i", graph, "-c:v", "mpeg4");
    var tiny = Files.write(folder.resolve("tiny.onnx"), TinyModel.meanColour());
    var inspector = Workshop.inspector().with(Models.of(Map.of(Role.SUBJECT, tiny)));
    return (Film) inspector.inspect(file, progress -> {});
  }

  private static Learned said(Film film) {
    List<Learned> all = film.contents().learned();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
