package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingRealAndHostileFilesTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private record Read(Path file, Inspection inspection, Duration took) {}

  @Test
  void every_real_clip_is_inspected() throws Exception {
    var clips =
        Workshop.shared("clips").stream().filter(it -> !it.toString().endsWith(".tsv")).toList();

    for (var read : readAll(clips)) {
      assertThat(read.inspection()).as("%s", read.file()).isInstanceOf(Film.class);
      var film = (Film) read.inspection();
      assertThat(film.complete()).as("%s", read.file()).isTrue();
      assertThat(film.showable()).as("%s", read.file()).isTrue();
      assertThat(film.frames()).as("%s", read.file()).isGreaterThanOrEqualTo(10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"own-mp4", "own-playlist", "mp4-mozilla", "own-image", "own-subtitle"})
  void every_hostile_file_gets_a_verdict_in_words_in_time(String folder) throws Exception {
    var reads = readAll(Workshop.shared("hostile/" + folder));

    assertThat(reads).isNotEmpty();
    for (var read : reads) {
      assertThat(read.took()).as("%s", read.file()).isLessThan(LONGEST);
      assertThat(read.inspection().findings())
          .as("%s", read.file())
          .allSatisfy(it -> assertThat(it.sentence()).doesNotContain("{").endsWith("."));
      if (!(read.inspection() instanceof Film)) {
        assertThat(read.inspection().findings()).as("%s", read.file()).hasSize(1);
      }
    }
  }

  @Test
  void no_disguised_playlist_is_a_film() throws Exception {
    var kinds =
        readAll(Workshop.shared("hostile/own-playlist")).stream()
            .filter(it -> !it.file().getFileName().toString().matches("script.avs|xxe_dash.mpd"))
            .map(it -> Workshop.kinds(it.inspection()))
            .distinct()
            .toList();

    assertThat(kinds).isEqualTo(List.of(List.of(Finding.Kind.REFUSED_FORMAT)));
  }

  private static List<Read> readAll(List<Path> files) throws Exception {
    var inspector = Workshop.inspector();
    try (var readers = Executors.newFixedThreadPool(3)) {
      var tasks = new ArrayList<Callable<Read>>();
      for (var file : files) {
        tasks.add(() -> {
          long start = System.nanoTime();
          var inspection = inspector.inspect(file, progress -> {});
          return new Read(file, inspection, Duration.ofNanos(System.nanoTime() - start));
        });
      }
      var reads = new ArrayList<Read>();
      for (Future<Read> read : readers.invokeAll(tasks)) {
        reads.add(read.get());
      }
      return reads;
    }
  }
}
