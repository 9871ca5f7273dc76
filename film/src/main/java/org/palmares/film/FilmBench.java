package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.palmares.film.frames.Miniature;
import org.palmares.film.likeness.IndexBench;

/// What inspecting a film costs on this machine, beside decoding it and nothing more.
///
/// Processor time is that of the readers and of this process together; everything is done three
/// times in turn, and a ratio is that of the medians.
public final class FilmBench {
  private static final int ROUNDS = 3;
  private static final int MILLIONS = 10_000_000;
  private static final int MOST_RAW = 1440 * Miniature.BYTES;

  private final Ffmpeg ffmpeg;
  private final Path work;
  private final Limits limits = Limits.festival();

  public FilmBench(Ffmpeg ffmpeg, Path work) {
    this.ffmpeg = ffmpeg;
    this.work = work;
  }

  /// One figure: what was measured, how much, in which unit, and what is aimed at.
  public record Figure(String what, double measured, String unit, String aim) {}

  /// Processor seconds of the readers and of this process, and seconds that passed.
  private record Cost(double readers, double own, double wall) {
    double processor() {
      return readers + own;
    }
  }

  /// A minute of 1920 x 1080 at 24 frames a second with grain and sound, H.264 and AAC.
  private Path makeFilm(Path film) {
    var words = new ArrayList<String>();
    words.addAll(List.of("-f", "lavfi", "-i", "testsrc2=s=1920x1080:r=24:d=60"));
    words.addAll(List.of("-f", "lavfi", "-i", "sine=f=330:r=48000:d=60"));
    words.addAll(List.of("-vf", "hue=H=0.4*t,rotate=0.05*t,noise=alls=6:allf=t"));
    words.addAll(List.of("-pix_fmt", "yuv420p"));
    words.addAll(H264.of(ffmpeg).words(new Size(1920, 1080), 24));
    words.addAll(List.of("-b:v", "8M", "-maxrate", "16M", "-c:a", "aac", "-ac", "2"));
    new FilmMaking(ffmpeg, work, limits).make(words, film);
    return film;
  }

