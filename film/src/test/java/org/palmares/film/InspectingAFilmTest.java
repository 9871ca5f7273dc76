package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.film.subtitles.SubtitleReading;

class InspectingAFilmTest {
  @TempDir Path folder;

  @Test
  void a_plain_film_is_described_to_the_frame() throws Exception {
    var file = Workshop.plainFilm();

    var film = Workshop.film(file);

    assertThat(film.picture())
        .isEqualTo(
            new Picture(
                "h264",
                Optional.of("Constrained Baseline"),
                "yuv420p",
                640,
                360,
                Fraction.ONE,
                0,
                new Fraction(25, 1),
                true,
                false));
    assertThat(film.sounds())
        .containsExactly(
            new Sound(
                "aac",
                2,
                Optional.of("stereo"),
                48000,
                Optional.empty(),
                film.sounds().getFirst().peak()));
    assertThat(film.sounds().getFirst().peak()).isBetween(-21.0, -12.0); // sine is -18 dB
    assertThat(
            List.of(
                film.container(),
                film.durationMs(),
                film.frames(),
                film.decodeErrors(),
                film.complete(),
                film.findings(),
                film.showable()))
        .isEqualTo(List.of("mp4", 3000L, 75L, 0, true, List.of(), true));
    assertThat(film.file())
        .isEqualTo(new FileFacts("plain.mp4", Files.size(file), sha256(Files.readAllBytes(file))));
    assertThat(film.tools().ffmpeg()).isEqualTo("8.0.1");
    assertThat(film.tools().origin()).isEqualTo(Ffmpeg.Origin.BUNDLED);
  }

  @Test
  void progress_is_told_in_seconds_of_film_and_never_goes_back() {
    var file =
        Workshop.made(
            "long.mp4",
            Workshop.words("-f lavfi -i testsrc2=s=1280x720:r=25:d=20 -c:v mpeg4 -q:v 3"));
    var told = Collections.synchronizedList(new ArrayList<Progress>());

    Workshop.inspector().inspect(file, told::add);

    assertThat(told.getFirst()).isEqualTo(new Progress(Progress.Stage.OPENING, 0, 0));
    var reading = told.subList(1, told.size());
    assertThat(reading).isNotEmpty();
    assertThat(reading).allSatisfy(it -> assertThat(it.stage()).isEqualTo(Progress.Stage.READING));
    assertThat(reading).allSatisfy(it -> assertThat(it.total()).isEqualTo(20.0));
    assertThat(reading.stream().map(Progress::done).toList())
        .isSortedAccordingTo(Double::compare)
        .allSatisfy(it -> assertThat(it).isBetween(0.0, 20.0));
  }

  @Test
  void a_cinema_rate_stays_exact() {
    var file =
        Workshop.made(
            "cinema.mkv",
            Workshop.words("-f lavfi -i testsrc2=s=320x180:r=24000/1001:d=2 -c:v mpeg4"));

    var film = Workshop.film(file);

    assertThat(film.picture().frameRate()).isEqualTo(new Fraction(24000, 1001));
    assertThat(film.picture().constantFrameRate()).isTrue();
    assertThat(film.container()).isEqualTo("mkv");
    assertThat(film.frames()).isEqualTo(48);
    assertThat(film.durationMs()).isBetween(2001L, 2003L); // Matroska counts whole milliseconds
  }

  @Test
  void a_varying_frame_rate_is_found_with_its_extremes() {
    var file =
        Workshop.made(
            "varying.mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x240:r=30:d=4",
            "-vf",
            "select='lt(n,40)+not(mod(n,3))'",
            "-fps_mode",
            "vfr",
            "-c:v",
            "mpeg4");

    var film = Workshop.film(file);

    assertThat(film.picture().constantFrameRate()).isFalse();
    assertThat(film.frames()).isEqualTo(66);
    assertThat(film.findings())
        .containsExactly(
            Finding.of(Finding.Kind.NO_SOUND_TRACK),
            Finding.of(Finding.Kind.VARIABLE_FRAME_RATE, "slowest", "10", "fastest", "30"));
  }

  @Test
  void a_silent_track_is_told_from_none_and_from_a_quiet_one() {
    var picture = "-f lavfi -i testsrc2=s=320x180:r=25:d=2 ";
    var silent =
        Workshop.made(
            "silent.mp4",
            Workshop.words(picture + "-f lavfi -i anullsrc=r=48000 -c:v mpeg4 -c:a aac -shortest"));
    var quiet =
        Workshop.made(
            "quiet.mp4",
            Workshop.words(
                picture + "-f lavfi -i sine=f=300:d=2 -af volume=-30dB -c:v mpeg4 -c:a aac"));

    assertThat(Workshop.inspect(silent).findings())
        .containsExactly(Finding.of(Finding.Kind.SILENT, "peak", "-91"));
    assertThat(Workshop.inspect(quiet).findings()).isEmpty();
    assertThat(Workshop.film(quiet).sounds().getFirst().peak()).isBetween(-52.0, -42.0);
  }

