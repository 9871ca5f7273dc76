package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.likeness.Fingerprint;
import org.palmares.film.likeness.Likeness;

/// One decoding of one real file, and everything that is told of it.
class StudyingAWholeFilmTest {
  @TempDir Path folder;

  @Test
  void everything_is_told_and_is_the_same_when_it_is_told_again() throws Exception {
    var edit = Style.mixed(10, CuttingRoom.palette()).cut(Footage.development(), 77);
    var file = CuttingRoom.film(edit, "study");

    var first = Workshop.inspector().study(file, folder.resolve("1"), progress -> {});
    var second = Workshop.inspector().study(file, folder.resolve("2"), progress -> {});

    var film = (Film) first.inspection();
    assertThat(film.contents().shots()).hasSize(edit.truth().size() + 1);
    assertThat(film.contents().perSecond().orElseThrow().brightness())
        .hasSize((int) Math.ceil(film.durationMs() / 1000.0));
    assertThat(film.streams()).hasSize(1 + film.sounds().size());
    assertThat(film.timing().orElseThrow().constant()).isTrue();
    assertThat(film.pictureData().orElseThrow().packets()).isEqualTo(film.frames());

    var json = Reports.json(film);
    assertThat(Reports.read(json)).isEqualTo(film);
    assertThat(Reports.json(second.inspection())).isEqualTo(json);

    assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    var print = first.fingerprint().orElseThrow();
    assertThat(Fingerprint.parse(print.toBytes())).isEqualTo(print);
    assertThat(Likeness.between(print, print).isDuplicate()).isTrue();

    assertThat(second.pictures()).isEqualTo(first.pictures());
    for (var name : names(folder.resolve("1"))) {
      assertThat(folder.resolve("2").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("1").resolve(name));
    }
    assertThat(names(folder.resolve("1"))).contains("poster.jpg", "timeline.svg", "barcode.png");
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
