package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.pictures.ShotSheet;
import tools.jackson.databind.json.JsonMapper;

class HangingPicturesTest {
  /// Black for 3 s, then red, green and blue for 4 s each, each beside a white box.
  private static Path colours() {
    return Workshop.made(
        "colours.mp4",
        "-filter_complex",
        "color=c=black:s=1280x720:r=24:d=3[a];"
            + part("red", "x=0:y=0:w=400:h=720")
            + "[b];"
            + part("green", "x=900:y=100:w=300:h=600")
            + "[c];"
            + part("blue", "x=100:y=20:w=1000:h=180")
            + "[d];[a][b][c][d]concat=n=4",
        "-c:v",
        "mpeg4",
        "-q:v",
        "3");
  }

  private static String part(String colour, String box) {
    return "color=c=%s:s=1280x720:r=24:d=4,drawbox=%s:c=white:t=fill".formatted(colour, box);
  }

  @TempDir Path into;

  @Test
  void every_picture_of_a_film_is_there_and_shows_the_film() throws IOException {
    var pictures = hang(colours(), into);

    try (Stream<Path> files = Files.list(into)) {
      assertThat(files.map(it -> it.getFileName().toString()).sorted().toList())
          .containsExactly(
              "barcode.png",
              "contact.webp",
              "course.json",
              "poster-1.jpg",
              "poster-2.jpg",
              "poster-3.jpg",
              "poster.jpg",
              "seek.vtt",
              "seek.webp",
              "shots.json",
              "shots.webp",
              "timeline.svg");
    }
    assertThat(pictures.posters()).hasSize(3);
    var seen = new TreeMap<String, Long>();
    for (var poster : pictures.posters()) {
      var eyes = Eyes.on(into.resolve(poster.file()), 640, 360);
      seen.put(eyes.colour(400, 250), poster.atMs() / 1000);
    }
    assertThat(seen.keySet()).containsExactly("blue", "green", "red");
    assertThat(pictures.poster())
        .isEqualTo(
            new Pictures.Still("poster.jpg", 1280, 720, pictures.posters().getFirst().atMs()));
    assertThat(Eyes.on(into.resolve("poster.jpg"), 1280, 720).colour(800, 500))
        .isEqualTo(Eyes.on(into.resolve("poster-1.jpg"), 640, 360).colour(400, 250));
    assertThat(Workshop.ROOMS).isEmptyDirectory();
  }

  @Test
  void the_sheet_shows_the_film_in_its_order() throws IOException {
    var sheet = hang(colours(), into).contact();

    assertThat(sheet.atMs().stream().map(it -> it / 1000).toList())
        .containsExactly(0L, 1L, 3L, 4L, 5L, 6L, 8L, 9L, 10L, 11L, 13L, 14L);
    assertThat(sheet.columns()).isEqualTo(4);
    var eyes = Eyes.on(into.resolve(sheet.file()), sheet.width(), sheet.height());
    int across = (sheet.width() - 16) / 4;
    int down = (sheet.height() - 16) / 3;
    var colours =
        IntStream.range(0, 12)
            .mapToObj(
                i -> eyes.colour(i % 4 * across + across / 2 + 8, i / 4 * down + down / 2 + 8))
            .toList();
    assertThat(colours)
        .containsExactly(
            "black", "black", "red", "red", "red", "red", "green", "green", "green", "blue", "blue",
            "blue");
  }

  @Test
  void each_shot_has_its_still_where_the_map_says() throws IOException {
    var shots = hang(colours(), into).shots().orElseThrow();

    var eyes = Eyes.on(into.resolve(shots.picture()), shots.width(), shots.height());
    var colours =
        shots.shots().stream()
            .map(it -> it.still().orElseThrow())
            .map(it -> eyes.colour(it.x() + it.w() / 2, it.y() + it.h() / 2))
            .toList();
    assertThat(colours).containsExactly("red", "green", "blue");
    assertThat(shots.shots().stream().map(ShotSheet.Entry::startMs).toList())
        .containsExactly(0L, 7000L, 11_000L);
    assertThat(shots.shots().getLast().endMs()).isEqualTo(15_000);
    var map = JsonMapper.shared().readTree(Files.readString(into.resolve("shots.json")));
    assertThat(map.path("shots").path(1).path("still").path("x").asInt())
        .isEqualTo(shots.shots().get(1).still().orElseThrow().x());
  }