  @Test
  void sound_tracks_and_subtitles_keep_their_languages() throws IOException {
    var subtitles =
        Files.writeString(folder.resolve("s.srt"), "1\n00:00:00,000 --> 00:00:01,000\nHi\n");
    var file = folder.resolve("languages.mkv");
    try (var room = Room.open(Workshop.ROOMS, Optional.of(subtitles))) {
      var words =
          "-hide_banner -nostdin -v level+error -f lavfi -i testsrc2=s=320x180:r=25:d=2"
              + " -f lavfi -i sine=d=2 -f srt -i film -map 0 -map 1 -map 1 -map 2"
              + " -c:v mpeg4 -c:a aac -c:s srt -metadata:s:a:0 language=kor"
              + " -metadata:s:a:1 language=fas -metadata:s:s:0 language=eng out/languages.mkv";
      new Errand(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS)
          .run(
              room,
              List.of(Workshop.words(words)),
              java.time.Duration.ofSeconds(30),
              MediaTask.Listener.deaf());
      Files.move(room.out().resolve("languages.mkv"), file);
    }

    var film = Workshop.film(file);

    assertThat(film.sounds().stream().map(Sound::language).toList())
        .containsExactly(Optional.of("kor"), Optional.of("fas"));
    var track = film.subtitles().getFirst();
    assertThat(film.subtitles()).hasSize(1);
    assertThat(track.codec()).isEqualTo("subrip");
    assertThat(track.language()).contains("eng");
    assertThat(track.text().orElseThrow().cues()).isEqualTo(1);
    assertThat(track.text().orElseThrow().lastCueEndMs().orElseThrow()).isBetween(1000L, 1040L);
  }

  @Test
  void subtitles_beside_a_film_are_read() throws IOException {
    var file = Workshop.plainFilm();
    var here = Files.createDirectories(folder.resolve("Film"));
    var film = Files.copy(file, here.resolve("Night.Train.mp4"));
    Files.writeString(
        here.resolve("Night.Train.ko.srt"), "1\n00:00:00,500 --> 00:00:01,500\n안녕하세요\n");
    Files.writeString(here.resolve("night.train.VTT"), "no times in it");
    Files.writeString(here.resolve("Night.Train.2.srt"), "another film's");
    Files.writeString(here.resolve("Night.srt"), "another film's");

    var beside = Workshop.film(film).subtitleFiles();

    assertThat(beside.stream().map(SubtitleFile::name).toList())
        .containsExactly("Night.Train.ko.srt", "night.train.VTT");
    assertThat(beside.getFirst().language()).contains("ko");
    assertThat(beside.getFirst().text().orElseThrow().firstCueMs()).contains(500L);
    assertThat(beside.getLast().refused()).contains(SubtitleReading.Reason.NO_CUES);
  }

  @Test
  void a_film_turned_by_its_player_is_described_upright() {
    var lying =
        Workshop.made(
            "lying.mp4",
            Workshop.words("-f lavfi -i testsrc2=s=320x180:r=25:d=1 -vf setsar=4/3 -c:v mpeg4"));
    var turned = folder.resolve("turned.mov");
    new Errand(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS)
        .write(
            Optional.of(
                Workshop.made(
                    "straight.mp4",
                    Workshop.words("-f lavfi -i testsrc2=s=320x180:r=25:d=1 -c:v mpeg4"))),
            List.of(Workshop.words("-display_rotation 90 -i film -c copy")),
            turned,
            java.time.Duration.ofSeconds(30),
            seconds -> {});

    var wide = Workshop.film(lying).picture();
    assertThat(List.of(wide.displayWidth(), wide.displayHeight())).isEqualTo(List.of(427, 180));
    var upright = Workshop.film(turned).picture();
    assertThat(
            List.of(
                upright.rotation(),
                upright.width(),
                upright.displayWidth(),
                upright.displayHeight()))
        .isEqualTo(List.of(270, 320, 180, 320));
  }

  @Test
  void a_film_without_its_end_is_cut_short() throws IOException {
    var whole = Files.readAllBytes(Workshop.plainFilm());
    var half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(whole, whole.length / 2));

    var film = Workshop.film(half);

