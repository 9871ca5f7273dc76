package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingCopiesForViewingTest {
  private final ViewingCopies copies =
      new ViewingCopies(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS);

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

    var made = copies.make(film, file, into, told::add);

    assertThat(made.preview())
        .isEqualTo(new ViewingCopies.Preview(into.resolve("preview.mp4"), 1280, 692, true));
    var preview = Workshop.film(made.preview().file());
    assertThat(preview.findings()).isEmpty();
    assertThat(preview.picture().codec()).isEqualTo("h264");
    assertThat(preview.picture().pixelFormat()).isEqualTo("yuv420p");
    assertThat(preview.picture().sampleAspect()).isEqualTo(Fraction.ONE);
    assertThat(List.of(preview.picture().width(), preview.picture().height(), preview.frames()))
        .isEqualTo(List.of(1280, 692, 72L));
    assertThat(preview.sounds().stream().map(it -> it.codec() + it.channels()).toList())
        .containsExactly("aac2");
    assertThat(indexComesFirst(made.preview().file())).isTrue();
    assertThat(told.stream().map(Progress::stage).distinct().toList())
        .startsWith(Progress.Stage.PREVIEW);
    assertThat(size(made.poster().file())).isEqualTo(List.of(1280, 692));
    assertThat(made.strip().stillWidth()).isEqualTo(332);
    assertThat(size(made.strip().file())).isEqualTo(List.of(3320, 180));
    assertThat(made.strip().atMs())
        .containsExactly(150L, 450L, 750L, 1050L, 1350L, 1650L, 1950L, 2250L, 2550L, 2850L);
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
  void the_poster_is_neither_black_nor_empty() throws IOException {
    var file =
        Workshop.made(
            "dark-then-light.mp4",
            "-filter_complex",
            "color=c=black:s=320x180:r=25:d=2[a];testsrc2=s=320x180:r=25:d=2,fade=t=in:d=0.5[b];"
                + "color=c=white:s=320x180:r=25:d=2[c];[a][b][c]concat=n=3",
            "-c:v",
            "mpeg4");
    var film = Workshop.film(file);

    var poster = copies.poster(film, file, into, progress -> {});

    assertThat(poster.atMs()).isBetween(2400L, 3999L);
    assertThat(size(poster.file())).isEqualTo(List.of(320, 180));
    assertThat(copies.poster(film, file, into, progress -> {})).isEqualTo(poster);
  }

  @Test
  void what_stands_already_is_not_made_again() throws IOException {
    var file = Workshop.plainFilm();
    var film = Workshop.film(file);
    var first = copies.make(film, file, into, progress -> {});
    var longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    for (var it : List.of(first.preview().file(), first.poster().file())) {
      Files.setLastModifiedTime(it, longAgo);
    }
    Files.delete(first.strip().file());

    var second = copies.make(film, file, into, progress -> {});

    assertThat(second).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first.preview().file())).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(first.poster().file())).isEqualTo(longAgo);
    assertThat(first.strip().file()).isRegularFile();
    try (var files = Files.list(into)) {
      assertThat(files.map(it -> it.getFileName().toString()).sorted().toList())
          .containsExactly("poster.jpg", "poster.time", "preview.mp4", "strip.jpg");
    }
  }

  @Test
  void a_damaged_film_is_copied_as_far_as_it_goes() throws IOException {
    var whole = Files.readAllBytes(Workshop.plainFilm());
    var half =
        Files.write(into.resolve("half.mp4"), java.util.Arrays.copyOf(whole, whole.length / 2));
    var film = Workshop.film(half);

    var made = copies.make(film, half, into.resolve("copies"), progress -> {});

    assertThat(Workshop.film(made.preview().file()).durationMs())
        .isBetween(film.durationMs() - 100, film.durationMs() + 1200);
    assertThat(made.strip().file()).isRegularFile();
  }

  @Test
  void a_film_of_two_pictures_has_a_strip_too() {
    var file =
        Workshop.made("two.mp4", Workshop.words("-f lavfi -i testsrc2=s=64x64:r=2:d=1 -c:v mpeg4"));
    var film = Workshop.film(file);

    var made = copies.make(film, file, into, progress -> {});

    assertThat(film.frames()).isEqualTo(2);
    assertThat(made.strip().file()).isRegularFile();
    assertThat(made.preview().sound()).isFalse();
  }

  private static List<Integer> size(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    return List.of(image.getWidth(), image.getHeight());
  }

  private static boolean indexComesFirst(Path file) throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return text.indexOf("moov") < text.indexOf("mdat");
  }
}