  @Test
  void a_player_finds_a_thumbnail_for_every_second() throws IOException {
    var seek = hang(colours(), into).seek();

    var lines = Files.readAllLines(into.resolve("seek.vtt"));
    var eyes = Eyes.on(into.resolve("seek.webp"), seek.width(), seek.height());
    assertThat(lines.stream().filter(it -> it.contains("-->")).count()).isEqualTo(15);
    assertThat(lines.subList(0, 4))
        .containsExactly(
            "WEBVTT", "", "00:00:00.000 --> 00:00:01.000", "seek.webp#xywh=0,0,160,90");
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .containsExactly("00:00:14.000 --> 00:00:15.000", "seek.webp#xywh=640,90,160,90");
    assertThat(eyes.colour(3 * 160 + 80, 45)).isEqualTo("red");
    assertThat(eyes.colour(640 + 80, 135)).isEqualTo("blue");
  }

  @Test
  void the_same_film_has_the_same_pictures_to_the_byte() throws IOException {
    hang(colours(), into.resolve("one"));
    hang(colours(), into.resolve("two"));
    hang(Workshop.plainFilm(), into.resolve("two"));
    hang(colours(), into.resolve("two"));

    try (Stream<Path> files = Files.list(into.resolve("one"))) {
      for (var file : files.toList()) {
        var other = into.resolve("two").resolve(file.getFileName());
        assertThat(Files.mismatch(file, other)).as(file.toString()).isEqualTo(-1);
      }
    }
    try (Stream<Path> one = Files.list(into.resolve("one"));
        Stream<Path> two = Files.list(into.resolve("two"))) {
      assertThat(two.count()).isEqualTo(one.count());
    }
  }

  @Test
  void an_upright_film_has_upright_pictures() throws IOException {
    var file =
        Workshop.made(
            "upright.mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=360x640:r=24:d=5",
            "-c:v",
            "mpeg4",
            "-q:v",
            "4");

    var pictures = hang(file, into);

    assertThat(pictures.poster().width()).isEqualTo(360);
    assertThat(pictures.poster().height()).isEqualTo(640);
    assertThat(Eyes.on(into.resolve("poster.jpg"), 360, 640).light()).isGreaterThan(0.3);
    assertThat(Files.readString(into.resolve("seek.vtt"))).contains("#xywh=90,0,90,160");
  }

  @Test
  void a_film_of_two_pictures_has_pictures_too() throws IOException {
    var file =
        Workshop.made("two.mp4", Workshop.words("-f lavfi -i testsrc2=s=64x64:r=2:d=1 -c:v mpeg4"));

    var pictures = hang(file, into);

    assertThat(pictures.contact().atMs()).containsExactly(0L);
    assertThat(Eyes.on(into.resolve("contact.webp"), 96, 118).light()).isGreaterThan(0.1);
  }

  @Test
  void a_damaged_film_has_pictures_as_far_as_it_goes() throws IOException {
    var whole = Files.readAllBytes(Workshop.plainFilm());
    var half = Files.write(into.resolve("half.mp4"), Arrays.copyOf(whole, whole.length / 2));

    var pictures = hang(half, into.resolve("pictures"));

    assertThat(pictures.contact().atMs()).isNotEmpty();
    assertThat(Eyes.on(into.resolve("pictures/poster.jpg"), 640, 360).light()).isGreaterThan(0.3);
  }

  @Test
  void colours_of_a_film_in_high_definition_survive() throws IOException {
    var file =
        Workshop.made(
            "tagged.mp4",
            "-f",
            "lavfi",
            "-i",
            "color=c=0x20c040:s=1280x720:r=24:d=2,scale=out_color_matrix=bt709,format=yuv420p,"
                + "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709",
            "-c:v",
            "libopenh264",
            "-b:v",
            "1M");

    hang(file, into);

    for (var name : List.of("poster.jpg", "poster-1.jpg")) {
      int rgb = javax.imageio.ImageIO.read(into.resolve(name).toFile()).getRGB(300, 200);
      assertThat(rgb >> 16 & 255).as(name + " red").isBetween(0x1a, 0x26);
      assertThat(rgb >> 8 & 255).as(name + " green").isBetween(0xba, 0xc6);
      assertThat(rgb & 255).as(name + " blue").isBetween(0x3a, 0x46);
    }
  }

  @Test
  void what_is_no_film_has_no_pictures() throws IOException {
    var text = Files.writeString(into.resolve("film.mp4"), "soon");

    var study = Workshop.inspector().study(text, into.resolve("pictures"), progress -> {});

    assertThat(study.pictures()).isEqualTo(Optional.empty());
    assertThat(into.resolve("pictures")).doesNotExist();
  }

  private static Pictures hang(Path file, Path into) {
    return Workshop.inspector().study(file, into, progress -> {}).pictures().orElseThrow();
  }
}