    assertThat(film.complete()).isFalse();
    assertThat(film.showable()).isFalse();
    assertThat(film.findings().getFirst().kind()).isEqualTo(Finding.Kind.CUT_SHORT);
    assertThat(film.findings().getFirst().values()).containsEntry("declared", "3");
    assertThat(film.durationMs()).isBetween(800L, 1900L);
  }

  @Test
  void a_film_without_its_index_says_what_to_do() throws IOException {
    var whole = Files.readAllBytes(Workshop.plainFilmWithIndexAtItsEnd());
    var half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(whole, whole.length / 2));

    var inspection = Workshop.inspect(half);

    assertThat(inspection).isInstanceOf(Inspection.Unreadable.class);
    assertThat(inspection.findings()).containsExactly(Finding.of(Finding.Kind.INDEX_MISSING));
  }

  @Test
  void damage_is_counted_though_the_decoder_says_that_all_is_well() throws IOException {
    var bytes = Files.readAllBytes(Workshop.plainFilm());
    for (int at = bytes.length / 3; at < bytes.length * 2 / 3; at += 997) {
      bytes[at] ^= 0x55;
    }
    var damaged = Files.write(folder.resolve("damaged.mp4"), bytes);

    var film = Workshop.film(damaged);

    assertThat(film.decodeErrors()).isPositive();
    assertThat(film.findings())
        .contains(
            Finding.of(Finding.Kind.DAMAGED_FRAMES, "count", String.valueOf(film.decodeErrors())));
  }

  @Test
  void what_is_no_film_is_named() throws IOException {
    var sound = Workshop.made("sound.m4a", Workshop.words("-f lavfi -i sine=d=2 -c:a aac"));
    var wave = Workshop.made("sound.wav", Workshop.words("-f lavfi -i sine=d=2"));
    var picture =
        Workshop.made(
            "picture.png", Workshop.words("-f lavfi -i testsrc2=s=64x64 -frames:v 1 -update 1"));
    var oneFrame =
        Workshop.made(
            "one-frame.mp4", Workshop.words("-f lavfi -i testsrc2=s=64x64 -frames:v 1 -c:v mpeg4"));
    var text = Files.writeString(folder.resolve("film.mp4"), "My film will be ready on Monday.\n");
    var empty = Files.createFile(folder.resolve("empty.mp4"));

    assertThat(findings(sound)).isEqualTo(one(Finding.Kind.NO_PICTURE, "content", "sound"));
    assertThat(findings(wave)).isEqualTo(one(Finding.Kind.NOT_A_FILM, "looks_like", "sound"));
    assertThat(findings(picture)).isEqualTo(one(Finding.Kind.NOT_A_FILM, "looks_like", "picture"));
    assertThat(findings(oneFrame)).isEqualTo(one(Finding.Kind.NOT_A_FILM, "looks_like", "picture"));
    assertThat(findings(text)).isEqualTo(one(Finding.Kind.NOT_A_FILM, "looks_like", "text"));
    assertThat(findings(empty)).isEqualTo(one(Finding.Kind.EMPTY_FILE));
  }

  @Test
  void a_picture_too_large_and_too_many_tracks_are_refused_before_decoding() {
    var small =
        new Limits(
            Workshop.LIMITS.leastTime(),
            10,
            Workshop.LIMITS.mostTime(),
            4L << 30,
            1 << 20,
            640 * 359,
            1);
    var inspector = new Inspector(Workshop.FFMPEG, Workshop.ROOMS, small);
    var many =
        Workshop.made(
            "two-tracks.mp4",
            Workshop.words(
                "-f lavfi -i testsrc2=s=64x64:d=1 -f lavfi -i sine=d=1 -c:v mpeg4 -c:a aac"));

    assertThat(inspector.inspect(Workshop.plainFilm(), it -> {}).findings())
        .isEqualTo(
            one(
                Finding.Kind.TOO_LARGE_PICTURE,
                "width",
                "640",
                "height",
                "360",
                "pixels",
                "229760"));
    assertThat(inspector.inspect(many, it -> {}).findings())
        .isEqualTo(one(Finding.Kind.TOO_MANY_STREAMS, "streams", "2", "limit", "1"));
  }

  @Test
  void a_file_that_is_not_there_is_the_callers_mistake() {
    var nowhere = folder.resolve("nowhere.mp4");

    assertThatThrownBy(() -> Workshop.inspect(nowhere))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("%s cannot be inspected", nowhere);
  }

  private static List<Finding> findings(Path file) {
    var inspection = Workshop.inspect(file);
    assertThat(inspection).isInstanceOf(Inspection.NotAFilm.class);
    return inspection.findings();
  }

  private static List<Finding> one(Finding.Kind kind, String... values) {
    return List.of(Finding.of(kind, values));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
