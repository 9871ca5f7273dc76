package org.palmares.film;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.palmares.film.frames.Miniature;
import org.palmares.film.frames.Onlooker;

/// A film in which everything that happens to its pictures is known: a loop, a boomerang, a repeat,
/// a mirrored repeat, a freeze, black, flicker of two and of four levels, and pictures held at 8,
/// 12 and 16 frames a second, between shots to which nothing happens.
///
/// One seed gives one film. No stretch of footage is used twice unless that is the event.
final class EventFilm {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final Path FOLDER = Path.of("target/workshop/films").toAbsolutePath();

  /// Clips that are not what they seem: one is 16 frames a second held and held again, one shows
  /// every twenty-fifth frame twice, one hardly moves, so that any of it is like any other.
  private static final List<String> LEFT_OUT =
      List.of("mpy_01_chaplin.mp4", "skv_01_bigbuckbunny.mp4", "tc_05_nasa_13013.mp4");

  /// Frames of a shot to which nothing happens.
  private static final int SHORTEST = 36;

  private static final int LONGEST = 66;

  /// What happened, from which frame to which; `figure` is a period, an amplitude or a rate.
  record Event(String kind, int start, int end, int figure) {}

  /// One frame of footage as it is shown; without footage it is black.
  private record Shown(Optional<Footage> footage, int frame, boolean mirrored, int light) {}

  private final Random random;
  private final List<Footage> footage;
  private final List<Shown> frames = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final String name;

  private EventFilm(String name, List<Footage> from, long seed) {
    this.name = name + "-" + seed;
    this.random = new Random(seed);
    this.footage = new ArrayList<>();
    from.stream().filter(it -> !LEFT_OUT.contains(it.clip())).forEach(this::divide);
    Collections.shuffle(footage, random);
  }

  /// Long shots are good for several.
  private void divide(Footage it) {
    int most = 105 * it.rate() / Footage.FILM_RATE;
    for (int from = 0; from + most / 2 <= it.count(); from += most) {
      int count = Math.min(most, it.count() - from);
      int first = it.from() + (int) Math.round(from * it.step());
      footage.add(new Footage(it.clip(), first, count, it.step(), it.rate(), it.crop()));
    }
  }

  static EventFilm eventful(String name, List<Footage> from, long seed) {
    var film = new EventFilm(name, from, seed);
    var first = film.take(70, false);
    var second = film.take(70, false);
    film.plain(first);
    film.plain(second);
    var acts =
        new ArrayList<Runnable>(
            List.of(
                film::loop,
                film::boomerang,
                film::freeze,
                film::black,
                () -> film.flicker(2),
                () -> film.flicker(4),
                () -> film.held(8),
                () -> film.held(12),
                () -> film.held(16),
                film::plain));
    Collections.shuffle(acts, film.random);
    acts.forEach(Runnable::run);
    film.again("repeat", first, false);
    film.plain();
    film.again("mirrored_repeat", second, true);
    return film;
  }

  /// A film to which nothing happens, of all footage that is long enough.
  static EventFilm plain(String name, List<Footage> from, long seed) {
    var film = new EventFilm(name + "-plain", from, seed);
    film.footage.removeIf(it -> it.frames() < LONGEST);
    while (!film.footage.isEmpty()) {
      film.plain();
    }
    return film;
  }

  /// What happened, but for held pictures.
  List<Event> events() {
    return events.stream().filter(it -> !it.kind.equals("cadence")).toList();
  }

  /// Where pictures are held.
  List<Event> cadences() {
    return events.stream().filter(it -> it.kind.equals("cadence")).toList();
  }