  /// Measures with this film, or one made here, and says each figure.
  public void measure(Optional<Path> given, Consumer<Figure> say) {
    try {
      Files.createDirectories(work);
      var place = Files.createTempDirectory(work, "bench-");
      try {
        measure(given.orElseGet(() -> makeFilm(place.resolve("bench.mp4"))), say);
        seek(say);
      } finally {
        Folders.delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing can be made below %s".formatted(work), e);
    }
  }

  private void measure(Path film, Consumer<Figure> say) {
    watch(film, say);
    var plain = new ArrayList<Cost>();
    var whole = new ArrayList<Cost>();
    var hasty = new ArrayList<Cost>();
    var peer = new ArrayList<Cost>();
    long frames = 0;
    for (int round = 0; round < ROUNDS; round++) {
      plain.add(cost(() -> decode(film, List.of())));
      whole.add(cost(() -> inspector().inspect(film, progress -> {})));
      hasty.add(cost(() -> inspector().hasty().inspect(film, progress -> {})));
      peer.add(cost(() -> decode(film, List.of("-vf", "scdet,blackdetect,freezedetect"))));
    }
    if (inspector().inspect(film, progress -> {}) instanceof Film known) {
      frames = known.frames();
    }
    double processor = median(plain, Cost::processor);
    double wall = plain.stream().mapToDouble(Cost::wall).min().orElseThrow();
    Stream.of(
            new Figure("decoding alone, processor", processor, "s", ""),
            new Figure("decoding alone, frames a second", frames / wall, "", ""),
            new Figure(
                "inspection, processor over decoding alone",
                median(whole, Cost::processor) / processor,
                "",
                "at most 1.25"),
            new Figure(
                "inspection, wall clock over decoding alone",
                whole.stream().mapToDouble(Cost::wall).min().orElseThrow() / wall,
                "",
                "at most 1.2"),
            new Figure(
                "inspection in haste, processor over decoding alone",
                median(hasty, Cost::processor) / processor,
                "",
                "at most 1.05"),
            new Figure(
                "ffmpeg's scdet, blackdetect, freezedetect alone",
                median(peer, Cost::processor) / processor,
                "",
                ""))
        .forEach(say);
  }

  /// What this process does for each frame, and what it keeps of a film of two hours: the frames of
  /// this film again and again, each time moved and dimmed, so that none comes twice.
  private void watch(Path film, Consumer<Figure> say) {
    var raw = frames(film);
    int count = raw.length / Miniature.BYTES;
    int rounds = Math.max(1, 2 * 3600 * 24 / Math.max(1, count));
    show(raw, count, Math.min(2, rounds), new Analysis(24, 16 / 9.0, 24));
    long before = kept();
    var analysis = new Analysis(24, 16 / 9.0, 24);
    try {
      double start = thread();
      show(raw, count, rounds, analysis);
      double seen = thread();
      double frames = (double) rounds * count;
      say.accept(new Figure("looking on, a frame", (seen - start) / frames * 1e6, "µs", ""));
      var contents = analysis.contents(new Frames(), 0);
      say.accept(
          new Figure(
              "looking on and telling what was seen, a frame",
              (thread() - start) / frames * 1e6,
              "µs",
              "at most 80"));
      say.accept(
          new Figure(
              "kept of a film of two hours", (kept() - before) / 1e6, "MB", "at most 200 MB"));
      say.accept(new Figure("shots in it", contents.shots().size(), "", ""));
    } finally {
      Reference.reachabilityFence(analysis);
    }
  }

  /// How long it takes to find a picture among millions, and what the memory of this machine
  /// allows; the largest is not measured but reckoned from the one before.
  private static void seek(Consumer<Figure> say) {
    var figures = IndexBench.figures(1_000_000, MILLIONS);
    for (var it : figures) {
      seek(it, "", it.rows() == MILLIONS ? "at most 12 ms" : "", say);
    }
    if (!figures.isEmpty()) {
      seek(figures.getLast().extrapolated(10L * MILLIONS), ", reckoned", "", say);
      say.accept(
          new Figure("found with 60 of 256 bits wrong", 100 * figures.getLast().recall(), "%", ""));
    }
  }

  private static void seek(IndexBench.Figure it, String how, String aim, Consumer<Figure> say) {
    var many = "%d million pictures%s".formatted(it.rows() / 1_000_000, how);
    say.accept(new Figure("memory for " + many, it.megabytes(), "MB", ""));
    say.accept(new Figure("one sought among " + many, it.scanMillis(), "ms", aim));
    say.accept(
        new Figure("over reading 64 bits of each", it.scanMillis() / it.readMillis(), "", ""));
    say.accept(new Figure("one sought by all 256 bits", it.wholeScanMillis(), "ms", ""));
    say.accept(
        new Figure(
            "over reading 256 bits of each", it.wholeScanMillis() / it.wholeReadMillis(), "", ""));
  }

  private static void show(byte[] raw, int count, int rounds, Analysis analysis) {
    var frame = new byte[Miniature.BYTES];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < count; i++) {
        System.arraycopy(raw, i * Miniature.BYTES, frame, 0, Miniature.BYTES);
        disguise(frame, round);
        analysis.see(round * count + i, frame);
      }
    }
  }

  /// Lets a round look like other footage: its own movement of the rows, its own light.
  private static void disguise(byte[] frame, int round) {
    for (int y = 0; y < Miniature.HEIGHT; y++) {
      int from = y * Miniature.WIDTH;
      int shift = (round * 37 + y * (round % 23)) % Miniature.WIDTH;
      var row = Arrays.copyOfRange(frame, from, from + Miniature.WIDTH);
      for (int x = 0; x < Miniature.WIDTH; x++) {
        int luma = row[(x + shift) % Miniature.WIDTH] & 255;
        frame[from + x] = (byte) (16 + (luma - 16) * (60 + round % 40) / 100);
      }
    }
  }

  private byte[] frames(Path film) {
    var words = new ArrayList<>(Reading.call("error"));
    words.addAll(Reading.film(limits));
    words.addAll(List.of("-map", "0:V:0", "-vf", "scale=128:72:flags=area,format=yuv420p"));
    words.addAll(List.of("-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"));
    var answer = new Answer(MOST_RAW);
    try (var room = Room.open(work, Optional.of(film))) {
      var allowance = Allowance.reading(Duration.ofHours(1), limits);
      ffmpeg.guard().run(room, new MediaTask(Toolbox.Program.FFMPEG, words, allowance, answer));
    }
    return answer.bytes();
  }

  /// Processor seconds of this thread.
  private static double thread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /// Bytes in use after collecting what is not.
  private static long kept() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private Inspector inspector() {
    return new Inspector(ffmpeg, work, limits);
  }

  private void decode(Path film, List<String> filter) {
    var words = new ArrayList<>(Reading.call("error"));
    words.addAll(Reading.film(limits));
    words.addAll(filter);
    words.addAll(List.of("-f", "null", "-"));
    try (var room = Room.open(work, Optional.of(film))) {
      var allowance = Allowance.reading(Duration.ofHours(1), limits);
      var task = new MediaTask(Toolbox.Program.FFMPEG, words, allowance, MediaTask.Listener.deaf());
      var outcome = ffmpeg.guard().run(room, task);
      if (!outcome.ok()) {
        throw new IllegalStateException("%s cannot be decoded: %s".formatted(film, outcome));
      }
    }
  }

  private static Cost cost(Runnable errand) {
    double readers = readers();
    double own = own();
    long start = System.nanoTime();
    errand.run();
    return new Cost(readers() - readers, own() - own, (System.nanoTime() - start) / 1e9);
  }

  private static double own() {
    var bean = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return bean.getProcessCpuTime() / 1e9;
  }

  /// Processor seconds of all ended children, as Linux counts them (proc(5), `cutime`, `cstime`).
  private static double readers() {
    try {
      var line = Files.readString(Path.of("/proc/self/stat"));
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    } catch (IOException e) {
      throw new UncheckedIOException("processor time can only be measured on Linux", e);
    }
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
    var sorted = costs.stream().mapToDouble(what).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
  }
}
