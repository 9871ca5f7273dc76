package org.palmares.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
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

/// What inspecting a film costs on this machine, beside decoding it and nothing more.
///
/// Processor time is that of the readers and of this process together; everything is done three
/// times in turn, and a ratio is that of the medians.
public final class FilmBench {
  private static final int ROUNDS = 3;

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
      } finally {
        Folders.delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing can be made below %s".formatted(work), e);
    }
  }

  private void measure(Path film, Consumer<Figure> say) {
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
                ""),
            new Figure(
                "inspection, this process, a frame",
                whole.getLast().own() * 1e6 / Math.max(1, frames),
                "µs",
                "at most 80"))
        .forEach(say);
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