  int[] starts() {
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private Footage take(int frames, boolean fullRate) {
    var found =
        footage.stream()
            .filter(it -> it.frames() >= frames && (!fullRate || it.rate() == 24))
            .findFirst()
            .orElseThrow();
    footage.remove(found);
    return found;
  }

  private void shot(List<Shown> shown, int rate) {
    if (rate < Footage.FILM_RATE) {
      var last = events.isEmpty() ? null : events.getLast();
      boolean goesOn =
          last != null
              && last.kind.equals("cadence")
              && last.figure == rate
              && last.end == frames.size() - 1;
      if (goesOn) {
        events.removeLast();
      }
      int start = goesOn ? last.start : frames.size();
      events.add(new Event("cadence", start, frames.size() + shown.size() - 1, rate));
    }
    starts.add(frames.size());
    frames.addAll(shown);
  }

  /// Events come before the cadence of their shot, so that cadences that follow each other are
  /// seen.
  private void event(String kind, int start, int end, int figure) {
    events.add(Math.max(0, events.size() - 1), new Event(kind, start, end, figure));
  }

  private static List<Shown> frames(Footage from, int count) {
    var shown = new ArrayList<Shown>();
    for (int i = 0; i < count; i++) {
      shown.add(new Shown(Optional.of(from), i, false, 0));
    }
    return shown;
  }

  private void plain(Footage from) {
    shot(frames(from, 70), from.rate());
  }

  private void plain() {
    int frames = SHORTEST + random.nextInt(LONGEST - SHORTEST);
    var from = take(frames, false);
    shot(frames(from, frames), from.rate());
  }

  private void loop() {
    int period = 24 + 6 * random.nextInt(6);
    var from = take(period, false);
    var shown = new ArrayList<Shown>();
    for (int pass = 0; pass < 3; pass++) {
      shown.addAll(frames(from, period));
    }
    int start = frames.size();
    shot(shown, from.rate());
    event("loop", start, frames.size() - 1, period);
  }

  private void boomerang() {
    int half = 30 + 6 * random.nextInt(6);
    var from = take(half, false);
    var shown = frames(from, half);
    shown.addAll(shown.reversed().stream().toList());
    int start = frames.size();
    shot(shown, from.rate());
    event("boomerang", start, frames.size() - 1, 0);
  }

  private void again(String kind, Footage from, boolean mirrored) {
    int start = frames.size();
    shot(
        frames(from, 70).stream().map(it -> new Shown(it.footage, it.frame, mirrored, 0)).toList(),
        from.rate());
    event(kind, start, frames.size() - 1, 0);
  }

  private void freeze() {
    int moving = 20 + random.nextInt(15);
    int still = 40 + random.nextInt(40);
    var from = take(2 * moving, true);
    var shown = frames(from, moving);
    for (int i = 1; i < still; i++) {
      shown.add(shown.getLast());
    }
    shown.addAll(frames(from, 2 * moving).subList(moving, 2 * moving));
    int start = frames.size() + moving - 1;
    shot(shown, from.rate());
    event("frozen", start, start + still - 1, 0);
  }

  private void black() {
    int start = frames.size();
    shot(Collections.nCopies(30, new Shown(Optional.empty(), 0, false, 0)), Footage.FILM_RATE);
    event("black", start, frames.size() - 1, 0);
  }

  private void flicker(int levels) {
    int count = 24 + random.nextInt(20);
    int before = random.nextInt(15);
    var from = take(count + before, false);
    var shown = frames(from, count + before);
    for (int i = before; i < shown.size(); i++) {
      int light = i % 2 == 0 ? levels : -levels;
      shown.set(i, new Shown(Optional.of(from), i, false, light));
    }
    int start = frames.size() + before;
    shot(shown, from.rate());
    event("flicker", start, frames.size() - 1, levels);
  }

  private void held(int rate) {
    var from = take(60, true);
    var shown = new ArrayList<Shown>();
    for (int i = 0; i < 60; i++) {
      int own = i * rate / Footage.FILM_RATE * Footage.FILM_RATE / rate;
      shown.add(new Shown(Optional.of(from), own, false, 0));
    }
    shot(shown, rate);
  }

  /// Shows the film as miniatures, as it is.
  void show(Onlooker onlooker) {
    var stock = new Stock(Miniature.WIDTH, Miniature.HEIGHT);
    var frame = new byte[stock.bytes()];
    for (int i = 0; i < frames.size(); i++) {
      print(frames.get(i), stock, frame);
      onlooker.see(i, frame);
    }
  }

  /// Shows the film as miniatures after it was encoded at 640 x 360 in MPEG-4 Part 2, with this
  /// quantiser: 3 is fine, 12 coarse.
  void show(int quantiser, Onlooker onlooker) {
    var seen = FOLDER.resolve("%s-q%d.small".formatted(name, quantiser));
    try {
      if (!Files.exists(seen)) {
        make(quantiser, seen);
      }
      var frame = new byte[Miniature.BYTES];
      try (var in = Files.newInputStream(seen)) {
        for (int i = 0; in.readNBytes(frame, 0, frame.length) == frame.length; i++) {
          onlooker.see(i, frame);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be shown".formatted(name), e);
    }
  }

  private void make(int quantiser, Path target) throws IOException {
    var raw = FOLDER.resolve(name + ".raw");
    var film = FOLDER.resolve("%s-q%d.avi".formatted(name, quantiser));
    Files.createDirectories(FOLDER);
    write(raw);
    ffmpeg(
        raw,
        film,
        "-f rawvideo -pix_fmt yuv420p -s:v %dx%d -r 24 -i file:film -vf scale=640:360:flags=bicubic"
            + " -c:v mpeg4 -g 48 -q:v ",
        quantiser);
    Files.delete(raw);
    ffmpeg(
        film,
        target,
        "-i file:film -vf scale=128:72:flags=area,format=yuv420p -fps_mode passthrough -f rawvideo");
    Files.delete(film);
  }

  private static void ffmpeg(Path from, Path to, String line, int quantiser) {
    ffmpeg(from, to, line.formatted(WIDTH, HEIGHT) + quantiser);
  }

  private static void ffmpeg(Path from, Path to, String line) {
    var words = new ArrayList<>(List.of("-protocol_whitelist", "file"));
    words.addAll(List.of(line.split(" ", -1)));
    new Errand(Workshop.FFMPEG, Workshop.ROOMS, Workshop.LIMITS)
        .write(Optional.of(from), words, to, Duration.ofMinutes(5), seconds -> {});
  }

  private void write(Path raw) throws IOException {
    var stock = new Stock(WIDTH, HEIGHT);
    var frame = new byte[stock.bytes()];
    try (var out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 20)) {
      for (var shown : frames) {
        print(shown, stock, frame);
        out.write(frame);
      }
    }
  }

  private static void print(Shown shown, Stock stock, byte[] frame) {
    int luma = stock.width() * stock.height();
    if (shown.footage.isEmpty()) {
      Arrays.fill(frame, 0, luma, (byte) 16);
      Arrays.fill(frame, luma, frame.length, (byte) 128);
      return;
    }
    stock.copy(shown.footage.get(), shown.frame, frame);
    for (int i = 0; shown.light != 0 && i < luma; i++) {
      frame[i] = (byte) Math.clamp((frame[i] & 255) + shown.light, 16, 235);
    }
    if (shown.mirrored) {
      mirror(frame, 0, stock.width(), stock.height());
      mirror(frame, luma, stock.width() / 2, stock.height() / 2);
      mirror(frame, luma * 5 / 4, stock.width() / 2, stock.height() / 2);
    }
  }

  private static void mirror(byte[] frame, int from, int width, int height) {
    for (int row = from; row < from + width * height; row += width) {
      for (int x = 0; x < width / 2; x++) {
        byte left = frame[row + x];
        frame[row + x] = frame[row + width - 1 - x];
        frame[row + width - 1 - x] = left;
      }
    }
  }
}
