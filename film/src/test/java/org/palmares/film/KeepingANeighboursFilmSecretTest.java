package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A hundred bytes can ask a reader to fetch somebody else's film.
class KeepingANeighboursFilmSecretTest {
  @TempDir Path folder;
  private Path neighbour = Path.of("");

  @BeforeEach
  void a_neighbour_has_a_film() throws IOException {
    var film =
        Workshop.made(
            "neighbour.ts",
            Workshop.words("-f lavfi -i testsrc2=s=320x180:r=25:d=1 -c:v mpeg2video"));
    neighbour = Files.copy(film, folder.resolve("neighbour.ts"));
  }

  @ParameterizedTest
  @EnumSource(Means.class)
  void no_playlist_in_any_disguise_becomes_a_film(Means means) throws IOException {
    Workshop.assumeWorking(means);
    var inspector = new Inspector(Workshop.FFMPEG.behind(means), Workshop.ROOMS, Workshop.LIMITS);

    for (var playlist : playlists()) {
      var inspection = inspector.inspect(playlist, progress -> {});
      assertThat(inspection).as("%s", playlist).isInstanceOf(Inspection.NotAFilm.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Means.class)
  void the_words_every_reading_begins_with_refuse_playlists_too(Means means) throws IOException {
    Workshop.assumeWorking(means);

    for (var playlist : playlists()) {
      var frames = decode(means, playlist, Reading.film(Workshop.LIMITS));
      assertThat(frames).as("%s", playlist).isZero();
    }
  }

  @Test
  void a_reader_that_would_follow_a_playlist_finds_nothing_in_a_sealed_room() throws IOException {
    var playlist = hls("asked.m3u8", neighbour.toString());
    var careless =
        List.of("-f", "hls", "-allowed_extensions", "ALL", "-extension_picky", "0", "-i", "film");

    assertThat(decode(Means.NONE, playlist, careless))
        .as("without a room the neighbour's 25 pictures are read: this test can fail")
        .isEqualTo(25);
    Assumptions.assumeTrue(
        Workshop.FFMPEG.protection().level() == Protection.Level.SEALED,
        "left out: the sealed room, which cannot be built here");
    for (var means : List.of(Means.BUBBLEWRAP, Means.NAMESPACES)) {
      if (Workshop.FFMPEG.guard().behind(means).works(Workshop.ROOMS)) {
        assertThat(decode(means, playlist, careless)).as("%s", means).isZero();
      }
    }
  }

  private List<Path> playlists() throws IOException {
    var concat =
        Files.writeString(
            folder.resolve("concat.mp4"), "ffconcat version 1.0\nfile neighbour.ts\n");
    var late =
        Files.writeString(
            folder.resolve("late.mp4"), "\n\n  " + Files.readString(hls("x", "neighbour.ts")));
    return List.of(
        hls("absolute.mp4", neighbour.toString()),
        hls("beside.mov", "neighbour.ts"),
        hls("above.mkv", "../" + folder.getFileName() + "/neighbour.ts"),
        hls("file-url.ts", "file://" + neighbour),
        hls("crypto.mp4", "crypto+file:" + neighbour),
        concat,
        late);
  }

  private Path hls(String name, String target) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1.0,\n" + target + "\n#EXT-X-ENDLIST\n");
  }

  private static long decode(Means means, Path file, List<String> input) {
    var words = new ArrayList<>(Reading.call("info"));
    words.addAll(input);
    words.addAll(List.of("-map", "0:v", "-c:v", "wrapped_avframe", "-f", "framecrc", "pipe:1"));
    var frames = new Frames();
    try (var room = Room.open(Workshop.ROOMS, Optional.of(file))) {
      var allowance = Allowance.reading(Duration.ofSeconds(20), Workshop.LIMITS);
      Workshop.FFMPEG
          .behind(means)
          .guard()
          .run(room, new MediaTask(Toolbox.Program.FFMPEG, words, allowance, frames));
    }
    return frames.count();
  }
}
