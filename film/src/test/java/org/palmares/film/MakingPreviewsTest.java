package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingPreviewsTest {
  private final Previews previews = new Previews(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS);

  @TempDir Path into;

  @Test
  void a_large_film_becomes_a_preview_that_any_browser_plays() throws IOException {
    var file =
        Workshop.made(
            "large.mov",
            Workshop.words(
                "-f lavfi -i testsrc2=s=1998x1080:r=24:d=3 -f lavfi -i sine=d=3:r=44100"
                    + " -c:v prores -pix_fmt yuv422p10le -c:a pcm_s16le -ac 6"));
    var film = Workshop.film(file);
    var told = Collections.synchronizedList(new ArrayList<Progress>());

    var made = previews.make(film, file, into, told::add);

    assertThat(made)
        .isEqualTo(
            new Preview(
                rendition("preview", 1280, 692),
                java.util.Optional.of(rendition("preview-small", 640, 346)),
                into.resolve("master.m3u8"),
                true));
    var preview = Workshop.film(made.large().file());
    assertThat(preview.findings()).isEmpty();
    assertThat(preview.picture().codec()).isEqualTo("h264");
    assertThat(preview.picture().pixelFormat()).isEqualTo("yuv420p");
    assertThat(preview.picture().sampleAspect()).isEqualTo(Fraction.ONE);
    assertThat(List.of(preview.picture().width(), preview.picture().height(), preview.frames()))
        .isEqualTo(List.of(1280, 692, 72L));
    assertThat(preview.sounds().stream().map(it -> it.codec() + it.channels()).toList())
        .containsExactly("aac2");
    assertThat(indexComesFirst(made.large().file())).isTrue();
    assertThat(told.stream().map(Progress::stage).distinct().toList())
        .startsWith(Progress.Stage.PREVIEW);
    assertThat(Workshop.ROOMS).isEmptyDirectory();
  }

  @Test
  void a_small_film_is_not_made_larger_and_an_upright_one_stays_upright() {
    var small =
        new Picture(
            "x",
            java.util.Optional.empty(),
            "y",
            321,
            179,
            Fraction.ONE,
            0,
            Fraction.ONE,
            true,
            false);
    var upright =
        new Picture(
            "x",
            java.util.Optional.empty(),
            "y",
            2160,
            3840,
            Fraction.ONE,
            0,
            Fraction.ONE,
            true,
            false);
    var turned =
        new Picture(
            "x",
            java.util.Optional.empty(),
            "y",
            1920,
            1080,
            Fraction.ONE,
            90,
            Fraction.ONE,
            true,
            false);
    var anamorphic =
        new Picture(
            "x",
            java.util.Optional.empty(),
            "y",
            720,
            576,
            new Fraction(64, 45),
            0,
            Fraction.ONE,
            true,
            false);

    assertThat(Size.fitting(small, 1280, 720)).isEqualTo(new Size(322, 180));
    assertThat(Size.fitting(upright, 1280, 720)).isEqualTo(new Size(720, 1280));
    assertThat(Size.fitting(turned, 1280, 720)).isEqualTo(new Size(720, 1280));
    assertThat(Size.fitting(anamorphic, 1280, 720)).isEqualTo(new Size(1024, 576));
  }

  @Test
  void what_stands_already_is_not_made_again() throws IOException {
    var file = Workshop.plainFilm();
    var film = Workshop.film(file);
    var first = previews.make(film, file, into, progress -> {});
    var longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(first.large().file(), longAgo);

    var second = previews.make(film, file, into, progress -> {});

    assertThat(second).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first.large().file())).isEqualTo(longAgo);
    try (var files = Files.list(into)) {
      assertThat(files.map(it -> it.getFileName().toString()).sorted().toList())
          .containsExactly("master.m3u8", "preview.m3u8", "preview.mp4");
    }
  }

  @Test
  void a_damaged_film_is_copied_as_far_as_it_goes() throws IOException {
    var whole = Files.readAllBytes(Workshop.plainFilm());
    var half =
        Files.write(into.resolve("half.mp4"), java.util.Arrays.copyOf(whole, whole.length / 2));
    var film = Workshop.film(half);

    var made = previews.make(film, half, into.resolve("copies"), progress -> {});

    assertThat(Workshop.film(made.large().file()).durationMs())
        .isBetween(film.durationMs() - 100, film.durationMs() + 1200);
  }

  @Test
  void a_film_of_two_pictures_has_a_preview_too() {
    var file =
        Workshop.made("two.mp4", Workshop.words("-f lavfi -i testsrc2=s=64x64:r=2:d=1 -c:v mpeg4"));
    var film = Workshop.film(file);

    var made = previews.make(film, file, into, progress -> {});

    assertThat(film.frames()).isEqualTo(2);
    assertThat(made.large().file()).isRegularFile();
    assertThat(made.sound()).isFalse();
  }

  private Preview.Rendition rendition(String name, int width, int height) {
    return new Preview.Rendition(
        into.resolve(name + ".mp4"), into.resolve(name + ".m3u8"), width, height);
  }

  private static boolean indexComesFirst(Path file) throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return text.indexOf("moov") < text.indexOf("mdat");
  }
}
