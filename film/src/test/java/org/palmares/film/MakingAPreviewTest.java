package org.palmares.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakingAPreviewTest {
  private static final double PART = 3;

  /// Ten minutes of the film, which parts of this length hold in one.
  private static final double UNDIVIDED = 600;

  private static final int GRAY = 32 * 18;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir Path into;

  /// Flashes of one frame with a beep each, every 12 frames; key frames every 37.
  @ParameterizedTest
  @CsvSource({"mp4,25", "mkv,24000/1001", "ts,25", "mov,60"})
  void flashes_and_beeps_come_together_across_every_border(String container, String rate)
      throws IOException {
    var film = Workshop.film(beeps(container, rate));
    var preview = make(beeps(container, rate), PART);
    double frame = 1 / PreviewRate.of(film.picture()).decimal();
    var flashes = flashes(preview.large().file(), frame);
    var beeps = beeps(preview.large().file());
    assertThat(parts(film, beeps(container, rate)).all()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(flashes).hasSize((int) Math.ceilDiv(film.frames(), 12));
    assertThat(beeps).hasSameSizeAs(flashes);
    for (int i = 0; i < flashes.size(); i++) {
      assertThat(flashes.get(i)).as("flash %d", i).isEqualTo(i * 12);
      assertThat(beeps.get(i) - flashes.get(i) * frame)
          .as("beep %d after its flash, in seconds", i)
          .isBetween(-0.012, 0.012);
    }
    assertThat(Workshop.film(preview.large().file()).frames()).isEqualTo(film.frames());
  }

  @Test
  void a_preview_made_in_parts_shows_what_one_made_in_one_shows() throws IOException {
    var film =
        Workshop.made(
            "long-gop.mp4",
            Workshop.words(
                "-f lavfi -i testsrc2=s=426x240:r=24:d=10 -c:v libopenh264 -b:v 900k -g 67"));
    var parts = gray(make(film, into.resolve("parts"), PART).large().file());
    var one = gray(make(film, into.resolve("one"), UNDIVIDED).large().file());
    assertThat(parts).hasSameSizeAs(one).hasSize(10 * 24 * GRAY);
    var original = gray(film);
    for (int i = 0; i < 10 * 24; i++) {
      int here = distance(parts, i, original, i);
      int next = distance(parts, i, original, Math.min(i + 1, 10 * 24 - 1));
      assertThat(here).as("frame %d beside its own and the next", i).isLessThanOrEqualTo(next);
    }
  }

  @Test
  void what_is_streamed_piece_by_piece_is_what_is_played_in_one() throws IOException {
    var preview = make(large(), PART);
    assertThat(preview.renditions()).hasSize(2);
    for (var rendition : preview.renditions()) {
      var streamed = into.resolve("streamed.mp4");
      var playlist = Files.readString(rendition.playlist());
      Files.write(streamed, streamed(playlist, rendition.file()));
      assertThat(gray(streamed)).isEqualTo(gray(rendition.file())).isNotEmpty();
      assertThat(sound(streamed)).isEqualTo(sound(rendition.file())).isNotEmpty();
      assertThat(seconds(playlist)).isBetween(8.0, 8.05);
      assertThat(playlist).startsWith("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n");
    }
    tellsWhatEachNeeds(preview);
  }

  private static void tellsWhatEachNeeds(Preview preview) throws IOException {
    var master = Files.readAllLines(preview.master());
    assertThat(master.stream().map(it -> it.replaceAll("=\\d{5,}", "=N")).toList())
        .containsExactly(
            "#EXTM3U",
            "#EXT-X-VERSION:7",
            "#EXT-X-INDEPENDENT-SEGMENTS",
            "#EXT-X-STREAM-INF:BANDWIDTH=N,AVERAGE-BANDWIDTH=N,CODECS=\"avc1.640c1f,mp4a.40.2\","
                + "RESOLUTION=1280x720,FRAME-RATE=25.000",
            "preview.m3u8",
            "#EXT-X-STREAM-INF:BANDWIDTH=N,AVERAGE-BANDWIDTH=N,CODECS=\"avc1.640c1e,mp4a.40.2\","
                + "RESOLUTION=640x360,FRAME-RATE=25.000",
            "preview-small.m3u8");
    for (int i = 0; i < 2; i++) {
      long bytes = Files.size(preview.renditions().get(i).file());
      long mean = attribute(master.get(3 + 2 * i), "AVERAGE-BANDWIDTH");
      assertThat(mean).isBetween(bytes * 8 / 9, bytes);
      assertThat(attribute(master.get(3 + 2 * i), "BANDWIDTH")).isGreaterThanOrEqualTo(mean);
    }
  }

  private static double seconds(String playlist) {
    return Pattern.compile("#EXTINF:([0-9.]+),")
        .matcher(playlist)
        .results()
        .mapToDouble(it -> Double.parseDouble(it.group(1)))
        .sum();
  }

  @Test
  void a_film_no_larger_than_the_small_rendition_has_only_one() throws IOException {
    var preview = make(Workshop.plainFilm(), PART);
    assertThat(preview)
        .isEqualTo(
            new Preview(
                new Preview.Rendition(
                    into.resolve("preview.mp4"), into.resolve("preview.m3u8"), 640, 360),
                Optional.empty(),
                into.resolve("master.m3u8"),
                true));
    assertThat(Files.readAllLines(preview.master())).hasSize(5);
    try (var files = Files.list(into)) {
      assertThat(files.map(it -> it.getFileName().toString()).sorted().toList())
          .containsExactly("master.m3u8", "preview.m3u8", "preview.mp4");
    }
  }

  @Test
  void a_killed_worker_is_continued_after_its_last_finished_part() throws Exception {
    var film = beeps("mp4", "25");
    make(film, into.resolve("undisturbed"), PART);
    var bench = into.resolve("killed");
    var worker = worker(film, bench);
    try {
      until(() -> finished(bench).size() >= 2 || !worker.isAlive());
    } finally {
      worker.destroyForcibly(); // SIGKILL
      assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    var finished = finished(bench);
    assertThat(finished).hasSizeGreaterThanOrEqualTo(2);
    assertThat(bench.resolve("preview.mp4")).doesNotExist();
    var longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    for (var part : finished) {
      Files.setLastModifiedTime(part, longAgo);
    }
    var seen = Collections.synchronizedMap(new TreeMap<Path, FileTime>());
    var told = Collections.synchronizedList(new ArrayList<Double>());

    making(PART)
        .make(
            Workshop.film(film),
            film,
            bench,
            progress -> {
              told.add(progress.done());
              finished.forEach(it -> seen.put(it, time(it)));
            });

    assertThat(seen.keySet()).containsExactlyElementsOf(finished);
    assertThat(seen.values()).containsOnly(longAgo);
    assertThat(told.getFirst()).isGreaterThan(PART);
    assertThat(told).isSorted();
    assertThat(contents(bench)).isEqualTo(contents(into.resolve("undisturbed")));
  }

  @Test
  void parts_of_another_film_are_not_taken() throws IOException {
    var film = beeps("mp4", "25");
    var parts = Files.createDirectories(into.resolve("parts"));
    Files.writeString(parts.resolve("plan"), "preview 1 of another\nfalse 0.0\n0 0.0\n");
    Files.writeString(parts.resolve("part-00000-0.mp4"), "another");
    make(film, PART);
    make(film, into.resolve("alone"), PART);
    assertThat(contents(into)).containsAllEntriesOf(contents(into.resolve("alone")));
  }

  @Test
  void a_film_whose_parts_do_not_fit_together_is_made_in_one() throws IOException {
    var film = beeps("mp4", "25");
    var stranger = make(Workshop.plainFilm(), into.resolve("other"), UNDIVIDED).large().file();
    var bench = into.resolve("mixed");
    making(PART)
        .make(
            Workshop.film(film),
            film,
            bench,
            progress -> finished(bench).stream().limit(1).forEach(it -> plant(stranger, bench)));
    assertThat(Workshop.film(bench.resolve("preview.mp4")).frames()).isEqualTo(12 * 25);
  }

  /// Makes another film's picture the third part.
  private static void plant(Path stranger, Path bench) {
    try {
      Files.copy(
          stranger, bench.resolve("parts/part-00002-0.mp4"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_film_that_can_be_entered_at_its_beginning_alone_is_read_from_there_once()
      throws IOException {
    var film =
        Files.copy(
            Workshop.made(
                "one-key.mov",
                Workshop.words("-f lavfi -i testsrc2=s=320x180:r=25:d=20 -c:v svq1 -g 600")),
            into.resolve("all-keys.mov"));
    overwrite(film, "stss", "free"); // every picture is said to be a key frame
    var bench = into.resolve("entered");
    var plans = new LinkedHashSet<String>();
    making(PART)
        .make(Workshop.film(film), film, bench, progress -> plans.add(plan(bench).getLast()));
    assertThat(plans).hasSize(2).last().isEqualTo("0 0.0");
    assertThat(Workshop.film(bench.resolve("preview.mp4")).frames()).isEqualTo(20 * 25);
  }

  private static List<String> plan(Path bench) {
    try {
      return Files.readAllLines(bench.resolve("parts/plan"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void overwrite(Path film, String word, String other) throws IOException {
    try (var file = new RandomAccessFile(film.toFile(), "rw")) {
      file.seek(new String(Files.readAllBytes(film), StandardCharsets.ISO_8859_1).indexOf(word));
      file.write(other.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void sound_that_cannot_be_read_is_left_out() throws IOException {
    var film = Files.copy(Workshop.plainFilm(), into.resolve("deaf.mp4"));
    overwrite(film, "mp4a", "xxxx");
    overwrite(film, "esds", "xxxx");
    var preview = make(film, into.resolve("deaf"), PART);
    assertThat(preview.sound()).isFalse();
    assertThat(Workshop.film(preview.large().file()).sounds()).isEmpty();
    assertThat(Workshop.film(preview.large().file()).frames()).isEqualTo(75);
  }

  @Test
  void a_preview_begins_with_the_first_picture_and_its_sound() throws IOException {
    var early =
        Workshop.made(
            "early-sound.mkv",
            Stream.of(
                    List.of("-itsoffset", "1.2", "-f", "lavfi", "-i", flashing("25", 9)),
                    List.of("-f", "lavfi", "-i", beeping(12 / 25.0, 10), "-c:v", "libopenh264"),
                    List.of("-b:v", "500k", "-g", "37", "-c:a", "aac"))
                .flatMap(List::stream)
                .toArray(String[]::new));
    var preview = make(early, PART);
    // the first flash is the first picture, 1.2 s after the first beep: half-way between two
    var flashes = flashes(preview.large().file(), 0.04);
    var beeps = beeps(preview.large().file());
    assertThat(flashes.subList(0, 3)).containsExactly(0, 12, 24);
    assertThat(beeps.getFirst()).isBetween(0.22, 0.26);
  }

  @Test
  void a_film_of_changing_rate_keeps_time_across_borders() throws IOException {
    var words =
        "-f lavfi -i testsrc2=s=320x180:r=20:d=11 -vf select='not(eq(mod(n\\,7)\\,3))*not(between(n"
            + "\\,90\\,102))' -fps_mode passthrough -c:v libopenh264 -b:v 400k -g 31";
    var film = Workshop.made("changing.mkv", words.replace("'", "").split(" ", -1));
    assertThat(Workshop.film(film).picture().constantFrameRate()).isFalse();
    var parts = gray(make(film, into.resolve("parts"), PART).large().file());
    var one = gray(make(film, into.resolve("one"), UNDIVIDED).large().file());
    assertThat(parts).hasSameSizeAs(one);
    for (int i = 0; i < parts.length / GRAY; i++) {
      assertThat(distance(parts, i, one, i)).as("frame %d", i).isLessThan(4 * GRAY);
    }
  }

  @Test
  void a_film_that_says_in_its_middle_that_its_colours_are_others_is_one_preview()
      throws IOException {
    for (var then : List.of(Optional.of("bt470bg"), Optional.<String>empty())) {
      var film = into.resolve(then.orElse("untagged") + ".ts");
      Files.write(film, Files.readAllBytes(coloured(Optional.of("bt709"), 0)));
      Files.write(film, Files.readAllBytes(coloured(then, 6)), StandardOpenOption.APPEND);
      var preview = make(film, into.resolve(then.orElse("untagged")), PART);
      var colours =
          Workshop.film(preview.large().file()).streams().getFirst().video().orElseThrow();
      assertThat(List.of(colours.primaries(), colours.transfer(), colours.matrix()))
          .containsOnly(Optional.of("bt709"));
      assertThat(Workshop.film(preview.large().file()).frames()).isEqualTo(12 * 25);
    }
  }

  /// Six seconds whose key frames begin no part where the next six begin.
  private static Path coloured(Optional<String> colours, int from) {
    var all = "-vf setparams=color_primaries=%1$s:color_trc=%1$s:colorspace=%1$s ";
    return Workshop.made(
        "coloured-%s.ts".formatted(colours.orElse("not")),
        Workshop.words(
            "-f lavfi -i testsrc2=s=320x180:r=25:d=6 "
                + colours.map(all::formatted).orElse("")
                + "-c:v libopenh264 -b:v 400k -g 37 -output_ts_offset "
                + from));
  }

  private static Path large() {
    return Workshop.made(
        "large-eight.mp4",
        Stream.of(
                List.of("-f", "lavfi", "-i", "testsrc2=s=1440x810:r=25:d=8"),
                List.of("-f", "lavfi", "-i", beeping(12 / 25.0, 8), "-c:v", "libopenh264"),
                List.of("-b:v", "3M", "-g", "50", "-c:a", "aac"))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  /// Twelve seconds.
  private static Path beeps(String container, String rate) {
    double frame = 1 / Fraction.parse(rate, Fraction.ONE).decimal();
    return Workshop.made(
        "beeps-" + rate.replace('/', '-') + "." + container,
        Stream.of(
                List.of("-f", "lavfi", "-i", flashing(rate, 12)),
                List.of("-f", "lavfi", "-i", beeping(12 * frame, 12)),
                List.of("-c:v", "libopenh264", "-b:v", "500k", "-g", "37", "-c:a", "aac"))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private static String flashing(String rate, int seconds) {
    return "color=c=black:s=320x180:r=%s:d=%d,drawbox=c=white:t=fill:enable=eq(mod(n\\,12)\\,0)"
        .formatted(rate, seconds);
  }

  private static String beeping(double period, int seconds) {
    return "aevalsrc=if(lt(mod(t\\,%.9f)\\,0.02)\\,sin(6283*t)\\,0):s=48000:d=%d"
        .formatted(period, seconds);
  }

  private Preview make(Path film, double part) {
    return make(film, into, part);
  }

  private static Preview make(Path film, Path into, double part) {
    return making(part).make(Workshop.film(film), film, into, progress -> {});
  }

  private static Errand errand() {
    return new Errand(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS);
  }

  private static PreviewMaking making(double part) {
    return new PreviewMaking(errand(), H264.of(Workshop.FFMPEG), part);
  }

  private static Parts parts(Film film, Path file) {
    double rate = PreviewRate.of(film.picture()).decimal();
    return Parts.of(Entrances.of(errand(), film, file, PART), film, rate, PART);
  }

  /// Every frame, 32 by 18 points of gray.
  private static byte[] gray(Path film) throws IOException {
    return decoded(film, "-map 0:V:0 -fps_mode passthrough -vf scale=32:18:flags=area,format=gray");
  }

  private static byte[] sound(Path film) throws IOException {
    return decoded(film, "-map 0:a:0 -ac 1 -ar 8000 -c:a pcm_u8");
  }

  private static byte[] decoded(Path film, String how) throws IOException {
    var words = new ArrayList<>(Reading.call("error"));
    words.addAll(Reading.film(Workshop.LIMITS));
    words.addAll(List.of(how.split(" ", -1)));
    words.addAll(List.of("-f", how.contains("pcm") ? "u8" : "rawvideo"));
    var target = Files.createTempFile("decoded", ".raw");
    errand().write(Optional.of(film), words, target, LIMIT, seconds -> {});
    var bytes = Files.readAllBytes(target);
    Files.delete(target);
    return bytes;
  }

  private static int distance(byte[] one, int frame, byte[] other, int otherFrame) {
    return IntStream.range(0, GRAY)
        .map(i -> Math.abs((one[frame * GRAY + i] & 255) - (other[otherFrame * GRAY + i] & 255)))
        .sum();
  }

  /// The numbers of the frames that are white.
  private static List<Integer> flashes(Path film, double frame) throws IOException {
    var gray = gray(film);
    int frames = gray.length / GRAY;
    assertThat(frames * frame).isBetween(8.9, 12.1);
    return IntStream.range(0, frames)
        .filter(i -> IntStream.range(0, GRAY).map(k -> gray[i * GRAY + k] & 255).sum() > 150 * GRAY)
        .boxed()
        .toList();
  }

  /// When each beep begins, in seconds.
  private static List<Double> beeps(Path film) throws IOException {
    var sound = sound(film);
    var beeps = new ArrayList<Double>();
    for (int i = 0; i < sound.length; i++) {
      if (Math.abs((sound[i] & 255) - 128) > 40) {
        beeps.add(i * 0.000125);
        i += 1600; // a fifth of a second
      }
    }
    return beeps;
  }

  /// The header and all pieces, as a player gets them that follows the playlist.
  private static byte[] streamed(String playlist, Path file) throws IOException {
    var whole = Files.readAllBytes(file);
    var ranges = Pattern.compile("BYTERANGE[:=]\"?(\\d+)@(\\d+)").matcher(playlist);
    var bytes = new ByteArrayOutputStream();
    while (ranges.find()) {
      int from = Integer.parseInt(ranges.group(2));
      bytes.write(Arrays.copyOfRange(whole, from, from + Integer.parseInt(ranges.group(1))));
    }
    return bytes.toByteArray();
  }

  private static long attribute(String line, String name) {
    var matcher = Pattern.compile("[:,]" + name + "=(\\d+)").matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private static List<Path> finished(Path bench) {
    try (var files = Files.list(bench.resolve("parts"))) {
      return files.filter(it -> it.toString().endsWith("-0.mp4")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    var contents = new HashMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        contents.put(file.getFileName().toString(), bytes);
      }
    }
    return contents;
  }

  private static void until(BooleanSupplier condition) {
    var deadline = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  /// Another process like ours which makes the preview.
  private Process worker(Path film, Path bench) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            film.toString(),
            bench.toString())
        .inheritIO()
        .start();
  }

  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) {
      make(Path.of(arguments[0]), Path.of(arguments[1]), PART);
    }
  }
}
