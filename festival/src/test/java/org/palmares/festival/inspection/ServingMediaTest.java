package org.palmares.festival.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.festival.Guest;
import org.palmares.festival.TestHouse;
import org.palmares.festival.entries.EntryTests;
import org.palmares.festival.house.vault.Vault;
import org.palmares.festival.house.vocabulary.CopyId;
import org.palmares.festival.house.vocabulary.FilmId;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.Sha256;
import org.palmares.festival.people.Person;
import org.palmares.film.Reports;
import org.palmares.film.pictures.Course;

/// Everything that can be kept of a copy, asked for by its maker.
class ServingMediaTest {
  private static final TestHouse HOUSE = TestHouse.open();
  private static final EntryTests FESTIVAL = new EntryTests();
  private static final Person MAKER = FESTIVAL.person("Maker", Language.ENGLISH);
  private static final CopyId COPY = CopyId.fresh();
  private static final Map<String, String> KINDS = kinds();

  private final Guest maker = Guest.signedIn(HOUSE, MAKER);

  @BeforeAll
  static void a_copy_has_everything() {
    FilmId film = FESTIVAL.draft(FESTIVAL.edition(), MAKER.id(), "Everything").film();
    Runs runs = HOUSE.bean(Runs.class);
    runs.add(COPY, film, kept("original"));
    runs.begin(COPY, 1);
    Map<MediumName, Sha256> media = new LinkedHashMap<>();
    KINDS.keySet().forEach(name -> media.put(new MediumName(name), kept("content of " + name)));
    runs.keepMedia(COPY, 1, media);
  }

  @Test
  void each_is_served_as_what_it_is() {
    Map<String, String> served = new LinkedHashMap<>();
    KINDS
        .keySet()
        .forEach(name -> {
          HttpResponse<String> answer = maker.get(address(name));
          assertThat(answer.body()).isEqualTo("content of " + name);
          assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
          assertThat(answer.headers().firstValue("Cache-Control"))
              .contains("max-age=3600, private");
          served.put(name, answer.headers().firstValue("Content-Type").orElse(""));
        });
    assertThat(served).isEqualTo(KINDS);
  }

  @Test
  void the_course_of_a_film_is_drawn_in_the_language_of_the_reader_and_runs_nothing() {
    CopyId drawn = CopyId.fresh();
    Runs runs = HOUSE.bean(Runs.class);
    runs.add(drawn, HOUSE.bean(Inspections.class).run(COPY).film(), kept("y"));
    runs.begin(drawn, 1);
    runs.keepMedia(drawn, 1, Map.of(MediumName.COURSE, kept(Reports.json(Course.of(3)))));
    var answer = maker.get("/media/" + drawn + "/timeline-ko.svg");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
    assertThat(answer.body()).contains("<title id=\"timeline-title\">영화의 흐름</title>");
    assertThat(maker.get("/media/" + drawn + "/timeline-en.svg").body())
        .contains("Course of the film");
    assertThat(maker.get("/media/" + drawn + "/timeline-xx.svg").statusCode()).isEqualTo(404);
    assertThat(Guest.at(HOUSE).get("/media/" + drawn + "/timeline-en.svg").statusCode())
        .isEqualTo(404);
    var policy = answer.headers().allValues("Content-Security-Policy");
    assertThat(policy)
        .containsExactly(
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
  }

  @Test
  void names_that_are_none_and_media_that_are_not_made_are_not_there() {
    for (String name : List.of("preview.mp3", "poster-10.jpg", "preview.mp4.part", "x")) {
      assertThat(maker.get(address(name)).statusCode()).as(name).isEqualTo(404);
    }
    assertThat(maker.get(address("..%2Fpreview.mp4")).statusCode()).isEqualTo(400);
    CopyId other = CopyId.fresh();
    HOUSE.bean(Runs.class).add(other, HOUSE.bean(Inspections.class).run(COPY).film(), kept("x"));
    assertThat(maker.get("/media/" + other + "/preview.mp4").statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> new MediumName("preview.mp3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"preview.mp3\" is nothing that is kept of a copy");
  }

  @Test
  void only_the_chosen_poster_is_a_poster_and_only_moving_pictures_are_the_preview() {
    Map<Media, List<String>> classes = new LinkedHashMap<>();
    for (Media media : Media.values()) {
      classes.put(
          media,
          KINDS.keySet().stream().filter(name -> new MediumName(name).media() == media).toList());
    }
    assertThat(classes.get(Media.POSTER)).containsExactly("poster.jpg");
    assertThat(classes.get(Media.PREVIEW))
        .containsExactly(
            "preview.mp4",
            "preview-small.mp4",
            "master.m3u8",
            "preview.m3u8",
            "preview-small.m3u8");
    assertThat(classes.get(Media.STILLS)).hasSize(KINDS.size() - 7);
    assertThat(classes.get(Media.ORIGINAL)).isEmpty();
    assertThat(classes.get(Media.REPORT)).containsExactly("course.json");
  }

  @Test
  void the_vault_keeps_what_is_noted_of_a_copy_and_nothing_more() {
    Vault vault = HOUSE.bean(Vault.class);
    CopyId copy = CopyId.fresh();
    Runs runs = HOUSE.bean(Runs.class);
    runs.add(copy, HOUSE.bean(Inspections.class).run(COPY).film(), kept("another original"));
    runs.begin(copy, 1);
    Sha256 sheet = kept("a sheet of this copy alone");
    runs.keepMedia(copy, 1, Map.of(new MediumName("contact.webp"), sheet));
    vault.release(sheet);
    assertThat(vault.path(sheet)).exists();
    assertThat(runs.remove(copy).orElseThrow().media().values()).containsExactly(sheet);
    vault.release(sheet);
    TestHouse.eventually(
        java.time.Duration.ofSeconds(20), "it is thrown away", () -> !isThere(vault, sheet));
  }

  private static boolean isThere(Vault vault, Sha256 file) {
    try {
      return Files.exists(vault.path(file));
    } catch (RuntimeException gone) {
      return false;
    }
  }

  private static String address(String name) {
    return "/media/" + COPY + "/" + name;
  }

  private static Sha256 kept(String content) {
    try {
      var file = Files.createTempFile(HOUSE.bean(Vault.class).workshop(), "medium", "");
      return HOUSE.bean(Vault.class).take(Files.writeString(file, content)).sha256();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("preview.mp4", "video/mp4");
    kinds.put("preview-small.mp4", "video/mp4");
    kinds.put("master.m3u8", "application/vnd.apple.mpegurl");
    kinds.put("preview.m3u8", "application/vnd.apple.mpegurl");
    kinds.put("preview-small.m3u8", "application/vnd.apple.mpegurl");
    kinds.put("poster.jpg", "image/jpeg");
    kinds.put("poster-1.jpg", "image/jpeg");
    kinds.put("stills.jpg", "image/jpeg");
    kinds.put("quick.webp", "image/webp");
    kinds.put("contact.webp", "image/webp");
    kinds.put("shots.webp", "image/webp");
    kinds.put("seek.webp", "image/webp");
    kinds.put("seek.vtt", "text/vtt;charset=UTF-8");
    kinds.put("course.json", "application/json");
    kinds.put("barcode.png", "image/png");
    kinds.put("shots.json", "application/json");
    return kinds;
  }
}
