package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.film.credits.Credits;
import org.palmares.film.models.Learned;
import org.palmares.film.models.Role;
import org.palmares.film.shots.Boundary;
import org.palmares.film.shots.Shot;
import org.palmares.film.sound.Stereo;

class KeepingReportsTest {
  private static final Tools TOOLS =
      new Tools(
          "8.0.1", Ffmpeg.Origin.BUNDLED, new Protection(Protection.Level.SEALED, "bubblewrap"));
  private static final FileFacts FILE = new FileFacts("영화 \"1\".mp4", 5, "ab");

  @Test
  void a_report_read_again_is_the_report_that_was_kept() {
    var film =
        new Film(
            FILE,
            "mp4",
            3000,
            72,
            13,
            new Picture(
                "h264",
                Optional.of("High"),
                "yuv420p",
                640,
                360,
                Fraction.ONE,
                0,
                new Fraction(24000, 1001),
                true,
                false),
            List.of(new Sound("aac", 2, Optional.of("stereo"), 48000, Optional.empty(), -3.5)),
            List.of(new Subtitles("subrip", Optional.of("kor"), Optional.empty())),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Contents(
                List.of(new Shot(0, 71, Optional.empty())),
                List.of(),
                Optional.empty(),
                Optional.of(new Boundary(Boundary.Type.FADE, 60, 71, .5)),
                Optional.of(new Credits(List.of(), 72)),
                Optional.empty(),
                Optional.empty(),
                List.of(new Contents.ShotLoudness(0, -23)),
                Optional.of(new Stereo(.5, .25, -1)),
                Optional.empty(),
                List.of(
                    new Fault(
                        "black",
                        0,
                        1000,
                        Optional.of(0),
                        Optional.of(24),
                        new LinkedHashMap<>(Map.of("mean_luma", 16.0)),
                        Optional.empty())),
                List.of(),
                Optional.empty(),
                Optional.of(new Contents.PerSecond(List.of(.5), List.of(0.))),
                List.of(new Learned(Role.SUBJECT, "dino.onnx", "ab", .9, List.of()))),
            2,
            true,
            List.of(Finding.of(Finding.Kind.DAMAGED_FRAMES, "count", "2")),
            TOOLS);
    var none =
        new Inspection.NotAFilm(
            FILE, List.of(Finding.of(Finding.Kind.NOT_A_FILM, "looks_like", "text")), TOOLS);
    var unreadable =
        new Inspection.Unreadable(FILE, List.of(Finding.of(Finding.Kind.INDEX_MISSING)), TOOLS);

    for (var inspection : List.of(film, none, unreadable)) {
      assertThat(Reports.read(Reports.json(inspection))).isEqualTo(inspection);
    }
  }

  @Test
  void a_report_of_no_film_looks_like_this() {
    var none = new Inspection.NotAFilm(FILE, List.of(Finding.of(Finding.Kind.EMPTY_FILE)), TOOLS);

    assertThat(Reports.json(none))
        .isEqualToIgnoringNewLines(
            """
            {
              "verdict" : "not_a_film",
              "schema" : 2,
              "file" : {
                "name" : "영화 \\"1\\".mp4",
                "bytes" : 5,
                "sha256" : "ab"
              },
              "findings" : [ {
                "kind" : "EMPTY_FILE",
                "level" : "FAIL",
                "sentence" : "The file is empty.",
                "values" : { }
              } ],
              "tools" : {
                "ffmpeg" : "8.0.1",
                "origin" : "BUNDLED",
                "protection" : {
                  "level" : "SEALED",
                  "means" : "bubblewrap"
                }
              }
            }\
            """);
  }
}
