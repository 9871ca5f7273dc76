package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlancingAtAFilmTest {
  private final QuickLook look = new QuickLook(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS);

  @TempDir Path into;

  @Test
  void a_film_of_a_minute_is_seen_in_some_twenty_pictures() throws IOException {
    var glance = look.at(minute(), into).orElseThrow();

    assertThat(List.of(glance.claimedMs(), glance.width(), glance.height()))
        .isEqualTo(List.of(60_000L, 320, 180));
    assertThat(glance.sheet().file()).isEqualTo("quick.webp");
    assertThat(glance.sheet().atMs()).hasSizeBetween(12, 20).isSorted().doesNotHaveDuplicates();
    assertThat(glance.sheet().atMs().getLast()).isGreaterThan(50_000);
    var eyes = Eyes.on(into.resolve("quick.webp"), glance.sheet().width(), glance.sheet().height());
    assertThat(eyes.light()).isGreaterThan(0.3);
    assertThat(Workshop.ROOMS).isEmptyDirectory();
  }

  @Test
  void the_same_film_has_the_same_sheet() throws IOException {
    look.at(minute(), into.resolve("one"));
    look.at(minute(), into.resolve("two"));

    assertThat(Files.mismatch(into.resolve("one/quick.webp"), into.resolve("two/quick.webp")))
        .isEqualTo(-1);
  }

  @Test
  void a_file_too_large_to_be_read_at_once_is_entered_at_twelve_places() throws IOException {
    var keys = new KeyFrames(Workshop.FFMPEG, Workshop.LIMITS, 60, Long.MAX_VALUE);

    try (var room = Room.open(Workshop.ROOMS, Optional.of(minute()))) {
      var times = keys.take(room, new Size(320, 180), 20);

      // key frames are two seconds apart; each is the last one before its place
      assertThat(times)
          .containsExactly(2.0, 6.0, 12.0, 16.0, 22.0, 26.0, 32.0, 36.0, 42.0, 46.0, 52.0, 56.0);
      assertThat(Darkroom.count(room)).isEqualTo(12);
      var eyes = Eyes.on(Darkroom.still(room, 7), 320, 180);
      assertThat(eyes.light()).isGreaterThan(0.3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"glance.avi", "glance.mkv", "glance.ts", "glance.mov"})
  void any_container_will_do(String name) {
    var codec = name.endsWith("mov") ? "prores" : name.endsWith("ts") ? "mpeg2video" : "mpeg4";
    var file =
        Workshop.made(
            name, Workshop.words("-f lavfi -i testsrc2=s=320x180:r=24:d=8 -g 24 -c:v " + codec));

    var glance = look.at(file, into).orElseThrow();

    assertThat(glance.sheet().atMs()).hasSizeBetween(4, 20).isSorted().doesNotHaveDuplicates();
    assertThat(glance.sheet().atMs().getLast()).isGreaterThan(4_000);
  }

  @Test
  void a_film_that_breaks_off_is_seen_as_far_as_it_goes() throws IOException {
    var whole = Files.readAllBytes(Workshop.plainFilm());
    var half = Files.write(into.resolve("half.mp4"), Arrays.copyOf(whole, whole.length / 2));

    assertThat(look.at(half, into).orElseThrow().sheet().atMs()).isNotEmpty();
  }

  @Test
  void what_is_no_film_cannot_be_glanced_at() throws IOException {
    var text = Files.writeString(into.resolve("text.mp4"), "soon");
    var head = Files.write(into.resolve("head.mp4"), plainHead());

    assertThat(look.at(text, into)).isEqualTo(Optional.empty());
    assertThat(look.at(head, into)).isEqualTo(Optional.empty());
    assertThat(into.resolve("quick.webp")).doesNotExist();
  }

  private static byte[] plainHead() throws IOException {
    return Arrays.copyOf(Files.readAllBytes(Workshop.plainFilm()), 200);
  }

  private static Path minute() {
    return Workshop.made(
        "minute.mp4",
        Workshop.words("-f lavfi -i testsrc2=s=320x180:r=24:d=60 -g 48 -c:v mpeg4 -q:v 6"));
  }
}
